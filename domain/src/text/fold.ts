import { toLatinDigits } from './digits.ts';

/**
 * Folds Arabic for search and comparison: one alef, one ya, one ha, no tashkil, no tatweel, Latin digits, small Latin
 * letters, single spaces. Not for display.
 */
export const foldArabic = (text: string): string =>
  toLatinDigits(text.normalize('NFKC').toLowerCase())
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/\s+/gu, ' ')
    .trim();
