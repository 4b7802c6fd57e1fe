import MiniSearch, { type Query } from 'minisearch';
import type {
  AssociationSearch,
  SearchablePolicy,
  SearchPassage,
  SerialisedIndex,
} from '@mithaq/domain/contracts/search';
import {
  passageDocuments,
  passageId,
  searchedText,
  searchIndexOptions,
  type PassageDocument,
} from '@mithaq/domain/search/passages';
import { foldForSearch } from '@mithaq/domain/text/fold';
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

type Postings = SerialisedIndex['index'][number][1];

/** Two spellings that fold to one word: a passage with both counts the more frequent one. */
const merged = (left: Postings, right: Postings): Postings => {
  const both = { ...left };
  for (const [field, postings] of Object.entries(right)) {
    const inField = { ...both[field] };
    for (const [passage, count] of Object.entries(postings)) {
      inField[passage] = Math.max(count, inField[passage] ?? 0);
    }
    both[field] = inField;
  }
  return both;
};

/**
 * Folds the words of an index again: an earlier release, whose files stay until the next publication, wrote them with
 * hamza. Words of this release stay as they are.
 */
const folded = (written: SerialisedIndex): SerialisedIndex => {
  const words = new Map<string, Postings>();
  for (const [word, postings] of written.index) {
    const key = foldForSearch(word);
    const known = words.get(key);
    words.set(key, known === undefined ? postings : merged(known, postings));
  }
  return { ...written, index: [...words] };
};

/** Opens the index that the register holds, of this release or of an earlier one. */
export const loadedIndex = (search: AssociationSearch): PassageIndex =>
  withIndex(search.policies, MiniSearch.loadJS<PassageDocument>(folded(search.index), searchIndexOptions));

/** Builds an index of policies that the register's search file does not hold yet. */
export const madeIndex = (policies: readonly SearchablePolicy[]): PassageIndex => {
  const index = new MiniSearch<PassageDocument>(searchIndexOptions);
  index.addAll(policies.flatMap(passageDocuments));
  return withIndex(policies, index);
};
