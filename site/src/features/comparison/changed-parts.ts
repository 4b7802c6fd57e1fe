import type { ComparedClause, VersionComparison } from '@mithaq/domain/comparison/compared';
import { numberedChanges } from './numbered-changes.ts';

/** The change that a mark in the margin names: other words, a new part, or another place. */
export type PartChange = 'changed' | 'added' | 'moved';

export interface ChangedPart {
  readonly change: PartChange;
  /** Place of the change on the page of the comparison. */
  readonly anchor: string;
}

const changeOf = ({ fate, moved }: ComparedClause): PartChange | undefined => {
  if (fate === 'changed' || fate === 'added') return fate;
  return fate === 'unchanged' && moved ? 'moved' : undefined;
};

/** Returns the parts of the newer text that differ, by their ids. A removed part is in none; a number alone is no change. */
export const changedParts = (comparison: VersionComparison): ReadonlyMap<string, ChangedPart> =>
  new Map(
    numberedChanges(comparison).flatMap(({ anchor, clause }) => {
      const change = changeOf(clause);
      return change === undefined ? [] : [[clause.id, { change, anchor }] as const];
    }),
  );
