import { logInAddress } from '@mithaq/domain/account/log-in-address';
import { normalPassword } from '@mithaq/domain/account/password-length';
import { TYPED_CODE_MAX } from '@mithaq/domain/account/second-step-code';
import { addDataAndFileToRequest, type Endpoint } from 'payload';
import { z } from 'zod';
import { countAttempt, countCode } from '../../attempts/throttle.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import { isPasswordOf } from '../../password/password-hash.ts';
import { LogInUnfinished } from '../../second-step/log-in-unfinished.ts';
import { messages } from '../labels.ar.ts';
import { openSession } from '../open-session.ts';
import { wrongLogIn } from '../prove-password.ts';

/** Longest texts that are looked at: of an address by RFC 5321, of a password by `password-length.ts` with room. */
const credentials = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1024),
  code: z.string().max(TYPED_CODE_MAX).optional(),
});

const isWrongPassword = z.object({ status: z.literal(401) });
const withHash = z.object({ id: z.string(), hash: z.string(), salt: z.string() });

/**
 * `POST /api/users/login {email, password, code?}`, in place of Payload's: 200 with the cookie; 401 in one wording,
 * after the same work, whether the account exists, has no password yet, or the password is wrong; 429 where this
 * address has to wait. With the right password and no session: 401 `second-step-code` where a code is asked for,
 * `second-step-wrong` for a code that is not right, `second-step-missing` where a second step has to be set up first
 * (`second-step/endpoints/`).
 */
export const logInEndpoint: Omit<Endpoint, 'root'> = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const parsed = credentials.safeParse(req.data);
    if (!parsed.success) return refused(400, { code: 'malformed', message: messages.logInMalformed });
    const password = normalPassword(parsed.data.password);
    const email = logInAddress(parsed.data.email) ?? '';
    const code = parsed.data.code === '' ? undefined : parsed.data.code;
    const attempt = await countAttempt(req, email);
    if (attempt instanceof Response) return attempt;
    const account: unknown = await req.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: email } },
      req,
    });
    const stored = withHash.safeParse(account).data;
    const isRight = await isPasswordOf(stored, password);
    // A wrong password begins no transaction, which keeps the other writers of the embedded database waiting. A code is
    // counted only with the right password: nobody else may make the account wait.
    if (stored === undefined || !isRight) {
      await attempt.wasWrong();
      return wrongLogIn(req);
    }
    const counted = code === undefined ? undefined : await countCode(req, stored.id, stored.hash);
    if (counted instanceof Response) return counted;
    try {
      // Payload reads the account, hashes the password and then writes the whole account with its new session: without a
      // transaction around all three it would undo what others changed meanwhile, the password and the roles included.
      const { body, headers } = await inTransaction(req, () =>
        openSession(req, { email, password }, { code }),
      );
      await attempt.wasRight();
      await counted?.wasRight();
      return Response.json(body, { headers });
    } catch (error) {
      // A right password does not end the count: a code can be guessed only as often as a password.
      if (error instanceof LogInUnfinished) {
        if (error.lacks === 'second-step-wrong') await attempt.wasWrong();
        return refused(401, { code: error.lacks, message: error.message, path: 'code' });
      }
      if (!isWrongPassword.safeParse(error).success) throw error;
      await attempt.wasWrong();
      return wrongLogIn(req);
    }
  },
};
