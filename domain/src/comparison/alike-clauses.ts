import type { Clause } from './clause.ts';
import { dice, type WordCounts } from './likeness.ts';
import type { Work } from './work.ts';

/** A clause that has no counterpart yet, with its words. */
export interface Candidate {
  readonly clause: Clause;
  readonly counts: WordCounts;
}

/** Two clauses that may be the same clause in both versions. */
export interface AlikeClauses {
  readonly newer: Candidate;
  readonly older: Candidate;
  readonly likeness: number;
}

/** Clauses with different ids need words that agree this far. */
const ALIKE_WITH_OTHER_ID = 0.5;

/** Occurrences of a word that are looked at in one step of work. */
const OCCURRENCES_A_STEP = 5;
/** Steps that keeping and sorting a pair takes. */
const STEPS_A_PAIR = 6;

interface Occurrence {
  /** Place of the clause among the older ones. */
  readonly place: number;
  readonly count: number;
}

const occurrencesOf = (candidates: readonly Candidate[]): Map<string, Occurrence[]> => {
  const all = new Map<string, Occurrence[]>();
  for (const [place, { counts }] of candidates.entries()) {
    for (const [word, count] of counts.of) {
      const occurrence = { place, count };
      const others = all.get(word);
      if (others === undefined) all.set(word, [occurrence]);
      else others.push(occurrence);
    }
  }
  return all;
};

/**
 * Finds the pairs of clauses whose words agree, through an index of the words, so that two clauses without a word in
 * common cost nothing. Undefined where the budget does not suffice for all of them.
 */
const alikeAmong = (
  newers: readonly Candidate[],
  olders: readonly Candidate[],
  work: Work,
): AlikeClauses[] | undefined => {
  const occurrences = occurrencesOf(olders);
  let looks = 0;
  for (const { counts } of newers) {
    for (const word of counts.of.keys()) looks += occurrences.get(word)?.length ?? 0;
  }
  if (!work.take(Math.ceil(looks / OCCURRENCES_A_STEP))) return undefined;

  work.count(looks);
  const found: AlikeClauses[] = [];
  for (const newer of newers) {
    const common = new Map<number, number>();
    for (const [word, count] of newer.counts.of) {
      for (const { place, count: other } of occurrences.get(word) ?? []) {
        common.set(place, (common.get(place) ?? 0) + Math.min(count, other));
      }
    }
    for (const [place, shared] of common) {
      const older = olders[place];
      if (older === undefined) continue;
      const likeness = dice(shared, newer.counts, older.counts);
      if (likeness < ALIKE_WITH_OTHER_ID) continue;
      if (!work.take(STEPS_A_PAIR)) return undefined;
      found.push({ newer, older, likeness });
    }
  }
  return found;
};

const byParent = (candidates: readonly Candidate[]): Map<string | undefined, Candidate[]> =>
  Map.groupBy(candidates, ({ clause }) => clause.parent);

/**
 * Finds the clauses that may be the same in both versions by their words, the most similar first. Where the budget
 * does not suffice for all of them, only clauses below the same heading are tried against each other, heading by
 * heading, as far as the budget goes.
 */
export const alikeClauses = (
  newers: readonly Candidate[],
  olders: readonly Candidate[],
  work: Work,
): AlikeClauses[] => {
  const everywhere = alikeAmong(newers, olders, work);
  const below = byParent(olders);
  const found =
    everywhere ??
    [...byParent(newers)].flatMap(
      ([parent, candidates]) => alikeAmong(candidates, below.get(parent) ?? [], work) ?? [],
    );
  return found.toSorted((left, right) => right.likeness - left.likeness);
};
