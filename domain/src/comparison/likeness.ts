import { foldArabic } from '../text/fold.ts';
import { isWord, wordsOf } from './words.ts';

/** The words of a text, folded for comparison. */
export interface WordCounts {
  /** How often each word occurs. */
  readonly of: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Returns a counter of words that folds a word once, however many texts have it. */
export const wordCounter = (): ((text: string) => WordCounts) => {
  const foldedWords = new Map<string, string>();
  const folded = (word: string): string => {
    const known = foldedWords.get(word);
    if (known !== undefined) return known;
    const fold = foldArabic(word);
    foldedWords.set(word, fold);
    return fold;
  };
  return (text) => {
    const counts = new Map<string, number>();
    let total = 0;
    for (const token of wordsOf(text)) {
      const word = folded(token);
      if (!isWord(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total += 1;
    }
    return { of: counts, total };
  };
};

/**
 * Computes how alike two texts are (Dice) from their numbers of words and the number of words that both have: 0 for
 * nothing in common, 1 for the same words.
 */
export const dice = (common: number, left: WordCounts, right: WordCounts): number => {
  const all = left.total + right.total;
  return all === 0 ? 1 : (2 * common) / all;
};

/** Computes how alike two texts are by their words, in any order. */
export const likeness = (left: WordCounts, right: WordCounts): number => {
  let common = 0;
  for (const [word, count] of left.of) common += Math.min(count, right.of.get(word) ?? 0);
  return dice(common, left, right);
};
