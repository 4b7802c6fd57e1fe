import type { DocumentType } from '../contracts/policy-text.ts';

/* Words as `foldArabic` leaves them, without their article. */

/** First words of titles, by the type of document that they name. */
export const documentTypeWords: ReadonlyMap<string, DocumentType> = new Map([
  ['سياسه', 'policy'],
  ['سياسات', 'policy'],
  ['لائحه', 'bylaw'],
  ['نظام', 'bylaw'],
  ['اليه', 'mechanism'],
  ['دليل', 'guide'],
  ['ميثاق', 'policy'],
]);

/** Words of titles that say nothing about the subject. */
export const smallWords: ReadonlySet<string> = new Set([
  'من',
  'في',
  'عن',
  'مع',
  'علي',
  'الي',
  'لهم',
  'بين',
  'جمعيه',
  'هليه',
]);
