import { diffArrays } from 'diff';
import type { ComparedWords, WordRun } from './compared.ts';
import { wholeRewrites } from './whole-rewrites.ts';
import { wordsOf } from './words.ts';

/** Joins neighbouring runs of one kind and drops empty ones. */
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
 * Compares two versions of one text word by word (Myers); a phrase that was rewritten is one removed and one added
 * run. White space counts: the runs joined give back both texts exactly.
 */
export const compareWords = (before: string, after: string): ComparedWords => {
  if (before === after) return joined([{ kind: 'same', text: after }]);
  const runs = diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }): WordRun => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return joined(wholeRewrites(runs));
};
