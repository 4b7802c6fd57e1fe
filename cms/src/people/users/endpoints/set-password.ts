import { normalPassword } from '@mithaq/domain/account/password-length';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { verbatimJsonBody } from '../../../payload/http/json-body.ts';
import { refused, type Reason } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { countAttempt } from '../../attempts/throttle.ts';
import { linkOfToken } from '../../links/account-link.ts';
import { messages } from '../../links/labels.ar.ts';
import { passwordFaults } from '../../password/labels.ar.ts';
import { passwordFault } from '../../password/password-fault.ts';
import { keepPassword } from '../keep-password.ts';

const body = z.object({ token: z.string().min(1).max(100), password: z.string().max(1024) });

const gone: Reason = { code: 'gone', message: messages.gone };

/** Sets the password of the link's account and ends the link; a reason where the link or the password is no good. */
const setByLink = async (
  req: PayloadRequest,
  token: string,
  password: string,
): Promise<Reason | undefined> => {
  const link = await linkOfToken(req, token);
  if (link === undefined) return gone;
  const find = { ...asSystem(req), collection: 'users', id: link.account, depth: 0 } as const;
  const user = await req.payload.findByID({ ...find, disableErrors: true });
  if (user === null) return gone;
  const fault = await passwordFault(password, [user.name, user.email]);
  if (fault !== undefined) return { code: fault, message: passwordFaults[fault], path: 'password' };
  await keepPassword(req, user, normalPassword(password), {
    tell: link.kind !== 'invitation',
    session: undefined,
  });
  return undefined;
};

/** `POST /api/users/set-password {token, password}`: 200; 409 for a link that is no longer good, 422 for a password. */
export const setPasswordEndpoint: Omit<Endpoint, 'root'> = {
  path: '/set-password',
  method: 'post',
  handler: async (req) => {
    const asked = await verbatimJsonBody(req, body);
    if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const attempt = await countAttempt(req, 'set-password');
    if (attempt instanceof Response) return attempt;
    const reason = await inTransaction(req, () => setByLink(req, asked.token, asked.password));
    if (reason?.code === 'gone') {
      await attempt.wasWrong();
      return refused(409, reason);
    }
    await attempt.wasRight();
    return reason === undefined ? Response.json({ set: true }) : refused(422, reason);
  },
};
