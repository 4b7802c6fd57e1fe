import { diffArrays } from 'diff';
import type { ComparedWords, WordRun } from './compared.ts';
import { wholeRewrites } from './whole-rewrites.ts';
import { sharedEnds, wordsOf } from './words.ts';
import type { Work } from './work.ts';

/** Most words, spaces and signs that may be removed and added in one text. */
const MOST_EDITS = 400;

/** Steps for a pair of edit lengths that Myers' algorithm tries. */
const STEPS_A_TRIED_EDIT = 1.5;
/** Words that an edit may pass over in a step, where both texts are alike for long. */
const WORDS_A_STEP = 20;

/** Steps that a text takes however short it is. */
const STEPS_A_TEXT = 20;
/** Two texts of so few words, spaces and signs are compared at once: asking whether it is worth while costs as much. */
const SHORT = 60;

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

/** Counts the words that one text has more often than the other: at least so many are removed or added. */
const leastEdits = (before: readonly string[], after: readonly string[]): number => {
  const surplus = new Map<string, number>();
  for (const word of before) surplus.set(word, (surplus.get(word) ?? 0) + 1);
  for (const word of after) surplus.set(word, (surplus.get(word) ?? 0) - 1);
  return [...surplus.values()].reduce((total, count) => total + Math.abs(count), 0);
};

/** Returns the difference of two texts without a word in common at their ends; undefined where the budget ends. */
const difference = (before: string, after: string, work: Work): WordRun[] | undefined => {
  if (!work.take(STEPS_A_TEXT + before.length + after.length)) return undefined;
  if (before === '' || after === '') {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const least = left.length + right.length <= SHORT ? 0 : leastEdits(left, right);
  const stepsOf = (edits: number): number =>
    Math.ceil(edits * (edits * STEPS_A_TRIED_EDIT + (left.length + right.length) / WORDS_A_STEP));
  let most = Math.min(MOST_EDITS, left.length + right.length);
  while (most >= least && stepsOf(most) > work.left) most = Math.floor(most / 2);
  if (most < least) return undefined;
  work.count(before.length + after.length);
  const comparator = (one: string, other: string): boolean => {
    work.count(1);
    return one === other;
  };
  const changes = diffArrays(left, right, { maxEditLength: most, comparator });
  const edits =
    changes?.reduce((total, { added, removed, count }) => total + (added || removed ? count : 0), 0) ?? most;
  work.take(stepsOf(edits));
  return changes?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
};

/**
 * Compares two versions of one text word by word (Myers); a phrase that was rewritten is one removed and one added
 * run. White space counts: the runs joined give back both texts exactly. Undefined where the texts are so long and so
 * different that the budget of the comparison does not suffice.
 */
export const compareWords = (before: string, after: string, work: Work): ComparedWords | undefined => {
  if (before === after) return joined([{ kind: 'same', text: after }]);
  const { beginning, end } = sharedEnds(before, after);
  const changes = difference(
    before.slice(beginning, before.length - end),
    after.slice(beginning, after.length - end),
    work,
  );
  if (changes === undefined) return undefined;
  const runs: WordRun[] = [
    { kind: 'same', text: after.slice(0, beginning) },
    ...changes,
    { kind: 'same', text: after.slice(after.length - end) },
  ];
  return joined(wholeRewrites(joined(runs)));
};

/** Returns the whole old text and the whole new one as the words of a comparison. */
export const wholeTexts = (before: string, after: string): ComparedWords =>
  joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
