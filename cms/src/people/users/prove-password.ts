import { logInAddress } from '@mithaq/domain/account/log-in-address';
import { normalPassword } from '@mithaq/domain/account/password-length';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { refused } from '../../payload/http/reasons.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import type { User } from '../../payload-types.ts';
import { countAttempt, type CountedAttempt } from '../attempts/throttle.ts';
import { isPasswordOf } from '../password/password-hash.ts';
import { messages } from './labels.ar.ts';

/** Account whose password was given, with the attempt that was counted for it. */
export interface ProvenPassword {
  readonly account: User;
  /** Hash of the password as it is stored. */
  readonly hash: string;
  readonly attempt: CountedAttempt;
}

interface Typed {
  /** Address typed at the log-in; absent where the account is that of the request's user. */
  readonly email?: string | undefined;
  readonly password: string;
  /** Name of the password's field in the form of somebody who is logged in. */
  readonly field?: 'password' | 'present';
}

const withHash = z.object({ id: z.string(), hash: z.string(), salt: z.string() });

/** Answers a wrong password at the log-in in Payload's words, which are the same for every address. */
export const wrongLogIn = (req: PayloadRequest): Response =>
  Response.json({ errors: [{ message: req.t('error:emailOrPasswordIncorrect') }] }, { status: 401 });

/**
 * Checks the password of an account, throttled as at the log-in and with the same answer and work for an address that
 * has no account. Returns the refusal (401, 403, 429) where the password is not proven. The caller ends the count
 * (`attempt.wasRight`) when everything else that the account asks for was right, too.
 */
export const provePassword = async (
  req: PayloadRequest,
  typed: Typed,
): Promise<ProvenPassword | Response> => {
  const user = req.user?.collection === 'users' ? req.user : undefined;
  const address = typed.email === undefined ? user?.email : (logInAddress(typed.email) ?? '');
  if (address === undefined) return refused(401, { code: 'unauthenticated', message: messages.logInFirst });
  const attempt = await countAttempt(req, address);
  if (attempt instanceof Response) return attempt;
  const found: unknown = await req.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: address } },
    req,
  });
  const stored = withHash.safeParse(found).data;
  const isRight = await isPasswordOf(stored, normalPassword(typed.password));
  if (stored === undefined || !isRight) {
    await attempt.wasWrong();
    if (typed.email !== undefined) return wrongLogIn(req);
    const path = typed.field ?? 'password';
    return refused(403, { code: 'wrong-password', message: messages.wrongPresent, path });
  }
  const account = await req.payload.findByID({
    ...asSystem(req),
    collection: 'users',
    id: stored.id,
    depth: 0,
  });
  return { account, hash: stored.hash, attempt };
};
