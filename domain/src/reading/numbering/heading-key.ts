import { foldArabic } from '../../text/fold.ts';
import { readMarker } from './marker.ts';

/** A heading without its end and its number, as contents and headings are compared. */
export const bareHeading = (text: string): string =>
  foldArabic(text)
    .replace(/[\s:؛،.\p{Pd}\u2212_…|]+$/gu, '')
    .replace(/\s*\(\s*/gu, '(')
    .replace(/\s*\)\s*/gu, ')')
    .trim();

const withoutMarker = (text: string): string => {
  const rest = readMarker(text)?.rest ?? '';
  return rest === '' ? text : rest;
};

/** A heading without its numbering, or its two: «ثالثاً: ١. الأهداف». */
export const headingWords = (text: string): string => bareHeading(withoutMarker(withoutMarker(text)));

/** A heading for comparison with a table of contents: without its numbering, quotes and spaces. */
export const headingKey = (text: string): string => keyOfWords(headingWords(text));

/** The key of words that `headingWords` returned. */
export const keyOfWords = (words: string): string => words.replace(/[\s"«»“”]/gu, '');
