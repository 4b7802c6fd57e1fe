import { sameText } from '../text/same-text.ts';
import { toHex } from '../text/hex.ts';
import type { Hmac } from './reference-number.ts';

const signatureOf = (caller: string, hmac: Hmac): string => toHex(hmac(`caller-mark:${caller}`)).slice(0, 32);

/**
 * Returns the mark by which the site tells the functions who tries a number and a code: a keyed hash of the network
 * (`operations/client-network.ts`) with a signature, so that no address of a person travels, and a stranger who calls
 * the API himself cannot pass for many callers.
 */
export const issueCallerMark = (network: string, hmac: Hmac): string => {
  const caller = toHex(hmac(`caller:${network}`)).slice(0, 32);
  return `${caller}.${signatureOf(caller, hmac)}`;
};

/** Returns the caller of a mark; undefined where the mark was not made by us. */
export const readCallerMark = (mark: string | undefined, hmac: Hmac): string | undefined => {
  const [, caller = '', signature = ''] = /^([0-9a-f]{32})\.([0-9a-f]{32})$/u.exec(mark ?? '') ?? [];
  return caller !== '' && sameText(signature, signatureOf(caller, hmac)) ? caller : undefined;
};
