import type { RecognisedLine } from '../ocr/recogniser.ts';
import type { Bitmap } from '../page/bitmap.ts';
import type { Glyph, PageContent } from '../page/page-content.ts';
import { DigitMaps } from './digit-maps.ts';
import { LearnedLetters, strokesOf } from './letters-in-parts.ts';
import { cutOut, wordSheet, type ShownWord } from './word-sheet.ts';

/** Most sheets of words that are recognised to learn letters, and most words on all of them. */
const MOST_SHEETS = 3;
const MOST_WORDS = 150;
/** Words of a stroke on one sheet, and those that are kept for sheets to come. */
const ON_SHEET = 3;
const KEPT = 6;

/** Letters and digits that the fonts of a document draw where their maps say others. */
export interface LearnedFonts {
  /** Returns the glyphs of a page with the letters and digits that they draw. */
  readonly complete: (glyphs: readonly Glyph[]) => readonly Glyph[];
  /** Whether a page has letters that its fonts do not name. */
  readonly hasLetters: (glyphs: readonly Glyph[]) => boolean;
}

/** The pages of a file, their letters and their pictures. */
export interface PagesToLearn {
  readonly count: number;
  readonly lettersOf: (page: number) => Promise<Pick<PageContent, 'glyphs' | 'turned'>>;
  /** Draws a page in shades of grey as finely as the recogniser was taught. */
  readonly draw: (page: number) => Promise<Bitmap>;
  readonly recognise: (picture: Bitmap) => Promise<readonly RecognisedLine[]>;
  readonly signal: AbortSignal | undefined;
}

/** Finds the words of a page that show strokes, with room for ascenders and dots. */
const shownWords = (page: number, glyphs: readonly Glyph[], letters: LearnedLetters): ShownWord[] =>
  [...Map.groupBy(letters.clustersOf(glyphs), ({ word }) => word[0] ?? -1).values()].flatMap((clusters) => {
    const painted = (clusters[0]?.word ?? []).flatMap((place) => glyphs[place] ?? []);
    const [first] = painted;
    if (first === undefined) return [];
    const left = Math.min(...painted.map(({ x }) => x)) - 0.08 * first.size;
    const right = Math.max(...painted.map(({ x, width }) => x + width)) + 0.08 * first.size;
    return [
      {
        page,
        box: [Math.max(0, left), Math.max(0, first.y - first.size), right - left, 1.5 * first.size],
        keys: clusters.map(({ key }) => key),
      },
    ];
  });

/** Keeps some words of each stroke, because the next word of a stroke that was seen often teaches nothing. */
class WordsOfStrokes {
  readonly #words: ShownWord[] = [];
  readonly #counts = new Map<string, number>();

  add(word: ShownWord): void {
    if (word.keys.every((key) => (this.#counts.get(key) ?? 0) >= KEPT)) return;
    for (const key of word.keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#words.push(word);
  }

  /** Takes words that show the strokes which are not settled, of as few pages as it may be. */
  take(isSettled: (key: string) => boolean, most: number): ShownWord[] {
    const counts = new Map<string, number>();
    const isWanted = ({ keys }: ShownWord): boolean =>
      keys.some((key) => !isSettled(key) && (counts.get(key) ?? 0) < ON_SHEET);
    const missing = (words: readonly ShownWord[]): number =>
      new Set(words.flatMap(({ keys }) => keys.filter((key) => !isSettled(key)))).size;
    const pages = [...Map.groupBy(this.#words, ({ page }) => page).values()].toSorted(
      (a, b) => missing(b) - missing(a),
    );
    const taken: ShownWord[] = [];
    for (const word of pages.flat()) {
      if (taken.length >= most) break;
      if (!isWanted(word)) continue;
      for (const key of word.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      taken.push(word);
      this.#words.splice(this.#words.indexOf(word), 1);
    }
    return taken;
  }
}

/** Recognises words that show what is not settled yet, until all of it is or a bound is met. */
const learnFromWords = async (
  letters: LearnedLetters,
  words: WordsOfStrokes,
  { lettersOf, draw, recognise, signal }: PagesToLearn,
): Promise<void> => {
  let left = MOST_WORDS;
  for (let sheets = 0; sheets < MOST_SHEETS; sheets += 1) {
    const taken = words.take((key) => letters.isSettled(key), left);
    if (taken.length === 0) return;
    left -= taken.length;
    const cut: ReturnType<typeof cutOut>[] = [];
    for (const [page, own] of Map.groupBy(taken, (word) => word.page)) {
      signal?.throwIfAborted();
      const picture = await draw(page);
      cut.push(...own.map((word) => cutOut(word, picture)));
    }
    const sheet = wordSheet(cut);
    for (const [page, lines] of sheet.onPages(await recognise(sheet.picture))) {
      signal?.throwIfAborted();
      letters.learn((await lettersOf(page)).glyphs, lines, sheet.picture.resolution);
    }
  }
};

/**
 * Learns what the fonts of a file draw where their maps are wrong: digits by the numbers of their glyphs, letters that
 * are drawn in parts by pictures of a few words with each of them, which are recognised together. Only Word is known to
 * write such maps.
 */
export const learnFonts = async (pages: PagesToLearn): Promise<LearnedFonts> => {
  const digits = new DigitMaps();
  const strokes = new Set<string>();
  const numbers = Array.from({ length: pages.count }, (_, at) => at + 1);
  for (const number of numbers) {
    pages.signal?.throwIfAborted();
    const { glyphs } = await pages.lettersOf(number);
    digits.learn(glyphs);
    for (const stroke of strokesOf(glyphs)) strokes.add(stroke);
  }
  const letters = new LearnedLetters(strokes);
  if (strokes.size > 0) {
    const words = new WordsOfStrokes();
    for (const number of numbers) {
      pages.signal?.throwIfAborted();
      const { glyphs, turned } = await pages.lettersOf(number);
      if (turned === 0) for (const word of shownWords(number, glyphs, letters)) words.add(word);
    }
    await learnFromWords(letters, words, pages);
  }
  return {
    complete: (glyphs) => digits.complete(letters.complete(glyphs)),
    hasLetters: (glyphs) => letters.clustersOf(glyphs).length > 0,
  };
};
