import { foldArabic } from '../text/fold.ts';

/** A word of a text, with its position and the form in which it is compared. */
export interface PrintedWord {
  readonly folded: string;
  /** Offsets in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether something other than white space is between this word and the one before. */
  readonly afterMark: boolean;
}

/** A word; its usual letters and digits are taken in one step, because the class of all of them is slow to test. */
const printedWord = /(?:[ء-ي0-9]+|[\p{L}\p{N}\p{M}\u0640])+/gu;

/** Returns the words of a text in order, without marks and white space. */
export const printedWords = (text: string): PrintedWord[] => {
  let last = 0;
  return [...text.matchAll(printedWord)].flatMap((match) => {
    const folded = foldArabic(match[0]);
    // A lone tatweel or mark is an ornament between two words.
    if (folded === '') return [];
    const between = text.slice(last, match.index);
    const word = {
      folded,
      start: match.index,
      end: match.index + match[0].length,
      // Nearly all words have a space before them.
      afterMark: between !== ' ' && /[^\s\p{M}\u0640]/u.test(between),
    };
    last = word.end;
    return word;
  });
};

/** Returns the text from the first to the last of these words, as printed. */
export const wordsAsPrinted = (text: string, words: readonly PrintedWord[]): string =>
  text.slice(words.at(0)?.start ?? 0, words.at(-1)?.end ?? 0);

/** Counts the letters that have to be inserted, removed or replaced to turn one word into the other (Levenshtein). */
export const lettersApart = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(left).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(right).entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
};

/** Whether a word is a slip of the pen: one wrong letter in a word of four or more, two in a word of eight or more. */
export const isSlipOf = (word: string, meant: string): boolean => {
  const allowed = meant.length >= 8 ? 2 : meant.length >= 4 ? 1 : 0;
  if (word === meant || Math.abs(word.length - meant.length) > allowed) return false;
  return lettersApart(word, meant) <= allowed;
};
