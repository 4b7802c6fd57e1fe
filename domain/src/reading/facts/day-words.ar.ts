import { foldArabic } from '../../text/fold.ts';
import {
  adjectivalOrdinals,
  cardinalsAfterHundred,
  looseOrdinals,
  mistakenOrdinals,
} from '../numbering/ordinal-words.ar.ts';

/*
 * Words in which minutes write a day and a year: «الثامن عشر من شهر رجب لعام ألف وأربعمائة وستة وأربعين». All of them
 * are folded.
 */

/** Days of a month as words, from 1 to 31; «غرة» is the first. */
export const dayWords: ReadonlyMap<string, number> = new Map(
  [...adjectivalOrdinals, ...mistakenOrdinals, ...looseOrdinals, { words: 'غرة', value: 1 }]
    .filter(({ value }) => value <= 31)
    .map(({ words, value }) => [foldArabic(words), value]),
);

/** Pattern of the words of honour behind the name of a month. */
export const honours = 'المبارك|المعظم|المكرم|الحرام|المحرم|الفرد|الخير';

const smallNumbers = new Map(cardinalsAfterHundred.map(({ words, value }) => [foldArabic(words), value]));
const thousands: readonly (readonly [words: RegExp, value: number])[] = [
  [/^(?:ال)?الف و(?:اربع ?م(?:ا?ئ|اي)ه) و/u, 1400],
  [/^(?:ال)?الفين و/u, 2000],
];

/** Pattern of a year in words: from 1401 to 1499, and from 2001 to 2099. */
export const yearInWords =
  '(?:ال)?(?:الف واربع ?م(?:ا?ئ|اي)ه|الفين)(?: و(?!الموافق)\\p{L}{2,8}(?: عشره?)?(?=[ .،؛]|$)){1,2}';

/** Reads a folded year in words; undefined for any other words. */
export const yearOfWords = (words: string): number | undefined => {
  const found = thousands.flatMap(([pattern, value]) => {
    const rest = words.replace(pattern, '');
    const small = rest === words ? undefined : smallNumbers.get(rest);
    return small === undefined ? [] : [value + small];
  });
  return found[0];
};
