import type { Endpoint } from 'payload';
import { hasRole, personOf } from '../../../payload/access/roles.ts';
import { idInPath } from '../../../payload/http/json-body.ts';
import { fault, refused } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { secondStepRow } from '../../../payload/system/second-step-row.ts';
import { messages as linkMessages } from '../../links/labels.ar.ts';
import { isSecondStepRequired } from '../need.ts';

/**
 * `GET /api/users/{id}/second-step`: whether the account has a second step and must have one, and how many recovery
 * codes are left; for the person and the platform administrator, 404 for others.
 */
export const stateEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/second-step',
  method: 'get',
  handler: async (req) => {
    const person = personOf(req.user);
    if (person === undefined) return fault(401, 'unauthenticated');
    const id = idInPath(req);
    const mayRead = person.id === id || hasRole(person, 'platform-administrator');
    const find = { ...asSystem(req), collection: 'users', id, depth: 0 } as const;
    const account = mayRead ? await req.payload.findByID({ ...find, disableErrors: true }) : null;
    if (account === null) return refused(404, { code: 'not-found', message: linkMessages.notFound });
    const row = await secondStepRow.read(req, id);
    const isSet = typeof row?.secret === 'string';
    return Response.json(
      {
        set: isSet,
        required: await isSecondStepRequired(req, account),
        recoveryCodesLeft: isSet ? row.recoveryCodes.length : 0,
      },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
};
