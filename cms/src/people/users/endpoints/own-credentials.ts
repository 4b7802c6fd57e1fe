import { logInAddress } from '@mithaq/domain/account/log-in-address';
import { normalPassword } from '@mithaq/domain/account/password-length';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { verbatimJsonBody } from '../../../payload/http/json-body.ts';
import { refused, type Reason } from '../../../payload/http/reasons.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import type { User } from '../../../payload-types.ts';
import { passwordFaults } from '../../password/labels.ar.ts';
import { passwordFault } from '../../password/password-fault.ts';
import { keepPassword } from '../keep-password.ts';
import { messages } from '../labels.ar.ts';
import { provePassword } from '../prove-password.ts';
import { sessionOf } from '../session-of.ts';

const body = z
  .object({
    present: z.string().min(1).max(1024),
    password: z.string().max(1024).optional(),
    email: z.string().max(254).optional(),
  })
  .refine(({ password, email }) => password !== undefined || email !== undefined);

const keepEmail = async (req: PayloadRequest, user: User, email: string): Promise<Reason | undefined> => {
  const taken = await req.payload.count({
    ...asSystem(req),
    collection: 'users',
    where: { and: [{ email: { equals: email } }, { id: { not_equals: user.id } }] },
  });
  if (taken.totalDocs > 0) return { code: 'email-taken', message: messages.emailTaken, path: 'email' };
  await req.payload.update({ ...asSystem(req), collection: 'users', id: user.id, depth: 0, data: { email } });
  return undefined;
};

/**
 * `POST /api/users/own-credentials {present, password?, email?}`: changes one's own password or address; 403 for a
 * wrong present password, 422 with reasons, 429 as at log-in. All other sessions end, and the old address is told.
 */
export const ownCredentialsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/own-credentials',
  method: 'post',
  handler: async (req) => {
    const person = req.user?.collection === 'users' ? req.user : undefined;
    if (person === undefined) return refused(401, { code: 'unauthenticated', message: messages.logInFirst });
    const asked = await verbatimJsonBody(req, body);
    if (asked === undefined) return refused(400, { code: 'malformed', message: messages.malformed });
    const proven = await provePassword(req, { password: asked.present, field: 'present' });
    if (proven instanceof Response) return proven;
    await proven.attempt.wasRight();
    const email = asked.email === undefined ? undefined : logInAddress(asked.email);
    if (asked.email !== undefined && email === undefined) {
      return refused(422, { code: 'email', message: messages.emailMalformed, path: 'email' });
    }
    const { password } = asked;
    const fault =
      password === undefined
        ? undefined
        : await passwordFault(password, [person.name, email ?? person.email]);
    if (fault !== undefined) {
      return refused(422, { code: fault, message: passwordFaults[fault], path: 'password' });
    }
    const session = sessionOf(req);
    const reason = await inTransaction(req, async () => {
      if (password !== undefined) {
        await keepPassword(req, person, normalPassword(password), { tell: true, session });
      }
      return email === undefined || email === person.email ? undefined : keepEmail(req, person, email);
    });
    return reason === undefined ? Response.json({ changed: true }) : refused(422, reason);
  },
};
