import { likeness, wordCounts } from './likeness.ts';

/** A section or clause taken out of its tree, with the fields that pairing needs. */
export interface Clause {
  readonly id: string;
  /** Id of the section or clause above it; absent for a section. */
  readonly parent: string | undefined;
  readonly text: string;
  readonly marker: string | undefined;
  readonly items: readonly Clause[];
}

/**
 * Clauses with the same id are a pair unless their words differ widely; clauses with different ids need words that
 * agree.
 */
const ALIKE_WITH_SAME_ID = 0.4;
const ALIKE_WITH_OTHER_ID = 0.5;

/** Above this number of comparisons, only clauses below the same heading are tried against each other. */
const MOST_COMPARISONS = 200_000;

interface Candidate {
  readonly clause: Clause;
  readonly counts: ReadonlyMap<string, number>;
}

const candidates = (clauses: readonly Clause[]): Candidate[] =>
  clauses.map((clause) => ({ clause, counts: wordCounts(clause.text) }));

/**
 * Pairs clauses of the newer version with the same clause in the older one: first by id, which survives renumbering;
 * then by the likeness of their words, for a text that was typed or imported again; last by id alone, for a clause
 * that was rewritten from top to bottom. A clause is paired at most once.
 */
export const pairClauses = (before: readonly Clause[], after: readonly Clause[]): Map<Clause, Clause> => {
  const pairs = new Map<Clause, Clause>();
  const free = new Set(candidates(before));
  const open = new Set(candidates(after));
  const pair = (newer: Candidate, older: Candidate): void => {
    pairs.set(newer.clause, older.clause);
    free.delete(older);
    open.delete(newer);
  };

  const byId = new Map([...free].map((candidate) => [candidate.clause.id, candidate]));
  for (const newer of [...open]) {
    const older = byId.get(newer.clause.id);
    if (older !== undefined && likeness(older.counts, newer.counts) >= ALIKE_WITH_SAME_ID) pair(newer, older);
  }

  const everywhere = free.size * open.size <= MOST_COMPARISONS;
  const alike = [...open].flatMap((newer) =>
    [...free]
      .filter((older) => everywhere || older.clause.parent === newer.clause.parent)
      .map((older) => ({ newer, older, likeness: likeness(older.counts, newer.counts) }))
      .filter((found) => found.likeness >= ALIKE_WITH_OTHER_ID),
  );
  for (const { newer, older } of alike.toSorted((left, right) => right.likeness - left.likeness)) {
    if (open.has(newer) && free.has(older)) pair(newer, older);
  }

  for (const newer of [...open]) {
    const older = byId.get(newer.clause.id);
    if (older !== undefined && free.has(older)) pair(newer, older);
  }
  return pairs;
};
