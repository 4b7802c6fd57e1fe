import { cleanCode } from './clean-text.ts';
import { toPlainDigits } from './digits.ts';

/** Dashes of keyboards, word processors and scanners, the minus sign, the hyphen bullet and the soft hyphen. */
const dashes = /[\p{Pd}\u2212\u2043\u00AD]/gu;

/** Signs that cleaning leaves, for `refusedSign` to name where a value is stored. */
const refusable = /\p{Cf}/gu;
const controls = /[\t\p{Cc}]+/gu;

/**
 * Returns a number, code, day or address as somebody meant it: cleaned as a stored code is (`cleanCode`), and beyond
 * that letters, digits and signs of full width and presentation forms become plain ones, digits Latin, dashes «-», and
 * a sign that could not be stored is left out. For reading what was typed or pasted, never for display.
 */
export const plainTyped = (text: string): string =>
  toPlainDigits(cleanCode(text.replace(dashes, '-').replace(controls, ' ')).normalize('NFKC'))
    .replace(dashes, '-')
    .replace(refusable, '')
    .replace(/\s+/gu, ' ')
    .trim();
