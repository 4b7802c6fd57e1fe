import type { WordEntry, WordSegment } from '../contracts/search.ts';

type Blocks = WordSegment['words'];

/** Returns the number of blocks whose first word comes before this one, or is this one with `upTo`. */
const blocksBefore = (blocks: Blocks, word: string, upTo: boolean): number => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const first = blocks[middle]?.[0] ?? '';
    if (first < word || (upTo && first === word)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A part of a segment's file, from one place up to and without another; bytes. */
export interface BlockPlace {
  readonly from: number;
  readonly to: number;
}

const placeIn = (blocks: Blocks, block: number, end: number): BlockPlace | undefined => {
  const from = blocks[block]?.[1];
  return from === undefined ? undefined : { from, to: blocks[block + 1]?.[1] ?? end };
};

export interface WhereToLook {
  /** Block to look into first, for the beginning itself; absent where no block has it. */
  readonly starts: BlockPlace | undefined;
  /** Block of the words, where the first block lacks the beginning. */
  readonly words: BlockPlace | undefined;
}

/**
 * Returns the blocks that hold a form of a word, or with `prefix` all words that begin with it. Words that begin alike
 * and are in several blocks have one entry among the segment's `starts`.
 */
export const whereToLook = (
  { words, starts, bytes }: Pick<WordSegment, 'words' | 'starts' | 'bytes'>,
  form: string,
  prefix: boolean,
): WhereToLook => {
  const end = starts[0]?.[1] ?? bytes;
  const next = blocksBefore(words, form, false);
  const beginsBlock = prefix && words[next]?.[0].startsWith(form) === true;
  const block = beginsBlock ? next : blocksBefore(words, form, true) - 1;
  return {
    starts: beginsBlock ? placeIn(starts, blocksBefore(starts, form, true) - 1, bytes) : undefined,
    words: placeIn(words, block, end),
  };
};

/** Returns the entry of a word; undefined where the block lacks it. */
export const entryIn = (entries: readonly WordEntry[], word: string): WordEntry | undefined =>
  entries.find(([other]) => other === word);
