import type { ComparedClause, VersionComparison } from '@mithaq/domain/comparison/compared';
import { differs } from '@mithaq/domain/comparison/differs';

/** A clause that differs, with the anchor at which the page shows it. */
export interface NumberedChange {
  readonly anchor: string;
  readonly clause: ComparedClause;
}

/** Returns every heading and clause that differs, in reading order. A clause's own id may occur in both versions. */
export const numberedChanges = (comparison: VersionComparison): NumberedChange[] => {
  const changes: NumberedChange[] = [];
  const take = (clause: ComparedClause): void => {
    if (differs(clause)) changes.push({ anchor: `change-${String(changes.length + 1)}`, clause });
    clause.items.forEach(take);
  };
  comparison.sections.forEach(take);
  return changes;
};

/** Returns the anchors of the clauses that differ, for a page that asks for each of its clauses. */
export const anchorsOf = (changes: readonly NumberedChange[]): ReadonlyMap<ComparedClause, string> =>
  new Map(changes.map(({ anchor, clause }) => [clause, anchor]));
