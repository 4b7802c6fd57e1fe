import { foldArabic } from '../text/fold.ts';
import { kindWords, whoseItIs } from './title-words.ar.ts';

/** Reduces a title to its subject, for comparison: folded, without its kind, its marks and the association's name. */
export const titleKey = (title: string): string => {
  const words = foldArabic(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(whoseItIs, '')
    .split(' ');
  const [first, ...rest] = words;
  return rest.length > 0 && kindWords.includes(first ?? '') ? rest.join(' ') : words.join(' ');
};
