import type { RecognisedLine } from '../ocr/recogniser.ts';
import type { Bitmap } from '../page/bitmap.ts';
import type { Glyph, PageContent } from '../page/page-content.ts';
import { DigitMaps } from './digit-maps.ts';
import { LearnedLetters, strokesOf } from './letters-in-parts.ts';
import { cutOut, wordSheet, type ShownWord } from './word-sheet.ts';

/** Most sheets of words that are recognised to learn letters, and most words on all of them. */
const MOST_SHEETS = 2;
const MOST_WORDS = 150;
/** Words of a stroke on one sheet, which settle it where they agree, and those that are kept to choose from. */
const ON_SHEET = 2;
const KEPT = 40;
/** Words that are recognised in the processor time of drawing one page. */
const PAGE_IN_WORDS = 4;

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
  /** Pages whose pictures are drawn or will be. */
  readonly #drawn = new Set<number>();

  add(word: ShownWord): void {
    if (word.keys.every((key) => (this.#counts.get(key) ?? 0) >= KEPT)) return;
    for (const key of word.keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#words.push(word);
  }

  /** Returns the words of a page that are not taken. */
  ofPage(page: number): ShownWord[] {
    return this.#words.filter((word) => word.page === page);
  }

  /**
   * Takes words that show the strokes which are not settled, next that which shows most of them for what it costs to
   * draw and to recognise: words with several strokes, on few pages.
   */
  take(isSettled: (key: string) => boolean, most: number): ShownWord[] {
    const counts = new Map<string, number>();
    const worth = ({ keys, page }: ShownWord): number => {
      const shown = keys.filter((key) => !isSettled(key) && (counts.get(key) ?? 0) < ON_SHEET).length;
      return shown / (1 + (this.#drawn.has(page) ? 0 : PAGE_IN_WORDS));
    };
    const taken: ShownWord[] = [];
    while (taken.length < most) {
      let [best, found] = [0, -1];
      this.#words.forEach((word, at) => {
        const own = worth(word);
        if (own > best) [best, found] = [own, at];
      });
      const [word] = found < 0 ? [] : this.#words.splice(found, 1);
      if (word === undefined) break;
      for (const key of word.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      this.#drawn.add(word.page);
      taken.push(word);
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
  const cut = new Map<ShownWord, ReturnType<typeof cutOut>>();
  for (let sheets = 0; sheets < MOST_SHEETS; sheets += 1) {
    const taken = words.take((key) => letters.isSettled(key), left);
    if (taken.length === 0) return;
    left -= taken.length;
    for (const [page, own] of Map.groupBy(
      taken.filter((word) => !cut.has(word)),
      (word) => word.page,
    )) {
      signal?.throwIfAborted();
      const picture = await draw(page);
      // Words that a later sheet may need are cut out, too, so that no page is drawn twice and no picture is kept.
      for (const word of [...own, ...words.ofPage(page)]) cut.set(word, cutOut(word, picture));
    }
    const sheet = wordSheet(taken.flatMap((word) => cut.get(word) ?? []));
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
