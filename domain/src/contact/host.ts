/// <reference path="./punycode.d.ts" />
import punycode from 'punycode.js';
import { toLatinDigits } from '../text/digits.ts';

/** A label of a host in ASCII: letters, digits and inner hyphens, at most 63 (RFC 1123). */
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/iu;

/** Letters of hosts. Signs, symbols and emoji are in no name that a registry of an Arabic domain gives. */
const hostLetters = /^[\p{L}\p{M}\p{Nd}.-]+$/u;

/**
 * Returns a host in ASCII, its labels outside ASCII in Punycode (RFC 3492); undefined where the text is no host with a
 * top-level domain. Addresses in numbers are none: a last label of digits alone is refused.
 */
export const asciiHost = (text: string): string | undefined => {
  const host = text.normalize('NFKC').replace(/\.$/u, '');
  if (host.length > 253 || !hostLetters.test(host)) return undefined;
  // Capitals of an ASCII host stay as somebody typed them.
  const ascii = /^\p{ASCII}*$/u.test(host) ? host : punycode.toASCII(host.toLowerCase());
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  // An address in numbers stays one in Arabic digits.
  if (/(?:^|\.)\d+$/u.test(toLatinDigits(host))) return undefined;
  const isHost =
    labels.length > 1 &&
    ascii.length <= 253 &&
    labels.every((part) => label.test(part)) &&
    /^[a-z][a-z0-9-]+$/iu.test(last);
  return isHost ? ascii : undefined;
};

/** A label in Arabic letters and digits alone cannot be taken for another one in Latin letters. */
const arabicLabel = /^[\p{Script=Arabic}\p{Nd}-]+$/u;

/**
 * Returns a host as people read it: labels in Arabic letters as such, every other label of Punycode as it is, because a
 * Cyrillic «а» looks like a Latin one. Undefined labels that Punycode cannot read stay, too.
 */
export const readableHost = (host: string): string =>
  host
    .split('.')
    .map((part) => {
      if (!/^xn--[a-z0-9-]+$/iu.test(part)) return part;
      const decoded = decodedLabel(part);
      return decoded !== undefined && arabicLabel.test(decoded) ? decoded : part;
    })
    .join('.');

const decodedLabel = (part: string): string | undefined => {
  try {
    return punycode.toUnicode(part.toLowerCase());
  } catch (error) {
    // A label that only looks like Punycode is shown as it is.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
