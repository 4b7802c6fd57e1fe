import { logInAddress } from '@mithaq/domain/account/log-in-address';
import { normalPassword } from '@mithaq/domain/account/password-length';
import { addDataAndFileToRequest, loginOperation, type Endpoint, type PayloadRequest } from 'payload';
import { generatePayloadCookie } from 'payload/shared';
import { z } from 'zod';
import { countAttempt } from '../../attempts/throttle.ts';
import { refused } from '../../../payload/http/reasons.ts';
import { isPasswordOf } from '../../password/password-hash.ts';
import { messages } from '../labels.ar.ts';

/** Longest texts that are looked at: of an address by RFC 5321, of a password by `password-length.ts` with room. */
const credentials = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(1024) });

const isWrongPassword = z.object({ status: z.literal(401) });
const withHash = z.object({ hash: z.string(), salt: z.string() });

const wrong = (req: PayloadRequest): Response =>
  Response.json({ errors: [{ message: req.t('error:emailOrPasswordIncorrect') }] }, { status: 401 });

/**
 * `POST /api/users/login`, in place of Payload's: 200 with the cookie; 401 in one wording, after the same work,
 * whether the account exists, has no password yet, or the password is wrong; 429 where this address has to wait.
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
    const attempt = await countAttempt(req, email);
    if (attempt instanceof Response) return attempt;
    const account: unknown = await req.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: email } },
      req,
    });
    if (!withHash.safeParse(account).success) {
      await isPasswordOf(undefined, password);
      await attempt.wasWrong();
      return wrong(req);
    }
    const collection = req.payload.collections.users;
    try {
      const { exp, token, user } = await loginOperation({
        collection,
        data: { email, password },
        req,
      });
      await attempt.wasRight();
      const cookie = generatePayloadCookie({
        collectionAuthConfig: collection.config.auth,
        cookiePrefix: req.payload.config.cookiePrefix,
        token: token ?? '',
      });
      // The token is in the cookie alone, which no script can read.
      const answer = { message: req.t('authentication:passed'), exp, user };
      return Response.json(answer, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } });
    } catch (error) {
      if (!isWrongPassword.safeParse(error).success) throw error;
      await attempt.wasWrong();
      return wrong(req);
    }
  },
};
