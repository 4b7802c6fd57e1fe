import { plainTyped } from '../text/typed-code.ts';
import { encodeCrockford } from './crockford.ts';
import type { Hmac } from './reference-number.ts';

/** Characters of a code: 50 bits, which nobody guesses within the tries that the tracking page allows. */
const codeLength = 10;

/**
 * Returns the code that opens the tracking page together with the reference number. A token always gives one code, so
 * that a repeated post is answered alike; the code cannot be computed from the number.
 */
export const followUpCodeFor = (nonce: string, hmac: Hmac): string =>
  encodeCrockford(hmac(`follow-up:${nonce}`), codeLength);

/** Returns a code from at least 7 random bytes, for a request that the desk enters or a code that replaces a lost one. */
export const newFollowUpCode = (randomBytes: Uint8Array): string => {
  if (randomBytes.length < 7) throw new RangeError('a code needs 7 random bytes');
  return encodeCrockford(randomBytes, codeLength);
};

/**
 * Returns the text whose SHA-256 stands for the code wherever the code itself must not be: in the queue, and, hashed
 * again under the secret of the CMS, in the database. The number is part of it, so that equal codes differ.
 */
export const followUpDigestText = (reference: string, code: string): string =>
  `follow-up-code:${reference}:${code}`;

/** Formats a code for people: `7K3M9-QPAT2`. */
export const formatFollowUpCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/**
 * Reads a code back as people type and paste it: digits of any kind, small letters, spaces, dashes, O for 0 and I or L
 * for 1. Undefined where it is none.
 */
export const parseFollowUpCode = (typed: string): string | undefined => {
  if (typed.length > 100) return undefined;
  const compact = plainTyped(typed)
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toUpperCase()
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/u.test(compact) ? compact : undefined;
};
