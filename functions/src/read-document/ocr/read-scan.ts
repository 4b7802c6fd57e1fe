import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import { cropped, turnedBitmap, type Bitmap } from '../page/bitmap.ts';
import { layOut } from '../page/lay-out.ts';
import type { LaidPage } from '../page/laid-page.ts';
import type { Rule } from '../page/page-content.ts';
import { ruledTables } from '../page/ruled-tables.ts';
import { cellFinder } from '../page/table-regions.ts';
import { fragmentsOfWords, lineOfWords, type PlacedWord, type WordFragment } from './recognised-text.ts';
import type { RecognisedLine, Recogniser } from './recogniser.ts';
import { rulesOfTables, withoutRules } from './scanned-rules.ts';
import { levelled, lieOf, paperThreshold } from './straighten.ts';
import { evenlyLit } from './even-light.ts';
import { withoutTableAround } from './sheet.ts';
import { hasInk, unreadInk } from './unread-ink.ts';

/** Mean confidence in percent under which a page may stand on its head. */
const DOUBTFUL = 62;

/** How much surer the recogniser must be of the turned page, in percent. */
const CLEARLY = 10;

/** Mean confidence in percent under which a line is no text: a logo, a stamp, handwriting. */
const NO_TEXT = 35;

/** Part of a page's height of which a strip is read in both directions. */
const STRIP = 0.22;

/** A picture of a page as it was read. */
export interface ReadScan {
  readonly laid: LaidPage;
  /** Quarters by which the picture was turned clockwise to be read. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Degrees of slant that were taken out after that. */
  readonly slant: number;
  /** Size in points, as it is read. */
  readonly width: number;
  readonly height: number;
  /** Regions that are no text. */
  readonly pictures: readonly PageBox[];
}

/** Confidence of lines by their letters, in percent, and 0 for no letters. */
const meanConfidence = (lines: readonly RecognisedLine[]): number => {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  if (letters === 0) return 0;
  return words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
};

/** Returns the strip of a picture that holds the most ink. */
const inkedStrip = (picture: Bitmap): Bitmap => {
  const { width, height, data } = picture;
  const tall = Math.max(1, Math.round(height * STRIP));
  const rows = Array.from({ length: height }, (_, y) => {
    let ink = 0;
    for (let x = 0; x < width; x += 4) if ((data[y * width + x] ?? 255) < 128) ink += 1;
    return ink;
  });
  let [best, most, sum] = [0, -1, 0];
  rows.forEach((ink, y) => {
    sum += ink - (rows[y - tall] ?? 0);
    if (y >= tall - 1 && sum > most) [best, most] = [y - tall + 1, sum];
  });
  return { ...picture, height: tall, data: data.slice(best * width, (best + tall) * width) };
};

/** Finds the quarter turn that brings lines to the upright, of a picture whose lines slope by `slant` after it. */
const surest = async (
  picture: Bitmap,
  slant: number,
  turns: readonly (0 | 90 | 180 | 270)[],
  recogniser: Recogniser,
): Promise<{ turn: 0 | 90 | 180 | 270; confidence: number }> => {
  let best: { turn: 0 | 90 | 180 | 270; confidence: number } = { turn: turns[0] ?? 0, confidence: -1 };
  for (const turn of turns) {
    // The strip of the upright picture is the same ink as the strip of the one upside down.
    const level = levelled(turnedBitmap(picture, turn), slant);
    const confidence = meanConfidence(await recogniser.recognise(inkedStrip(level)));
    if (confidence > best.confidence) best = { turn, confidence };
  }
  return best;
};

/** Places recognised words; `first` is the number of the first line, so that no two lines have the same. */
const wordsOf = (lines: readonly RecognisedLine[], points: number, first: number): PlacedWord[] =>
  lines.flatMap((line, number) =>
    line.words.map((word) => ({
      text: word.text,
      confidence: word.confidence,
      left: word.left * points,
      right: word.right * points,
      top: word.top * points,
      bottom: word.bottom * points,
      baseline: line.baseline * points,
      line: first + number,
    })),
  );

/** A line without a sure word and without a likely one is a drawing; its place is kept and its letters are not. */
const isText = (line: RecognisedLine): boolean =>
  line.words.some(({ text, confidence }) => confidence >= 60 && /\p{L}\p{M}*\p{L}\p{M}*\p{L}/u.test(text)) ||
  meanConfidence([line]) >= NO_TEXT;

const centreOf = (word: PlacedWord): readonly [number, number] => [
  (word.left + word.right) / 2,
  (word.top + word.bottom) / 2,
];

/** Most cells of a page that are read a second time; each takes about a tenth of a second. */
const MOST_MISSED_CELLS = 60;

/** Reads the cells that hold ink and no word one by one: between rules, the recogniser takes some for drawings. */
const wordsOfMissedCells = async (
  level: Bitmap,
  rules: readonly Rule[],
  found: readonly PlacedWord[],
  recogniser: Recogniser,
  signal: AbortSignal | undefined,
): Promise<PlacedWord[]> => {
  const { tables } = ruledTables(rules);
  const cellAt = cellFinder(tables);
  const filled = new Set(found.map((word) => cellAt(...centreOf(word))?.cell));
  const threshold = paperThreshold(level);
  const words: PlacedWord[] = [];
  let read = 0;
  for (const cell of tables.flatMap(({ cells }) => cells)) {
    const [left, top, width, height] = cell.box;
    const inner: PageBox = [left + 3, top + 2.5, width - 6, height - 5];
    if (filled.has(cell) || inner[2] < 6 || inner[3] < 6 || read >= MOST_MISSED_CELLS) continue;
    const part = cropped(level, inner);
    if (!hasInk(part, threshold)) continue;
    signal?.throwIfAborted();
    read += 1;
    const lines = await recogniser.recognise(framed(part), 'block');
    const points = 72 / level.resolution;
    const [x, y] = [inner[0] - FRAME * points, inner[1] - FRAME * points];
    words.push(...wordsOf(lines, points, (read + 1) * 10_000).map((word) => moved(word, x, y)));
  }
  return words;
};

/** Shape of a line of letters, in points: a title is higher than others, and a stamp or a logo is no wider than high. */
const LINE = { lowest: 8, highest: 48, narrowest: 40, shape: 2.5 };

/** Most regions of a page that are read a second time as lines, and the confidence from which their letters are some. */
const MOST_MISSED_LINES = 6;
const LETTERS = 65;

/** Reads regions of ink that have the shape of a line one by one: the recogniser takes some titles for drawings. */
const wordsOfMissedLines = async (
  level: Bitmap,
  regions: readonly PageBox[],
  recogniser: Recogniser,
  signal: AbortSignal | undefined,
): Promise<PlacedWord[]> => {
  const words: PlacedWord[] = [];
  const shaped = regions.filter(
    ([, , width, height]) =>
      height >= LINE.lowest &&
      height <= LINE.highest &&
      width >= Math.max(LINE.narrowest, LINE.shape * height),
  );
  for (const [at, region] of shaped.slice(0, MOST_MISSED_LINES).entries()) {
    signal?.throwIfAborted();
    const lines = await recogniser.recognise(framed(cropped(level, region)), 'block');
    if (lines.length !== 1 || !lines.every(isText) || meanConfidence(lines) < LETTERS) continue;
    const points = 72 / level.resolution;
    const [x, y] = [region[0] - FRAME * points, region[1] - FRAME * points];
    words.push(...wordsOf(lines, points, 2_000_000 + at * 10_000).map((word) => moved(word, x, y)));
  }
  return words;
};

/** White border in pixels that the recogniser needs round a block. */
const FRAME = 16;

const framed = (picture: Bitmap): Bitmap => {
  const [width, height] = [picture.width + 2 * FRAME, picture.height + 2 * FRAME];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < picture.height; y += 1) {
    data.set(picture.data.subarray(y * picture.width, (y + 1) * picture.width), (y + FRAME) * width + FRAME);
  }
  return { ...picture, width, height, data };
};

const moved = (word: PlacedWord, x: number, y: number): PlacedWord => ({
  ...word,
  left: word.left + x,
  right: word.right + x,
  top: word.top + y,
  bottom: word.bottom + y,
  baseline: word.baseline + y,
});

/**
 * Reads the picture of a page, in shades of grey: turns it upright by quarters, levels it, finds the rules of its
 * tables, and recognises its words. Words that nobody may trust unseen are marked as unsure.
 */
export const readScan = async (
  photo: Bitmap,
  recogniser: Recogniser,
  signal?: AbortSignal,
): Promise<ReadScan> => {
  const picture = evenlyLit(withoutTableAround(photo));
  const lie = lieOf(picture);
  let turned: 0 | 90 | 180 | 270 = 0;
  if (lie.onItsSide) turned = (await surest(picture, lie.slant, [90, 270], recogniser)).turn;
  signal?.throwIfAborted();
  const read = async (turn: 0 | 90 | 180 | 270) => {
    const level = levelled(turnedBitmap(picture, turn), lie.slant);
    const rules = rulesOfTables(level);
    return { level, rules, lines: await recogniser.recognise(withoutRules(level, rules)) };
  };
  let { level, rules, lines } = await read(turned);
  signal?.throwIfAborted();
  if (!lie.onItsSide && lines.length > 0 && meanConfidence(lines) < DOUBTFUL) {
    const straight = await surest(level, 0, [0], recogniser);
    const onItsHead = await surest(level, 0, [180], recogniser);
    if (onItsHead.confidence > straight.confidence + CLEARLY) {
      turned = 180;
      ({ level, rules, lines } = await read(turned));
    }
  }
  signal?.throwIfAborted();
  const points = 72 / level.resolution;
  const [width, height] = [level.width * points, level.height * points];
  const found = wordsOf(lines.filter(isText), points, 0);
  const ruled = rules.map(({ direction, at, from, to }): PageBox =>
    direction === 'horizontal' ? [from, at, to - from, 0] : [at, from, 0, to - from],
  );
  const boxesOf = (some: readonly PlacedWord[]): PageBox[] =>
    some.map((word) => [word.left, word.top, word.right - word.left, word.bottom - word.top]);
  const inLines = [...found, ...(await wordsOfMissedCells(level, rules, found, recogniser, signal))];
  const unread = unreadInk(level, [...boxesOf(inLines), ...ruled]);
  const missed = await wordsOfMissedLines(level, unread, recogniser, signal);
  const words = [...inLines, ...missed];
  const laid = layOut<PlacedWord, WordFragment>(
    { items: words, centreOf, fragmentsOf: fragmentsOfWords, lineOf: lineOfWords },
    { width, direction: 'rtl', rules },
  );
  return {
    laid,
    turned,
    slant: lie.slant,
    width,
    height,
    pictures: missed.length === 0 ? unread : unreadInk(level, [...boxesOf(words), ...ruled]),
  };
};
