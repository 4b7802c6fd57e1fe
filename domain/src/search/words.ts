import { foldForSearch } from '../text/fold.ts';

/** A word of a text as it is searched, with the position of the printed word. */
export interface SearchWord {
  readonly folded: string;
  /** Offsets in UTF-16 units into the text as printed, tashkil and tatweel of the word included. */
  readonly start: number;
  readonly end: number;
}

/**
 * Digits and letters are separate words, so that «1446» finds «1446هـ». Marks and tatweel belong to their word; an
 * unseen sign within a word does not end it, and one behind a word is no part of it.
 */
const printedWord = /\p{N}(?:\p{Cf}*\p{N})*|[\p{L}\u0640](?:\p{Cf}*[\p{L}\p{M}\u0640])*/gu;

/** A folded word of common letters alone, as nearly all are: the expression below would find nothing in it to part. */
const oneWord = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهويa-z]+$/u;

const foldedWordsOf = (printed: string): readonly string[] => {
  const folded = foldForSearch(printed);
  return oneWord.test(folded) ? [folded] : (folded.match(/\p{N}+|\p{L}+/gu) ?? []);
};

/**
 * Returns the words of a text in order. A printed sign may be several words («ﷺ» is four), which share its position.
 * A run that folds to nothing (a line of tatweel) is no word.
 */
export const searchWordsOf = (text: string): SearchWord[] => {
  const words: SearchWord[] = [];
  for (const { 0: printed, index: start } of text.matchAll(printedWord)) {
    for (const folded of foldedWordsOf(printed)) {
      words.push({ folded, start, end: start + printed.length });
    }
  }
  return words;
};
