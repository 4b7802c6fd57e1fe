import { loginOperation, type PayloadRequest } from 'payload';
import { generatePayloadCookie } from 'payload/shared';
import { bringProof, type LogInProof } from '../second-step/log-in-proof.ts';

interface Credentials {
  /** Address in the form that `logInAddress` returns. */
  readonly email: string;
  /** In the normal form of `normalPassword`. */
  readonly password: string;
}

/**
 * Logs somebody in by Payload's own log-in; returns the body and the headers, with the cookie, of the answer. Throws
 * Payload's error for a wrong password and `LogInUnfinished` where the second step is not done.
 */
export const openSession = async (req: PayloadRequest, data: Credentials, proof: LogInProof) => {
  bringProof(req, proof);
  const collection = req.payload.collections.users;
  const { exp, token, user } = await loginOperation({ collection, data, req });
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collection.config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token: token ?? '',
  });
  return {
    // The token is in the cookie alone, which no script can read.
    body: { message: req.t('authentication:passed'), exp, user },
    headers: { 'set-cookie': cookie, 'cache-control': 'no-store' },
  };
};
