import { foldArabic } from '../text/fold.ts';
import type { ComparedWords, WordDiff, WordRun } from './compared.ts';

/**
 * Words, white space and signs, in order; joined they are the text again. Tashkil and tatweel belong to their word,
 * an Arabic comma or a bracket does not: «الهاتف،» is the word «الهاتف» and a comma.
 */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}\u0640]+|\s+|[^\p{L}\p{M}\p{N}\u0640\s]/gu) ?? [];

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Neighbouring runs of one kind become one. */
const joined = (runs: readonly WordRun[]): WordRun[] => {
  const all: WordRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) all[all.length - 1] = { kind: run.kind, text: last.text + run.text };
    else all.push(run);
  }
  return all;
};

/** One text in two versions, word by word. White space counts: the texts come out exactly. */
export const compareWords = (before: string, after: string, diff: WordDiff): ComparedWords => {
  if (before === after) return joined([{ kind: 'same', text: after }]);
  const runs = diff(wordsOf(before), wordsOf(after));
  return joined(runs.map(({ kind, words }) => ({ kind, text: words.join('') })));
};

/** The words of a text, folded for comparing: how often each stands in it. */
export const wordCounts = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of wordsOf(foldArabic(text)).filter(isWord)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

/** How alike two texts are by their words, whatever the order: 0 nothing in common, 1 the same words (Dice). */
export const likeness = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number => {
  const all = sum(left) + sum(right);
  if (all === 0) return 1;
  let common = 0;
  for (const [word, count] of left) common += Math.min(count, right.get(word) ?? 0);
  return (2 * common) / all;
};
