import type { ComparedWords, WordDiff, WordRun } from './compared.ts';
import { wholeRewrites } from './whole-rewrites.ts';
import { wordsOf } from './words.ts';

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

/**
 * One text in two versions, word by word; a phrase that was rewritten is told as one. White space counts: the texts
 * come out exactly.
 */
export const compareWords = (before: string, after: string, diff: WordDiff): ComparedWords => {
  if (before === after) return joined([{ kind: 'same', text: after }]);
  const runs = diff(wordsOf(before), wordsOf(after));
  return joined(wholeRewrites(runs.map(({ kind, words }) => ({ kind, text: words.join('') }))));
};
