import { toLatinDigits } from '../text/digits.ts';

/**
 * Returns a Saudi mobile number in E.164 (`+9665XXXXXXXX`), however the number was typed: `05…`, `5…`, `9665…`, `009665…`,
 * `+9665…`, with Arabic digits, spaces, dashes or brackets. Undefined where it is no Saudi mobile.
 * Source: the national numbering plan (CST), mobile range 05X and eight digits.
 */
export const parseSaudiMobile = (typed: string): string | undefined => {
  const compact = toLatinDigits(typed).replace(/[\s\-().\u200E\u200F\u2066-\u2069]/gu, '');
  const match = /^(?:\+966|00966|966|0)?(5\d{8})$/u.exec(compact);
  return match?.[1] === undefined ? undefined : `+966${match[1]}`;
};
