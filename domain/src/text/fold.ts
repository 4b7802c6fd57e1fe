import { toLatinDigits } from './digits.ts';

/** Letters and digits that no step of the folding changes: most words of a text have no other. */
const foldedAlready = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي0-9a-z]*$/u;

/**
 * Folds Arabic for search and comparison: one alef, one ya, one ha, no tashkil, no tatweel, Latin digits, small Latin
 * letters, single spaces. Not for display.
 */
export const foldArabic = (text: string): string => (foldedAlready.test(text) ? text : folded(text));

const folded = (text: string): string =>
  toLatinDigits(text.normalize('NFKC').toLowerCase())
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/\s+/gu, ' ')
    .trim();
