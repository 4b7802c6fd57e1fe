import type { SerialisedIndex } from '@mithaq/domain/contracts/search';
import type { QueryTerm } from '@mithaq/domain/search/query';
import { foldForSearch } from '@mithaq/domain/text/fold';

type Postings = SerialisedIndex['index'][number][1];

/** A word of a part of an index, as it is compared with a query. */
interface PartWord {
  readonly word: string;
  readonly postings: Postings;
  /** Place of the part's first passage among the passages of all parts. */
  readonly first: number;
}

/** Several indexes, each of other policies, from which one is made for each query. */
export interface IndexParts {
  /** The passages of all parts, in the order of the parts, without a word. */
  readonly passages: Omit<SerialisedIndex, 'index'>;
  readonly words: readonly PartWord[];
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

/** Puts parts beside each other. */
export const partsOf = (indexes: readonly SerialisedIndex[]): IndexParts => {
  const words: PartWord[] = [];
  const documentIds: SerialisedIndex['documentIds'] = {};
  const fieldLength: SerialisedIndex['fieldLength'] = {};
  let first = 0;
  let documentCount = 0;
  let length = 0;
  for (const index of indexes) {
    for (const [place, id] of Object.entries(index.documentIds)) documentIds[Number(place) + first] = id;
    for (const [place, lengths] of Object.entries(index.fieldLength))
      fieldLength[Number(place) + first] = lengths;
    const folded = foldedWords(index.index);
    for (const [place, [word, postings]] of index.index.entries())
      words.push({ word: folded[place] ?? word, postings, first });
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
  return { passages, words };
};

const isAsked = (word: string, terms: readonly QueryTerm[]): boolean =>
  terms.some(({ forms, prefix }) => forms.some((form) => (prefix ? word.startsWith(form) : word === form)));

/** Adds the counts of some passages; where a passage has one already, the higher one stays. */
const add = (to: Postings, { postings, first }: PartWord): void => {
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
export const indexFor = ({ passages, words }: IndexParts, terms: readonly QueryTerm[]): SerialisedIndex => {
  // Two spellings of an earlier release may have become one word.
  const asked = new Map<string, Postings>();
  for (const part of words) {
    if (!isAsked(part.word, terms)) continue;
    const postings = asked.get(part.word) ?? {};
    add(postings, part);
    asked.set(part.word, postings);
  }
  return { ...passages, index: [...asked] };
};
