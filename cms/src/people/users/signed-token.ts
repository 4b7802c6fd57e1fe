import { createHash, createHmac } from 'node:crypto';
import { sameText } from '@mithaq/domain/text/same-text';
import { z } from 'zod';

const claims = z.object({ exp: z.number() });

const claimsIn = (part: string): z.infer<typeof claims> | undefined => {
  try {
    return claims.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))).data;
  } catch {
    // A part that is no JSON was not signed by us, whatever else it is.
    return undefined;
  }
};

/**
 * Returns whether a token bears the signature of this CMS (JWT, HS256) and is not over; Payload itself looks up whether
 * its session still holds. `secret` is that of the CMS, from which Payload makes its key; `now` is milliseconds since
 * 1970. The test of the log-in fails where Payload signs in another way.
 */
export const isSignedToken = (token: string, secret: string, now: number): boolean => {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  const right = createHmac('sha256', key).update(`${head}.${body}`).digest('base64url');
  return more.length === 0 && sameText(signature, right) && (claimsIn(body)?.exp ?? 0) * 1000 > now;
};
