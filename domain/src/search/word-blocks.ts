import type { WordEntry } from '../contracts/search.ts';
import { addNumbers, numberListOf, type Flags } from './number-list.ts';

/** Size at which a block is closed; UTF-16 units. A question reads one or two blocks for each form of a word. */
const BLOCK_UNITS = 16_384;

/** Fewest letters by which a word is found from its beginning; a query's term of one letter is found whole. */
export const LEAST_PREFIX = 2;

/** Words in order with the associations that have them, and the first of these words. */
export interface WordBlock {
  readonly first: string;
  readonly entries: readonly WordEntry[];
}

/** Numbers of the associations that have a word, anywhere and in a title. */
export interface Places {
  readonly all: Flags;
  readonly titles: Flags;
}

export const noPlaces = (associations: number): Places => ({
  all: new Uint8Array(associations),
  titles: new Uint8Array(associations),
});

/** Adds the associations of an entry. */
export const addEntry = ({ all, titles }: Places, [, ofAll, ofTitles = '']: WordEntry): void => {
  addNumbers(all, ofAll);
  addNumbers(titles, ofTitles);
};

/** Returns a word's entry; undefined where no association has it. */
export const entryOf = (word: string, { all, titles }: Places): WordEntry | undefined => {
  const ofAll = numberListOf(all);
  const ofTitles = numberListOf(titles);
  if (ofAll === '' && ofTitles === '') return undefined;
  return ofTitles === '' ? [word, ofAll] : [word, ofAll, ofTitles];
};

const unitsOf = ([word, all, titles = '']: WordEntry): number =>
  word.length + all.length + titles.length + 10;

/** Cuts entries, which are in order, into blocks of about the same size. */
export const blocksOf = function* (entries: Iterable<WordEntry>): Generator<WordBlock> {
  let block: WordEntry[] = [];
  let units = 0;
  for (const entry of entries) {
    block.push(entry);
    units += unitsOf(entry);
    if (units < BLOCK_UNITS) continue;
    yield { first: block[0]?.[0] ?? '', entries: block };
    block = [];
    units = 0;
  }
  if (block.length > 0) yield { first: block[0]?.[0] ?? '', entries: block };
};

const commonStarts = (left: string, right: string): string[] => {
  let length = 0;
  while (length < left.length && left.charCodeAt(length) === right.charCodeAt(length)) length += 1;
  return Array.from({ length: Math.max(0, length - LEAST_PREFIX + 1) }, (_, more) =>
    left.slice(0, LEAST_PREFIX + more),
  );
};

/**
 * Collects the beginnings of words that go over the end of a block, each with the associations of all words that begin
 * so: a question for «ال» then reads one entry instead of a third of all blocks.
 */
export class StartsAcrossBlocks {
  readonly #associations: number;
  readonly #open = new Map<string, Places>();
  readonly #closed: WordEntry[] = [];
  #before: readonly WordEntry[] = [];

  constructor(associations: number) {
    this.#associations = associations;
  }

  /** Takes the next block, in order. */
  add(entries: readonly WordEntry[]): void {
    const last = this.#before.at(-1)?.[0];
    const first = entries[0]?.[0];
    if (last !== undefined && first !== undefined) {
      for (const start of commonStarts(last, first)) {
        if (!this.#open.has(start)) this.#open.set(start, this.#placesIn(this.#before, start));
      }
    }
    for (const [start, places] of this.#open) {
      if (first?.startsWith(start) === true) this.#collect(places, entries, start);
      else this.#close(start, places);
    }
    this.#before = entries;
  }

  /** Returns an entry for each of them, in order. */
  end(): WordEntry[] {
    for (const [start, places] of this.#open) this.#close(start, places);
    return this.#closed.sort(([left], [right]) => (left < right ? -1 : 1));
  }

  #placesIn(entries: readonly WordEntry[], start: string): Places {
    const places = noPlaces(this.#associations);
    this.#collect(places, entries, start);
    return places;
  }

  #collect(places: Places, entries: readonly WordEntry[], start: string): void {
    for (const entry of entries) if (entry[0].startsWith(start)) addEntry(places, entry);
  }

  #close(start: string, places: Places): void {
    const entry = entryOf(start, places);
    if (entry !== undefined) this.#closed.push(entry);
    this.#open.delete(start);
  }
}
