import type { Endpoint } from 'payload';
import { hasRole } from '../../../payload/access/roles.ts';
import { idInPath } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { messages as linkMessages } from '../../links/labels.ar.ts';
import { endSecondStep } from '../end-second-step.ts';
import { hasSecondStep } from '../need.ts';
import { refuse } from './answers.ts';

/**
 * `POST /api/users/{id}/reset-second-step`: 200; the platform administrator removes the second step of somebody who
 * lost phone and recovery codes. 403 for others and for one's own, 404, 409 where there is none.
 */
export const resetEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/reset-second-step',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req.user, 'platform-administrator')) return refuse(403, 'reset-not-yours');
    const id = idInPath(req);
    if (req.user?.id === id) return refuse(403, 'reset-own');
    const find = { ...asSystem(req), collection: 'users', id, depth: 0 } as const;
    const account = await req.payload.findByID({ ...find, disableErrors: true });
    if (account === null) return refused(404, { code: 'not-found', message: linkMessages.notFound });
    if (!(await hasSecondStep(req, id))) return refuse(409, 'second-step-not-set');
    await inTransaction(req, () => endSecondStep(req, account, 'second-step-reset'));
    return Response.json({ reset: true });
  },
};
