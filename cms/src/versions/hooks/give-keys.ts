import type { CollectionBeforeValidateHook } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';

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

interface Keys {
  /** Keys of all clauses before the hook ran. */
  readonly taken: Set<string>;
  /** Keys of the clauses before this one. */
  readonly given: Set<string>;
}

/**
 * Gives every clause without a key the first free key after its position. An existing key stays with the first clause
 * that has it: a row that was copied in the form brings the original's key along.
 */
const withKeys = <C extends Clause>(clauses: readonly C[], prefix: string, keys: Keys): C[] =>
  clauses.map((clause, index) => {
    const stem = clause.role && clause.role !== 'other' ? clause.role : `${prefix}${String(index + 1)}`;
    const own = clause.key && !keys.given.has(clause.key) ? clause.key : undefined;
    let key = own ?? stem;
    for (let n = 2; own === undefined && keys.taken.has(key); n += 1) key = `${stem}-${String(n)}`;
    keys.taken.add(key);
    keys.given.add(key);
    return {
      ...clause,
      key,
      ...(clause.items ? { items: withKeys(clause.items, `${key}-`, keys) } : {}),
      ...(clause.subitems ? { subitems: withKeys(clause.subitems, `${key}-`, keys) } : {}),
    };
  });

const withoutRowIds = (clauses: readonly Clause[]): Clause[] =>
  clauses.map(({ id: _row, items, subitems, ...clause }) => ({
    ...clause,
    ...(items ? { items: withoutRowIds(items) } : {}),
    ...(subitems ? { subitems: withoutRowIds(subitems) } : {}),
  }));

/**
 * Gives each clause a key once, so that links to the clause survive renumbering. The rows of a copied version get
 * row ids of their own.
 */
export const giveKeys: CollectionBeforeValidateHook<PolicyVersion> = ({ data, operation }) => {
  if (data === undefined || !Array.isArray(data.sections)) return data;
  const sections: Clause[] = operation === 'create' ? withoutRowIds(data.sections) : data.sections;
  const keys: Keys = { taken: new Set(keysOf(sections)), given: new Set() };
  return { ...data, sections: withKeys(sections, 'section-', keys) };
};
