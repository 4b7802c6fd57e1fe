import { foldedOrdinals } from '../../approval/number-in-minutes.ts';
import { gregorianMonthNumbers, hijriMonthNumbers } from '../../calendar/month-words.ar.ts';
import type { EvidenceLine } from '../../contracts/document-evidence.ts';
import { foldArabic } from '../../text/fold.ts';
import { spelledNumbers } from './fact-words.ar.ts';

/**
 * Confidence in percent from which a number in European digits is believed. On scans of the project's own none of 320
 * such numbers from here on was another number; some had lost digits and their shape. Eastern digits are read as other
 * digits and as letters at any confidence («ه» for «٥», «٠» for «١٠»).
 */
const BELIEVED = 70;

/** The sign before a value that is not believed; no document prints it, and no rule reads over it. */
const HELD_BACK = '\uE020';

const valueWords: ReadonlySet<string> = new Set(
  [
    ...foldedOrdinals,
    ...spelledNumbers.keys(),
    ...[...hijriMonthNumbers, ...gregorianMonthNumbers].map(([name]) => name),
  ].flatMap((words) => words.split(' ')),
);

const easternDigit = /[٠-٩۰-۹]/u;

/** Tells whether a word that OCR marked carries a value that nobody may take from it. */
const isHeldBack = (word: string, confidence: number): boolean => {
  if (easternDigit.test(word)) return true;
  const bare = foldArabic(word).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
  return confidence < BELIEVED && (/\p{Nd}/u.test(word) || valueWords.has(bare));
};

/** Returns the words of a line whose values are not believed: digits, ordinals and months of which OCR is unsure. */
export const unbelievedIn = ({ text, unsure = [] }: EvidenceLine): string[] =>
  unsure.flatMap(({ from, to, confidence }) => {
    const word = text.slice(from, to);
    return isHeldBack(word, confidence) ? [word] : [];
  });

/** Returns a text in which no rule reads the values of these words; `printedAgain` takes the signs out again. */
export const withHeldBack = (text: string, words: readonly string[]): string =>
  words.reduce(
    (held, word) => held.split(word).join(word.replace(/\p{Nd}|^/gu, (sign) => HELD_BACK + sign)),
    text,
  );

/** Returns words as the document prints them, without the signs of `withHeldBack`. */
export const printedAgain = (text: string): string => text.replaceAll(HELD_BACK, '');

/** Returns a line's words without a first one that OCR is unsure of: a number before a heading, read as letters. */
export const withoutUnsureNumber = (
  words: string,
  { text, unsure = [], confidence }: EvidenceLine,
): string => {
  const [first] = unsure;
  if (confidence === undefined || first === undefined || first.from > 0 || first.confidence >= BELIEVED)
    return words;
  const word = text.slice(0, first.to);
  return words.startsWith(word) ? words.slice(word.length).trim() : words;
};
