import type { AssociationIndex, IndexedPolicy } from '../contracts/register.ts';
import {
  ANNOUNCED_PUBLICATIONS,
  LATEST_PUBLICATIONS,
  SECTOR_BLOCK,
  type SectorFacts,
  type SectorGroup,
  type SectorOverview,
  type SectorRow,
} from '../contracts/sector.ts';
import { isPreparing, versionInForce } from '../register/association-index.ts';
import { nameLetters } from './name-words.ar.ts';
import { cityKey, letterOf, OTHER_LETTER, sortedName } from './name-order.ts';

/** Returns the last change of a policy, ISO: its newest publication, or the end of a version. */
export const policyChangedAt = (policy: IndexedPolicy): string =>
  policy.versions
    .flatMap((entry) => [entry.publishedAt, entry.inForceUntil ?? entry.publishedAt])
    .reduce((one, other) => (Date.parse(one) > Date.parse(other) ? one : other));

const newestFirst = (left: { publishedAt: string }, right: { publishedAt: string }): number =>
  Date.parse(right.publishedAt) - Date.parse(left.publishedAt);

/** Returns the facts by which the sector lists an association; null for one that has published nothing. */
export const sectorFactsOf = (index: AssociationIndex): SectorFacts | null => {
  if (isPreparing(index)) return null;
  const inForce = index.policies.flatMap((policy) => {
    const version = versionInForce(policy);
    if (version === undefined) return [];
    return [
      {
        policy: policy.slug,
        title: version.title,
        documentType: policy.documentType,
        version: version.version,
        publishedAt: version.publishedAt,
        demonstration: version.demonstration,
      },
    ];
  });
  const { name, city } = index.profile;
  const changes = index.policies.map(policyChangedAt);
  return {
    name,
    ...(city === undefined || cityKey(city) === '' ? {} : { city }),
    policies: inForce.length,
    changedAt: changes.reduce((one, other) => (Date.parse(one) > Date.parse(other) ? one : other)),
    latest: inForce.sort(newestFirst).slice(0, ANNOUNCED_PUBLICATIONS),
  };
};

/** An association's row with what it is sorted by. */
interface Sorted {
  readonly row: SectorRow;
  readonly letter: number;
  readonly name: string;
  readonly city: string;
}

/** Compares by code units: after folding they are in the order of the alphabet, whatever a machine's locale is. */
const compare = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const byName = (left: Sorted, right: Sorted): number =>
  left.letter - right.letter || compare(left.name, right.name) || compare(left.row.slug, right.row.slug);

/** Cities in order; associations that name none come last. */
const byCity = (left: Sorted, right: Sorted): number => {
  if (left.city === right.city) return byName(left, right);
  if (left.city === '' || right.city === '') return left.city === '' ? 1 : -1;
  return compare(left.city, right.city);
};

const letters = [...nameLetters.split(''), OTHER_LETTER];

const sorted = (row: SectorRow): Sorted => ({
  row,
  letter: letters.indexOf(letterOf(row.name)),
  name: sortedName(row.name),
  city: cityKey(row.city ?? ''),
});

/** Returns the most frequent of these spellings; of two as frequent ones, the first in order. */
const commonSpelling = (spellings: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const [first] = [...counts].sort(([left, many], [right, more]) => more - many || compare(left, right));
  return first?.[0] ?? '';
};

/** Counts runs of rows that have something in common; `named` names a run by its rows. */
const groups = (
  rows: readonly Sorted[],
  keyOf: (row: Sorted) => string,
  named: (run: readonly Sorted[]) => string,
): SectorGroup[] => {
  const runs: Sorted[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && keyOf(run[0]) === keyOf(row)) run.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => [named(run), run.length]);
};

const blocksOf = (rows: readonly Sorted[]): SectorRow[][] =>
  Array.from({ length: Math.ceil(rows.length / SECTOR_BLOCK) }, (_, block) =>
    rows.slice(block * SECTOR_BLOCK, (block + 1) * SECTOR_BLOCK).map(({ row }) => row),
  );

/** The lists of the sector before they are written. */
interface SectorLists extends Pick<SectorOverview, 'associations' | 'policies' | 'letters' | 'cities'> {
  readonly byName: readonly (readonly SectorRow[])[];
  readonly byCity: readonly (readonly SectorRow[])[];
}

/** Puts associations into the order of their names and into that of their cities, and counts them. */
export const sectorLists = (rows: readonly SectorRow[]): SectorLists => {
  const all = rows.map(sorted);
  const named = all.toSorted(byName);
  const placed = all.toSorted(byCity);
  return {
    associations: rows.length,
    policies: rows.reduce((total, { policies }) => total + (policies ?? 0), 0),
    letters: groups(
      named,
      ({ letter }) => String(letter),
      ([first]) => letters[first?.letter ?? -1] ?? OTHER_LETTER,
    ),
    cities: groups(
      placed,
      ({ city }) => city,
      (run) => commonSpelling(run.flatMap(({ row }) => row.city ?? [])),
    ),
    byName: blocksOf(named),
    byCity: blocksOf(placed),
  };
};

type Latest = SectorOverview['latest'];

/**
 * News that an association has for the sector; null where no list shows it. Of one whose words an earlier release wrote
 * the name alone is known.
 */
export interface SectorChange {
  readonly slug: string;
  readonly facts: SectorFacts | Pick<SectorFacts, 'name'> | null;
}

/** Returns the rows after some associations changed, in no order. */
export const changedRows = (before: readonly SectorRow[], changes: readonly SectorChange[]): SectorRow[] => {
  const changed = new Set(changes.map(({ slug }) => slug));
  return [
    ...before.filter(({ slug }) => !changed.has(slug)),
    ...changes.flatMap(({ slug, facts }) => {
      if (facts === null) return [];
      if (!('latest' in facts)) return [{ slug, ...facts }];
      const { latest: _latest, ...row } = facts;
      return [{ slug, ...row }];
    }),
  ];
};

/** Returns the newest publications after some associations changed; what those no longer announce is left out. */
export const changedLatest = (before: Latest, changes: readonly SectorChange[]): Latest => {
  const changed = new Set(changes.map(({ slug }) => slug));
  return [
    ...before.filter(({ association }) => !changed.has(association)),
    ...changes.flatMap(({ slug, facts }) =>
      facts === null || !('latest' in facts)
        ? []
        : facts.latest.map((publication) => ({ association: slug, name: facts.name, publication })),
    ),
  ]
    .sort(
      (left, right) =>
        newestFirst(left.publication, right.publication) ||
        compare(left.association, right.association) ||
        compare(left.publication.policy, right.publication.policy),
    )
    .slice(0, LATEST_PUBLICATIONS);
};

/** Returns where a group begins among the rows of its order, and how many rows it has; undefined for an unknown name. */
export const placeOfGroup = (
  groupsInOrder: readonly SectorGroup[],
  isIt: (name: string) => boolean,
): { readonly name: string; readonly from: number; readonly count: number } | undefined => {
  let from = 0;
  for (const [name, count] of groupsInOrder) {
    if (isIt(name)) return { name, from, count };
    from += count;
  }
  return undefined;
};
