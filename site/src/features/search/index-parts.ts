import type { SerialisedIndex } from '@mithaq/domain/contracts/search';
import type { QueryTerm } from '@mithaq/domain/search/query';
import { foldForSearch } from '@mithaq/domain/text/fold';

/**
 * An index of some policies, ready to be put beside others. It lies in one text and in numbers: as objects it takes ten
 * times the memory and is most of what the collector of garbage has to look through, and a query needs a handful of its
 * words.
 */
export interface IndexPart {
  /** Number of passages. */
  readonly documentCount: number;
  /** Number of places, of which a passage has one each; a place may be empty. */
  readonly nextId: number;
  /** Number of different words in the passage at each place. */
  readonly lengths: Uint32Array;
  readonly averageLength: number;
  /** The words of the index as they are compared with a query, each behind a space, with a space at the end. */
  readonly words: string;
  /** Position in `words` at which each word begins. */
  readonly starts: Uint32Array;
  /** Position in `postings` at which each word's begin, and the end of the last. */
  readonly rows: Uint32Array;
  /** Place, count, place, count: the passages of the first word, then those of the second. */
  readonly postings: Uint32Array;
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
  const written = words.join(' ');
  const whole = foldForSearch(written);
  if (whole === written) return words;
  const folded = whole.split(' ');
  return folded.length === words.length ? folded : words.map(foldForSearch);
};

/** Makes a part of an index that was read. */
export const partOf = (written: SerialisedIndex): IndexPart => {
  const words = foldedWords(written.index);
  const starts = new Uint32Array(words.length);
  let start = 1;
  for (const [row, word] of words.entries()) {
    starts[row] = start;
    start += word.length + 1;
  }
  const rows = new Uint32Array(words.length + 1);
  const postings: number[] = [];
  for (const [row, [, fields]] of written.index.entries()) {
    // Passages have one field; see `searchIndexOptions`.
    for (const field in fields) {
      const counts = fields[field] ?? {};
      for (const place in counts) postings.push(Number(place), counts[place] ?? 0);
    }
    rows[row + 1] = postings.length;
  }
  const lengths = new Uint32Array(written.nextId);
  for (const [place, [length = 0]] of Object.entries(written.fieldLength)) lengths[Number(place)] = length;
  return {
    documentCount: written.documentCount,
    nextId: written.nextId,
    lengths,
    averageLength: written.averageFieldLength[0] ?? 0,
    words: ` ${words.join(' ')} `,
    starts,
    rows,
    postings: Uint32Array.from(postings),
  };
};

/** Returns the row of the word that begins at a position. */
const rowAt = (starts: Uint32Array, position: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Returns the rows of the words that a query asks for, in their order. */
const askedRows = ({ words, starts }: IndexPart, terms: readonly QueryTerm[]): number[] => {
  const rows = new Set<number>();
  for (const { forms, prefix } of terms) {
    for (const form of forms) {
      const sought = prefix ? ` ${form}` : ` ${form} `;
      for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1))
        rows.add(rowAt(starts, at + 1));
    }
  }
  return [...rows].sort((left, right) => left - right);
};

/** Counts of a word by the place of the passage; where a place has one already, the higher one stays. */
type Counts = Record<number, number>;

/**
 * Makes one index of all parts, each behind the other, with the words that a query asks for and the passages that have
 * one of them. The id of a passage is its place. It ranks hits as an index of all words does, because a rank depends on
 * the words of the query, on the number of passages and on their lengths: `elsewhere` counts for these, too.
 */
export const indexFor = (
  parts: readonly IndexPart[],
  elsewhere: Elsewhere,
  terms: readonly QueryTerm[],
): SerialisedIndex => {
  const documentIds: SerialisedIndex['documentIds'] = {};
  const fieldLength: SerialisedIndex['fieldLength'] = {};
  // Two spellings of an earlier release may have become one word.
  const asked = new Map<string, Counts>();
  let first = 0;
  let documentCount = elsewhere.passages;
  let length = elsewhere.words;
  for (const part of parts) {
    const { words, starts, rows, postings, lengths } = part;
    for (const row of askedRows(part, terms)) {
      const word = words.slice(starts[row], (starts[row + 1] ?? words.length) - 1);
      const counts = asked.get(word) ?? {};
      const end = rows[row + 1] ?? 0;
      for (let pair = rows[row] ?? 0; pair < end; pair += 2) {
        const [local = 0, count = 0] = [postings[pair], postings[pair + 1]];
        const place = first + local;
        counts[place] = Math.max(count, counts[place] ?? 0);
        documentIds[place] ??= String(place);
        fieldLength[place] ??= [lengths[local] ?? 0];
      }
      asked.set(word, counts);
    }
    first += part.nextId;
    documentCount += part.documentCount;
    length += part.documentCount * part.averageLength;
  }
  return {
    documentCount,
    nextId: first,
    documentIds,
    fieldIds: { text: 0 },
    fieldLength,
    averageFieldLength: documentCount === 0 ? [] : [length / documentCount],
    storedFields: {},
    dirtCount: 0,
    index: [...asked].map(([word, counts]) => [word, { 0: counts }]),
    serializationVersion: 2,
  };
};
