import { plainTyped } from '../text/typed-code.ts';
import { crockfordAlphabet, encodeCrockford } from './crockford.ts';

/** The count of characters that carry the number: 50 bits, so that nobody guesses the number of somebody else. */
const bodyLength = 10;

/** Computes HMAC-SHA-256 under the reference key, which only `accept-request` holds. */
export type Hmac = (message: string) => Uint8Array;

/**
 * Returns a weighted sum modulo 31, the largest prime that the alphabet can show: the sum catches every single wrong
 * character and every swap of two neighbours, unless the wrong one differs from the right by 31 (0 for Z).
 */
const checkCharacter = (body: string): string => {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    sum += crockfordAlphabet.indexOf(body.charAt(index)) * (index + 1);
  }
  return crockfordAlphabet.charAt(sum % 31);
};

/**
 * Returns the number of the request that a submission token belongs to. A token always gives one number, so a
 * repeated post is answered alike without asking any database.
 */
export const referenceNumberFor = (nonce: string, hmac: Hmac): string => {
  const body = encodeCrockford(hmac(`reference:${nonce}`), bodyLength);
  return body + checkCharacter(body);
};

/** Formats a number for people: `7K3M-9QPA-T2X`. */
export const formatReferenceNumber = (reference: string): string =>
  [reference.slice(0, 4), reference.slice(4, 8), reference.slice(8)].join('-');

/** Inverse of `formatReferenceNumber`: the stored form `7K3M9QPAT2X`. For a number that somebody typed use `parseReferenceNumber`. */
export const compactReferenceNumber = (shown: string): string => shown.replaceAll('-', '');

/** Words that stand before a number: «رقم», «الرقم المرجعي:», «رقم الطلب». */
const wordsBefore = /^(?:[\p{Script=Arabic}\p{M}\s:]+|ref(?:erence)?\b|no\b)+/iu;

/** Returns the characters of a number as they are stored, however they were typed or pasted: whole or a part of one. */
const compacted = (typed: string): string =>
  plainTyped(typed)
    .replace(wordsBefore, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toUpperCase()
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');

/**
 * Reads a number back as people type and paste it: digits of any kind, small letters, spaces, dashes, brackets, quotes
 * and unseen marks, «رقم» before it, O for 0 and I or L for 1.
 * Undefined where it is no reference number or its check character does not fit. Limit: 100 characters.
 */
export const parseReferenceNumber = (typed: string): string | undefined => {
  if (typed.length > 100) return undefined;
  const compact = compacted(typed);
  if (!/^[0-9A-HJKMNP-TV-Z]{11}$/u.test(compact)) return undefined;
  const body = compact.slice(0, bodyLength);
  return checkCharacter(body) === compact.slice(bodyLength) ? compact : undefined;
};

/** Returns a part of a number as it is stored, three characters or more, for a search; undefined where it is none. */
export const partOfReferenceNumber = (typed: string): string | undefined => {
  const compact = typed.length > 100 ? '' : compacted(typed);
  return /^[0-9A-HJKMNP-TV-Z]{3,11}$/u.test(compact) ? compact : undefined;
};
