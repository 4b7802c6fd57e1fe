import { toLatinDigits } from '../../text/digits.ts';
import { foldArabic } from '../../text/fold.ts';
import { year } from './day-facts.ts';
import { lineOf, quote, type Found, type Passage } from './passage.ts';

const issueValue = '\\s*[:：(]?\\s*(?<value>[a-z]{0,6}[-/.]?\\d[\\w./-]{0,20})';
/** Words with the number of an issue, in folded text. */
export const issue = new RegExp(
  // The day of an issue is none of its number.
  `(?<!تاريخ\\s+(?:ال)?)(?:رقم\\s+(?:ال)?(?:اصدار|نسخه)|(?:ال)?(?:نسخه|اصدار)(?:\\s+رقم)?)${issueValue}`,
  'u',
);
/** Words with the code of a document, in folded text. */
export const code = new RegExp(`(?:رقم|رمز)\\s+(?:ال)?(?:وثيقه|سياسه)${issueValue}`, 'u');

/** Returns words in capital letters as they are printed: folding makes them small. */
const inText = (text: string, folded: string): string => {
  const latin = toLatinDigits(text);
  const at = latin.toLowerCase().indexOf(folded);
  return at < 0 ? folded : text.slice(at, at + folded.length);
};

/** The number of an issue that OCR may say: the recogniser of Arabic reads the letters of a code as digits. */
export const believedIssue = /^\d{1,2}(?:\.\d{1,2}){0,2}$/u;
/** A copy among those that were handed out, which is no issue: «النسخة: 2 من 5». */
const copyOfSeveral = /^\s*[:：(]?\s*\d+\s*\)?\s*(?:من|\/)\s*(?:اصل\s+)?\d+(?!\d)/u;
/** Tells whether folded words behind the label of an issue count copies or pages. */
export const countsCopies = (words: string): boolean => copyOfSeveral.test(words);

/** A year, which says when an issue appeared and is not its number: «الإصدار: 1445هـ», «نسخة 2023م». */
export const yearAlone = new RegExp(`^\\(?\\s*${year}\\s*(?:هـ?|م)?\\s*\\)?$`, 'u');

/** The code of a document is its number where the document names no issue. */
export const issueOf = (
  { text, ...passage }: Passage,
  numbers: readonly RegExp[],
  { facts }: Pick<Found, 'facts'>,
): void => {
  const folded = foldArabic(text);
  const match = numbers.map((one) => one.exec(folded)).find((one) => one !== null);
  const value = match?.groups?.['value'];
  if (match === undefined || value === undefined || passage.place === 'text') return;
  if (countsCopies(folded.slice(match.index + match[0].length - value.length))) return;
  // «تاريخ أول إصدار: 1/1/1440هـ» says a day.
  if (yearAlone.test(value) || /^\d{1,4}([/-])\d{1,2}\1\d{1,4}$/u.test(value)) return;
  if (passage.readByOcr && !believedIssue.test(value)) return;
  const line = lineOf({ text, ...passage }, value);
  facts.push({
    kind: 'issue-number',
    text: inText(text, value),
    line,
    printed: quote(text),
    readByOcr: passage.readByOcr,
  });
};
