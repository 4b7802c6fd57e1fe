import type { CollectionBeforeValidateHook } from 'payload';
import type { PolicyVersion } from '../../../payload-types.ts';

interface Clause {
  id?: string | null;
  key?: string | null;
  role?: string | null;
  items?: Clause[] | null;
  subitems?: Clause[] | null;
}

const keysOf = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap((clause) => [
    ...(clause.key ? [clause.key] : []),
    ...keysOf(clause.items ?? []),
    ...keysOf(clause.subitems ?? []),
  ]);

/** Gives every clause without a key the first free one after its place; a key that is there stays. */
const withKeys = <C extends Clause>(clauses: readonly C[], prefix: string, taken: Set<string>): C[] =>
  clauses.map((clause, index) => {
    const stem = clause.role && clause.role !== 'other' ? clause.role : `${prefix}${String(index + 1)}`;
    let key = clause.key ?? stem;
    for (let n = 2; !clause.key && taken.has(key); n += 1) key = `${stem}-${String(n)}`;
    taken.add(key);
    return {
      ...clause,
      key,
      ...(clause.items ? { items: withKeys(clause.items, `${key}-`, taken) } : {}),
      ...(clause.subitems ? { subitems: withKeys(clause.subitems, `${key}-`, taken) } : {}),
    };
  });

const withoutRowIds = (clauses: readonly Clause[]): Clause[] =>
  clauses.map(({ id: _row, items, subitems, ...clause }) => ({
    ...clause,
    ...(items ? { items: withoutRowIds(items) } : {}),
    ...(subitems ? { subitems: withoutRowIds(subitems) } : {}),
  }));

/** Links to a clause survive renumbering, because its key is made once. A copy's rows are rows of its own. */
export const giveKeys: CollectionBeforeValidateHook<PolicyVersion> = ({ data, operation }) => {
  if (data === undefined || !Array.isArray(data.sections)) return data;
  const sections: Clause[] = operation === 'create' ? withoutRowIds(data.sections) : data.sections;
  return { ...data, sections: withKeys(sections, 'section-', new Set(keysOf(sections))) };
};
