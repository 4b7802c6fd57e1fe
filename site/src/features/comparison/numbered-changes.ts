import type { ComparedClause, VersionComparison } from '@mithaq/domain/comparison/compared';

/** A clause that differs, with the anchor at which the page shows it. */
export interface NumberedChange {
  readonly anchor: string;
  readonly clause: ComparedClause;
}

export const differs = (clause: ComparedClause): boolean =>
  clause.fate !== 'unchanged' || clause.moved || clause.renumbered;

const inReadingOrder = (clauses: readonly ComparedClause[]): ComparedClause[] =>
  clauses.flatMap((clause) => [clause, ...inReadingOrder(clause.items)]);

/** Returns every heading and clause that differs, in reading order. A clause's own id may occur in both versions. */
export const numberedChanges = (comparison: VersionComparison): NumberedChange[] =>
  inReadingOrder(comparison.sections)
    .filter(differs)
    .map((clause, index) => ({ anchor: `change-${String(index + 1)}`, clause }));
