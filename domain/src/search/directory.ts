import type { DirectoryEntry, PolicyWords, SearchablePolicy } from '../contracts/search.ts';
import { foldForSearch } from '../text/fold.ts';
import { differentWords } from './different-words.ts';
import type { DisclosureWords } from './disclosure-words.ts';
import { indexTermsOf, searchedText } from './passages.ts';
import { allTermsOf, type QueryTerm, type SearchQuery } from './query.ts';

/** Number of parts of the directory that earlier releases wrote. */
export const DIRECTORY_SHARDS = 16;

/** Returns the part that an association belongs to: FNV-1a of its slug, so that parts grow evenly. */
export const shardOf = (slug: string): number => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < slug.length; place += 1) {
    hash = Math.imul(hash ^ slug.charCodeAt(place), 0x01000193) >>> 0;
  }
  return hash % DIRECTORY_SHARDS;
};

const written = (different: readonly string[]): string => ` ${[...different].sort().join(' ')} `;

const wordList = (words: readonly string[]): string => written([...new Set(words)]);

/** Returns the words of a policy, as the directory and the association's own file hold them. */
export const policyWordsOf = (policy: SearchablePolicy): PolicyWords => {
  const passages = policy.passages.map((passage) => ({
    kind: passage.kind,
    terms: indexTermsOf(searchedText(policy, passage)),
  }));
  const wordsOf = (some: typeof passages): string => wordList(some.flatMap(({ terms }) => terms));
  return {
    slug: policy.slug,
    documentType: policy.documentType,
    hash: policy.hash,
    titleWords: wordsOf(passages.filter(({ kind }) => kind === 'title')),
    words: wordsOf(passages),
    size: {
      passages: passages.length,
      words: passages.reduce((total, { terms }) => total + new Set(terms).size, 0),
    },
  };
};

const union = (lists: readonly string[]): string => written(differentWords(lists.join(' ')));

/** Returns the directory's entry for an association with these policies, and these disclosures, in force. */
export const directoryEntryOf = (
  slug: string,
  policies: readonly PolicyWords[],
  disclosures?: DisclosureWords,
): DirectoryEntry => {
  const all = [...policies, ...(disclosures === undefined ? [] : [disclosures])];
  return {
    slug,
    documentTypes: [...new Set(policies.map((policy) => policy.documentType))].sort(),
    titleWords: union(all.map(({ titleWords }) => titleWords)),
    words: union(all.map(({ words }) => words)),
  };
};

/**
 * Folds the words of an entry again, as they are compared with a query: an earlier release wrote them with hamza. Words
 * of this release stay as they are.
 */
export const foldedEntry = (entry: DirectoryEntry): DirectoryEntry => ({
  ...entry,
  titleWords: ` ${foldForSearch(entry.titleWords)} `,
  words: ` ${foldForSearch(entry.words)} `,
});

const hasTerm = (words: string, { forms, prefix }: QueryTerm): boolean =>
  forms.some((form) => words.includes(prefix ? ` ${form}` : ` ${form} `));

/** Splits a query into queries of one word each. */
const singleWords = (query: SearchQuery): SearchQuery[] =>
  allTermsOf(query).map((term) => ({ text: '', terms: [term], phrases: [] }));

/** Whether one word of a query occurs somewhere in the words of an entry. */
export const mayAnswerInPart = (words: string, query: SearchQuery): boolean =>
  singleWords(query).some((single) => mayAnswer(words, single));

/** Whether all words of a query occur somewhere in the words of an entry. */
export const mayAnswer = (words: string, query: SearchQuery): boolean =>
  allTermsOf(query).every((term) => hasTerm(words, term));
