import { alikeClauses, type Candidate } from './alike-clauses.ts';
import type { Clause } from './clause.ts';
import { likeness, wordCounter } from './likeness.ts';
import { sharedEnds } from './words.ts';
import type { Work } from './work.ts';

/** Clauses with the same id are a pair unless their words differ widely. */
const ALIKE_WITH_SAME_ID = 0.4;

/** Two texts that begin and end with the same words, up to this part of the longer one, are alike without a count. */
const ALIKE_BY_THEIR_ENDS = 0.5;

/** Steps that counting the words of a text takes, for a character of it. */
const STEPS_A_CHARACTER = 2;

const isHardlyChanged = (older: Clause, newer: Clause): boolean => {
  if (older.text === newer.text) return true;
  const { beginning, end } = sharedEnds(older.text, newer.text);
  return beginning + end >= ALIKE_BY_THEIR_ENDS * Math.max(older.text.length, newer.text.length);
};

/** Counts words, of the shortest clauses first, as far as the budget goes. */
const counted = (clauses: readonly Clause[], work: Work): Map<Clause, Candidate> => {
  const countsOf = wordCounter();
  const candidates = new Map<Clause, Candidate>();
  for (const clause of clauses.toSorted((left, right) => left.text.length - right.text.length)) {
    if (!work.take(clause.text.length * STEPS_A_CHARACTER)) break;
    work.count(clause.text.length);
    candidates.set(clause, { clause, counts: countsOf(clause.text) });
  }
  return candidates;
};

/**
 * Pairs clauses of the newer version with the same clause in the older one: first by id, which survives renumbering;
 * then by the same text and by the likeness of their words, for a text that was typed or imported again; last by id
 * alone, for a clause that was rewritten from top to bottom. A clause is paired at most once. Clauses for whose words
 * the budget does not suffice are paired by id or by the same text.
 */
export const pairClauses = (
  before: readonly Clause[],
  after: readonly Clause[],
  work: Work,
): Map<Clause, Clause> => {
  const pairs = new Map<Clause, Clause>();
  const free = new Set(before);
  const open = new Set(after);
  const pair = (newer: Clause, older: Clause): void => {
    pairs.set(newer, older);
    free.delete(older);
    open.delete(newer);
  };
  const byId = new Map(before.map((clause) => [clause.id, clause]));
  const pairById = (is: (older: Clause, newer: Clause) => boolean): void => {
    for (const newer of [...open]) {
      const older = byId.get(newer.id);
      if (older !== undefined && free.has(older) && is(older, newer)) pair(newer, older);
    }
  };

  pairById(isHardlyChanged);
  const candidates = counted([...free, ...open], work);
  pairById((older, newer) => {
    const [left, right] = [candidates.get(older), candidates.get(newer)];
    return (
      left !== undefined && right !== undefined && likeness(left.counts, right.counts) >= ALIKE_WITH_SAME_ID
    );
  });

  // Tables without a caption print nothing themselves: the same nothing makes no pair.
  const byText = Map.groupBy(
    [...free].filter(({ text }) => text !== ''),
    ({ kind, text }) => `${kind} ${text}`,
  );
  for (const newer of [...open]) {
    const older = byText.get(`${newer.kind} ${newer.text}`)?.shift();
    if (older !== undefined) pair(newer, older);
  }

  const candidatesAmong = (clauses: ReadonlySet<Clause>): Candidate[] =>
    [...clauses].flatMap((clause) => candidates.get(clause) ?? []);
  for (const { newer, older } of alikeClauses(candidatesAmong(open), candidatesAmong(free), work)) {
    if (open.has(newer.clause) && free.has(older.clause)) pair(newer.clause, older.clause);
  }

  pairById(() => true);
  return pairs;
};
