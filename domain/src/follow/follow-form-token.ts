import type { Hmac } from '../request/reference-number.ts';

/**
 * Returns the HMAC that signs the token of a follow form. It covers the form's purpose and its policy, so that a token
 * of the request form or of another policy is refused; without a policy, the form follows the association's
 * disclosures. No policy's slug is empty. The rest of the token is `submission-token`.
 */
export const followFormHmac =
  (policy: string | undefined, hmac: Hmac): Hmac =>
  (message) =>
    hmac(`follow:${policy ?? ''}:${message}`);
