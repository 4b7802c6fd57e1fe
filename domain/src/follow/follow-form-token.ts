import type { Hmac } from '../request/reference-number.ts';

/**
 * The key under which the token of a follow form is signed: it names the form's purpose and policy, so that a token
 * of the request form, or of another policy, is none of this one. The rest of the token is `submission-token`.
 */
export const followFormHmac =
  (policy: string, hmac: Hmac): Hmac =>
  (message) =>
    hmac(`follow:${policy}:${message}`);
