import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { RecognisedLine, RecognisedWord } from '../ocr/recogniser.ts';
import { cropped, type Bitmap } from '../page/bitmap.ts';

/** A word of a page that shows letters which its font does not name. */
export interface ShownWord {
  readonly page: number;
  /** In points. */
  readonly box: PageBox;
  /** The strokes in it. */
  readonly keys: readonly string[];
}

/** Width of a sheet, its margin, and the spaces between words and between rows, in pixels. */
const WIDTH = 2000;
const MARGIN = 40;
const BETWEEN_WORDS = 26;
const BETWEEN_ROWS = 24;

interface Placed {
  readonly word: ShownWord;
  readonly picture: Bitmap;
  readonly x: number;
  readonly y: number;
}

/** A sheet of words that were cut out of pages, to be recognised as one picture. */
export interface WordSheet {
  readonly picture: Bitmap;
  /** Returns what was read of the sheet at the places of the pages' own pictures, by page. */
  readonly onPages: (lines: readonly RecognisedLine[]) => ReadonlyMap<number, readonly RecognisedLine[]>;
}

const overlap = ({ x, y, picture }: Placed, { left, right, top, bottom }: RecognisedWord): number => {
  const across = Math.min(right, x + picture.width) - Math.max(left, x);
  const middle = (top + bottom) / 2;
  return middle >= y && middle <= y + picture.height ? across : 0;
};

/** Moves a word of the sheet to its place on the picture of its page. */
const onPage = ({ word, picture, x, y }: Placed, read: RecognisedWord): RecognisedWord => {
  const pixels = picture.resolution / 72;
  const [right, down] = [word.box[0] * pixels - x, word.box[1] * pixels - y];
  return {
    ...read,
    left: read.left + right,
    right: read.right + right,
    top: read.top + down,
    bottom: read.bottom + down,
  };
};

/**
 * Puts words of pages together on a sheet, row by row from the right, as a text is. Recognising the sheet costs what
 * its rows cost, and not what the pages would.
 */
export const wordSheet = (words: readonly (ShownWord & { readonly picture: Bitmap })[]): WordSheet => {
  const placed: Placed[] = [];
  let [x, y, rowHeight] = [WIDTH - MARGIN, MARGIN, 0];
  for (const { picture, ...word } of words) {
    if (x - picture.width < MARGIN && x < WIDTH - MARGIN) {
      y += rowHeight + BETWEEN_ROWS;
      [x, rowHeight] = [WIDTH - MARGIN, 0];
    }
    x = Math.max(0, x - picture.width);
    placed.push({ word, picture, x, y });
    x -= BETWEEN_WORDS;
    rowHeight = Math.max(rowHeight, picture.height);
  }
  const height = y + rowHeight + MARGIN;
  const data = new Uint8Array(WIDTH * height).fill(255);
  for (const { picture, x: left, y: top } of placed) {
    const width = Math.min(picture.width, WIDTH - left);
    for (let row = 0; row < picture.height; row += 1) {
      const from = row * picture.width;
      data.set(picture.data.subarray(from, from + width), (top + row) * WIDTH + left);
    }
  }
  const resolution = words[0]?.picture.resolution ?? 300;
  return {
    picture: { width: WIDTH, height, channels: 1, data, resolution },
    onPages: (lines) => {
      const onPages = new Map<number, RecognisedLine[]>();
      for (const line of lines) {
        for (const read of line.words) {
          const own = placed
            .filter((one) => overlap(one, read) > 0)
            .toSorted((one, other) => overlap(other, read) - overlap(one, read))[0];
          if (own === undefined) continue;
          const { page } = own.word;
          onPages.set(page, [...(onPages.get(page) ?? []), { ...line, words: [onPage(own, read)] }]);
        }
      }
      return onPages;
    },
  };
};

/** Cuts a word out of the picture of its page. */
export const cutOut = (word: ShownWord, page: Bitmap): ShownWord & { readonly picture: Bitmap } => ({
  ...word,
  picture: cropped(page, word.box),
});
