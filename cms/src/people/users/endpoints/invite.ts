import type { Endpoint } from 'payload';
import { hasRole } from '../../../payload/access/roles.ts';
import { idInPath } from '../../../payload/http/json-body.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { mayMailAgain } from '../../attempts/throttle.ts';
import { messages } from '../../links/labels.ar.ts';
import { invite } from '../invite.ts';

/** `POST /api/users/{id}/invite`: 200; sends a new link, which replaces the last one; 403, 404, 409 after many. */
export const inviteEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req.user, 'platform-administrator')) {
      return refused(403, { code: 'not-yours', message: messages.notYours });
    }
    const find = { ...asSystem(req), collection: 'users', id: idInPath(req), depth: 0 } as const;
    const user = await req.payload.findByID({ ...find, disableErrors: true });
    if (user === null) return refused(404, { code: 'not-found', message: messages.notFound });
    if (!(await mayMailAgain(req, user.email)))
      return refused(409, { code: 'spent', message: messages.spent });
    await inTransaction(req, () => invite(req, user));
    return Response.json({ invited: true });
  },
};
