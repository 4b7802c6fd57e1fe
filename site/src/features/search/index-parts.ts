import { serialisedIndex, type SerialisedIndex } from '@mithaq/domain/contracts/search';
import type { QueryTerm } from '@mithaq/domain/search/query';
import { foldForSearch } from '@mithaq/domain/text/fold';

type Postings = SerialisedIndex['index'][number][1];

/** Several indexes, each of other policies, from which one is made for each query. */
export interface IndexParts {
  /** The passages of all parts, in the order of the parts, without a word. */
  readonly passages: Omit<SerialisedIndex, 'index'>;
  readonly parts: readonly { readonly part: IndexPart; readonly first: number }[];
}

/** An index of some policies, ready to be put beside others. */
export interface IndexPart {
  readonly passages: Omit<SerialisedIndex, 'index'>;
  /** The words of the index, as they are compared with a query. */
  readonly words: readonly string[];
  /**
   * The row of each word with its postings as JSON, in the order of the words: as objects they take ten times the memory, and a query
   * needs a handful of them.
   */
  readonly postings: readonly string[];
}

/** Size of policies that are in force and not opened, because no word of the query is in them. */
export interface Elsewhere {
  readonly passages: number;
  /** Number of different words in each passage, added up. */
  readonly words: number;
}

/**
 * Folds the words of a part again, because an earlier release wrote them with hamza; words of this release stay as they
 * are. All are folded at once, which takes a tenth of the time that they take one by one.
 */
const foldedWords = (index: SerialisedIndex['index']): string[] => {
  const words = index.map(([word]) => word);
  const folded = foldForSearch(words.join(' ')).split(' ');
  return folded.length === words.length ? folded : words.map(foldForSearch);
};

/** Makes a part of an index that was read. */
export const partOf = ({ index, ...passages }: SerialisedIndex): IndexPart => ({
  passages,
  words: foldedWords(index),
  postings: index.map((row) => JSON.stringify([row])),
});

/**
 * Puts parts beside each other. `elsewhere` counts for the ranks: a word is the rarer, and a passage the longer, by the
 * policies that were not opened.
 */
export const partsOf = (parts: readonly IndexPart[], elsewhere: Elsewhere): IndexParts => {
  const documentIds: SerialisedIndex['documentIds'] = {};
  const fieldLength: SerialisedIndex['fieldLength'] = {};
  const placed: { part: IndexPart; first: number }[] = [];
  let first = 0;
  let documentCount = elsewhere.passages;
  let length = elsewhere.words;
  for (const part of parts) {
    const { passages: index } = part;
    for (const [place, id] of Object.entries(index.documentIds)) documentIds[Number(place) + first] = id;
    for (const [place, lengths] of Object.entries(index.fieldLength))
      fieldLength[Number(place) + first] = lengths;
    placed.push({ part, first });
    first += index.nextId;
    documentCount += index.documentCount;
    length += index.documentCount * (index.averageFieldLength[0] ?? 0);
  }
  const passages = {
    documentCount,
    nextId: first,
    documentIds,
    // Passages have one field; see `searchIndexOptions`.
    fieldIds: { text: 0 },
    fieldLength,
    averageFieldLength: documentCount === 0 ? [] : [length / documentCount],
    storedFields: {},
    dirtCount: 0,
    serializationVersion: 2 as const,
  };
  return { passages, parts: placed };
};

const isAsked = (word: string, terms: readonly QueryTerm[]): boolean =>
  terms.some(({ forms, prefix }) => forms.some((form) => (prefix ? word.startsWith(form) : word === form)));

/** Adds the counts of some passages; where a passage has one already, the higher one stays. */
const add = (to: Postings, postings: Postings, first: number): void => {
  for (const [field, counts] of Object.entries(postings)) {
    const known = (to[field] ??= {});
    for (const [passage, count] of Object.entries(counts)) {
      const place = Number(passage) + first;
      known[place] = Math.max(count, known[place] ?? 0);
    }
  }
};

/**
 * Makes one index of all parts with the words that a query asks for: it ranks hits as an index of all words does,
 * because a rank depends on the words of the query, on the number of passages and on their lengths. To load every word
 * of twenty policies takes 40 ms of a processor, and a query asks for a handful.
 */
export const indexFor = ({ passages, parts }: IndexParts, terms: readonly QueryTerm[]): SerialisedIndex => {
  // Two spellings of an earlier release may have become one word.
  const asked = new Map<string, Postings>();
  for (const { part, first } of parts) {
    for (const [place, word] of part.words.entries()) {
      if (!isAsked(word, terms)) continue;
      const postings = asked.get(word) ?? {};
      const written = serialisedIndex.shape.index.parse(JSON.parse(part.postings[place] ?? '[]'));
      for (const [, counts] of written) add(postings, counts, first);
      asked.set(word, postings);
    }
  }
  return { ...passages, index: [...asked] };
};
