import { foldArabic } from '../text/fold.ts';
import { isWord, wordsOf } from './words.ts';

/** Counts how often each word occurs in a text, folded for comparison. */
export const wordCounts = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of wordsOf(foldArabic(text)).filter(isWord)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

/**
 * Computes how alike two texts are by their words, in any order (Dice): 0 for nothing in common, 1 for the same
 * words.
 */
export const likeness = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number => {
  const all = sum(left) + sum(right);
  if (all === 0) return 1;
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  return (2 * common) / all;
};
