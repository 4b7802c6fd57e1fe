import type { Hmac } from '../request/reference-number.ts';

/**
 * Returns the HMAC that signs the token of a follow form. It covers the form's purpose and policy, so that a token of
 * the request form or of another policy is refused. The rest of the token is `submission-token`.
 */
export const followFormHmac =
  (policy: string, hmac: Hmac): Hmac =>
  (message) =>
    hmac(`follow:${policy}:${message}`);
