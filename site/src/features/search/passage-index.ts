import MiniSearch, { type Query } from 'minisearch';
import {
  serialisedIndex,
  type SearchablePolicy,
  type SearchPassage,
  type SerialisedIndex,
} from '@mithaq/domain/contracts/search';
import {
  passageDocuments,
  passageId,
  searchedText,
  searchIndexOptions,
  type PassageDocument,
} from '@mithaq/domain/search/passages';
import { allTermsOf, foundIn, type SearchQuery } from '@mithaq/domain/search/query';
import { indexFor, partOf, type Elsewhere, type IndexPart } from './index-parts.ts';

/** A passage with its policy. */
export interface PlacedPassage {
  readonly policy: SearchablePolicy;
  readonly passage: SearchPassage;
}

export interface PassageHit extends PlacedPassage {
  readonly score: number;
}

/** Some policies with their inverted index, ready to be searched. */
export interface PassageIndex {
  /** Number of policies that are open in it. */
  readonly policies: number;
  /**
   * Returns hits ranked by the score of their words, a whole word above the beginning of one. `all`: passages that
   * have every word; `any`: passages that have one. Phrases are always required.
   */
  find(query: SearchQuery, words: 'all' | 'any'): PassageHit[];
}

/** Forms of words are looked up unchanged, because they are folded already. */
const asItIs = { tokenize: (form: string): string[] => [form], processTerm: (form: string): string => form };

const indexQuery = (query: SearchQuery, words: 'all' | 'any'): Query => ({
  combineWith: words === 'all' ? 'AND' : 'OR',
  queries: allTermsOf(query).map(({ forms, prefix }) => ({
    ...asItIs,
    combineWith: 'OR',
    prefix,
    queries: [...forms],
  })),
});

/** Some policies with their passages' index, as a file of the register holds them. */
export interface WrittenPassages {
  readonly policies: readonly SearchablePolicy[];
  readonly index: SerialisedIndex;
}

/** Some policies whose index is ready to be searched together with others. */
export interface ReadyPassages {
  readonly policies: readonly SearchablePolicy[];
  readonly part: IndexPart;
  /** The passage at each place of the part; undefined where the file has none there. */
  readonly placed: readonly (PlacedPassage | undefined)[];
}

export const readyPassages = ({ policies, index }: WrittenPassages): ReadyPassages => {
  const byId = new Map<string, PlacedPassage>();
  for (const policy of policies) {
    for (const [place, passage] of policy.passages.entries())
      byId.set(passageId(policy.hash, place), { policy, passage });
  }
  const placed = Array.from({ length: index.nextId }, (_, place) =>
    byId.get(index.documentIds[String(place)] ?? ''),
  );
  return { policies, part: partOf(index), placed };
};

/** Indexes a policy of which the register has no search file. */
export const indexedPassages = (policy: SearchablePolicy): ReadyPassages => {
  const index = new MiniSearch<PassageDocument>(searchIndexOptions);
  index.addAll(passageDocuments(policy));
  return readyPassages({ policies: [policy], index: serialisedIndex.parse(index.toJSON()) });
};

/** Returns the passage at a place of several parts, each behind the other. */
const passageAt = (ready: readonly ReadyPassages[], place: number): PlacedPassage | undefined => {
  let first = 0;
  for (const { placed } of ready) {
    if (place < first + placed.length) return placed[place - first];
    first += placed.length;
  }
  return undefined;
};

/**
 * Opens one index of these passages. `inForce` has the hashes of the versions to be found, for a file may hold others;
 * `elsewhere` is the size of the versions in force whose files were not opened.
 */
export const openedIndex = (
  ready: readonly ReadyPassages[],
  inForce: ReadonlySet<string>,
  elsewhere: Elsewhere = { passages: 0, words: 0 },
): PassageIndex => ({
  policies: ready.reduce((total, { policies }) => total + policies.length, 0),
  find(query, words) {
    const parts = ready.map(({ part }) => part);
    const index = MiniSearch.loadJS<PassageDocument>(
      indexFor(parts, elsewhere, allTermsOf(query)),
      searchIndexOptions,
    );
    return index.search(indexQuery(query, words)).flatMap(({ id, score }) => {
      const found = passageAt(ready, Number(id));
      if (found === undefined || !inForce.has(found.policy.hash)) return [];
      // Only a phrase has to be looked for in the text; the index has found the words.
      const holds =
        query.phrases.length === 0 || foundIn(searchedText(found.policy, found.passage), query).phrases;
      return holds ? [{ ...found, score }] : [];
    });
  },
});
