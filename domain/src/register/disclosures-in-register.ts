import type { IndexedDisclosure } from '../contracts/disclosure.ts';

/** Versions of one disclosure, the oldest first. */
export interface DisclosureInIndex {
  readonly slug: string;
  readonly versions: readonly IndexedDisclosure[];
  /** The version in force, or the last one where none is. */
  readonly shown: IndexedDisclosure;
}

/** Returns the disclosures of an index, each with its versions, the one with the newest publication first. */
export const disclosuresIn = (entries: readonly IndexedDisclosure[]): DisclosureInIndex[] =>
  [...Map.groupBy(entries, ({ disclosure }) => disclosure)]
    .flatMap(([slug, versions]) => {
      const shown = versions.find(({ status }) => status === 'in-force') ?? versions.at(-1);
      return shown === undefined ? [] : [{ slug, versions, shown }];
    })
    .sort((one, other) => Date.parse(other.shown.publishedAt) - Date.parse(one.shown.publishedAt));

/**
 * Whether readers may have the document of a version. One that was published in error is kept in the register, as proof
 * of what happened, and is offered to nobody: it may hold what must not be read.
 */
export const isOffered = ({ withdrawal }: Pick<IndexedDisclosure, 'withdrawal'>): boolean =>
  withdrawal?.kind !== 'published-in-error';

const SHORTEST_HASH = 16;

/**
 * Returns the only version with a hash that begins so: that of its file in the register, or that of its document, which
 * is what somebody computes of a copy. `hash` has at least 16 characters.
 */
export const disclosureByHash = (
  entries: readonly IndexedDisclosure[],
  hash: string,
): IndexedDisclosure | undefined => {
  if (hash.length < SHORTEST_HASH) return undefined;
  const found = entries.filter((entry) => entry.hash.startsWith(hash) || entry.file.hash.startsWith(hash));
  // Two disclosures may have the same document, and then the copy is of both: the newest is shown.
  return new Set(found.map(({ hash: own, file }) => (own.startsWith(hash) ? own : file.hash))).size === 1
    ? found.at(-1)
    : undefined;
};

/** An event of a disclosure that the public should learn of. A supersession is part of the next version's publication. */
export interface DisclosureEvent {
  readonly kind: 'published' | 'withdrawn';
  readonly entry: IndexedDisclosure;
  /** RFC 3339. */
  readonly at: string;
}

/** Returns the events of an index's disclosures, the newest first. */
export const disclosureEvents = (entries: readonly IndexedDisclosure[]): DisclosureEvent[] =>
  entries
    .flatMap((entry): DisclosureEvent[] => [
      { kind: 'published', entry, at: entry.publishedAt },
      ...(entry.withdrawal === undefined
        ? []
        : [{ kind: 'withdrawn' as const, entry, at: entry.withdrawal.at }]),
    ])
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
