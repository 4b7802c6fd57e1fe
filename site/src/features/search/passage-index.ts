import MiniSearch, { type Query } from 'minisearch';
import type { AssociationSearch, SearchablePolicy, SearchPassage } from '@mithaq/domain/contracts/search';
import {
  passageDocuments,
  passageId,
  searchedText,
  searchIndexOptions,
  type PassageDocument,
} from '@mithaq/domain/search/passages';
import { allTermsOf, foundIn, type SearchQuery } from '@mithaq/domain/search/query';

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
  readonly policies: readonly SearchablePolicy[];
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

const withIndex = (
  policies: readonly SearchablePolicy[],
  index: MiniSearch<PassageDocument>,
): PassageIndex => {
  const placed = new Map<unknown, PlacedPassage>();
  for (const policy of policies) {
    for (const [place, passage] of policy.passages.entries()) {
      placed.set(passageId(policy.hash, place), { policy, passage });
    }
  }
  return {
    policies,
    find: (query, words) =>
      index.search(indexQuery(query, words)).flatMap(({ id, score }) => {
        const found = placed.get(id);
        if (found === undefined) return [];
        return foundIn(searchedText(found.policy, found.passage), query).phrases ? [{ ...found, score }] : [];
      }),
  };
};

/** Opens the index that the register holds. */
export const loadedIndex = (search: AssociationSearch): PassageIndex =>
  withIndex(search.policies, MiniSearch.loadJS<PassageDocument>(search.index, searchIndexOptions));

/** Builds an index of policies that the register's search file does not hold yet. */
export const madeIndex = (policies: readonly SearchablePolicy[]): PassageIndex => {
  const index = new MiniSearch<PassageDocument>(searchIndexOptions);
  index.addAll(policies.flatMap(passageDocuments));
  return withIndex(policies, index);
};
