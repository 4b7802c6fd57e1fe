import { toLatinDigits } from './digits.ts';

/** Dashes of keyboards, word processors and scanners, the minus sign and the hyphen bullet. */
const dashes = /[\p{Pd}\u2212\u2043\u00AD]/gu;

/** Signs that show nothing: marks of direction, joiners, the byte order mark, fillers, variation selectors, controls. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Returns a number, code, day or address as somebody meant it: letters, digits and signs of full width and presentation
 * forms become plain ones, digits Latin, dashes «-», every white space or control a space; unseen signs are left out.
 * For reading what was typed or pasted, never for display.
 */
export const plainTyped = (text: string): string =>
  toLatinDigits(text.normalize('NFKC'))
    .replace(dashes, '-')
    .replace(unseen, '')
    .replace(/[\s\p{Cc}\u2800]+/gu, ' ')
    .trim();
