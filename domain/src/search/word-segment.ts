import type { DirectoryEntry, WordEntry } from '../contracts/search.ts';
import type { DocumentType } from '../contracts/policy-text.ts';
import type { Flags } from './number-list.ts';
import { addEntry, blocksOf, entryOf, noPlaces, StartsAcrossBlocks, type WordBlock } from './word-blocks.ts';

/** An association of a segment; its place among them is its number in the lists. */
export interface SegmentAssociation {
  readonly slug: string;
  readonly documentTypes: readonly DocumentType[];
}

/** Words of some associations, from which a further segment is made. */
export interface Segment {
  readonly associations: readonly SegmentAssociation[];
  /** All words, in order. */
  readonly entries: Iterable<WordEntry>;
}

/** A segment as it is written: its words in blocks, then the beginnings of words that go over the end of a block. */
export interface MadeSegment {
  readonly associations: readonly SegmentAssociation[];
  readonly words: readonly WordBlock[];
  readonly starts: readonly WordBlock[];
}

export const emptySegment: Segment = { associations: [], entries: [] };

const wordsIn = (list: string): string[] => list.split(' ').filter((word) => word !== '');

interface Numbers {
  readonly all: number[];
  readonly titles: number[];
}

/** Returns the words of rows with the numbers of their associations, in order. */
const invertedRows = (
  rows: readonly DirectoryEntry[],
  numberOf: ReadonlyMap<string, number>,
): [string, Numbers][] => {
  const inverted = new Map<string, Numbers>();
  const add = (word: string, number: number, kind: keyof Numbers): void => {
    const known = inverted.get(word) ?? { all: [], titles: [] };
    known[kind].push(number);
    inverted.set(word, known);
  };
  for (const { slug, words, titleWords } of rows) {
    const number = numberOf.get(slug) ?? 0;
    for (const word of wordsIn(words)) add(word, number, 'all');
    for (const word of wordsIn(titleWords)) add(word, number, 'titles');
  }
  return [...inverted].sort(([left], [right]) => (left < right ? -1 : 1));
};

/** Goes through two lists of words at once, both in order. */
const merged = function* (
  before: Iterable<WordEntry>,
  changed: readonly [string, Numbers][],
): Generator<[string, WordEntry | undefined, Numbers | undefined]> {
  let place = 0;
  for (const entry of before) {
    for (let next = changed[place]; next !== undefined && next[0] < entry[0]; next = changed[place]) {
      yield [next[0], undefined, next[1]];
      place += 1;
    }
    const same = changed[place];
    if (same?.[0] === entry[0]) place += 1;
    yield [entry[0], entry, same?.[0] === entry[0] ? same[1] : undefined];
  }
  for (const [word, numbers] of changed.slice(place)) yield [word, undefined, numbers];
};

const without = (flags: Flags, taken: readonly number[]): void => {
  for (const number of taken) flags[number] = 0;
};
const withNumbers = (flags: Flags, added: readonly number[]): void => {
  for (const number of added) flags[number] = 1;
};

/**
 * Returns a segment with these rows in place of what it had of their associations. An association keeps its number, and
 * new ones get the next; all words pass once, whatever their number.
 */
export const mergedSegment = (before: Segment, rows: readonly DirectoryEntry[]): MadeSegment => {
  const associations: SegmentAssociation[] = [...before.associations];
  const numberOf = new Map(associations.map(({ slug }, number) => [slug, number]));
  for (const { slug, documentTypes } of rows) {
    const number = numberOf.get(slug) ?? associations.length;
    associations[number] = { slug, documentTypes };
    numberOf.set(slug, number);
  }
  const renewed = rows.flatMap(({ slug }) => numberOf.get(slug) ?? []);
  const entries = function* (): Generator<WordEntry> {
    const places = noPlaces(associations.length);
    for (const [word, old, added] of merged(before.entries, invertedRows(rows, numberOf))) {
      places.all.fill(0);
      places.titles.fill(0);
      if (old !== undefined) addEntry(places, old);
      without(places.all, renewed);
      without(places.titles, renewed);
      withNumbers(places.all, added?.all ?? []);
      withNumbers(places.titles, added?.titles ?? []);
      const entry = entryOf(word, places);
      if (entry !== undefined) yield entry;
    }
  };
  const starts = new StartsAcrossBlocks(associations.length);
  const words: WordBlock[] = [];
  for (const block of blocksOf(entries())) {
    starts.add(block.entries);
    words.push(block);
  }
  return { associations, words, starts: [...blocksOf(starts.end())] };
};
