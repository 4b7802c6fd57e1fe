import type { Endpoint } from 'payload';
import { hasRole } from '../../../payload/access/roles.ts';
import { idInPath } from '../../../payload/http/json-body.ts';
import { refused, refusedForNow } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { pauseBeforeLink } from '../../attempts/throttle.ts';
import { messages } from '../../links/labels.ar.ts';
import { invite } from '../invite.ts';

const HOUR_MS = 60 * 60_000;

/** `POST /api/users/{id}/invite`: 200; sends a new link, which replaces the last one; 403, 404, 429 after many. */
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
    const pause = await pauseBeforeLink(req, user.email);
    if (pause > 0)
      return refusedForNow(Math.ceil(pause / 1000), {
        code: 'spent',
        message: messages.spent(Math.ceil(pause / HOUR_MS)),
      });
    await inTransaction(req, () => invite(req, user));
    return Response.json({ invited: true });
  },
};
