import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Recogniser } from '../ocr/recogniser.ts';
import type { Glyph } from '../page/page-content.ts';
import { DigitMaps } from './digit-maps.ts';
import { LearnedLetters, strokesOf } from './letters-in-parts.ts';
import type { Rasteriser } from './rasteriser.ts';
import { readLetters } from './read-letters.ts';

/** Most pages that are recognised to learn letters; each takes some five seconds. */
const MOST_LEARNED = 12;

/** Letters and digits that the fonts of a document draw where their maps say others. */
export interface LearnedFonts {
  /** Returns the glyphs of a page with the letters and digits that they draw. */
  readonly complete: (glyphs: readonly Glyph[]) => readonly Glyph[];
  /** Whether a page has letters that its fonts do not name. */
  readonly hasLetters: (glyphs: readonly Glyph[]) => boolean;
}

type Pages = readonly { readonly number: number; readonly keys: readonly string[] }[];

/** Recognises the pages that show most of what is not settled yet, until all of it is. */
const learnFromPictures = async (
  letters: LearnedLetters,
  pages: Pages,
  linesOf: (number: number) => Promise<void>,
): Promise<void> => {
  const waiting = new Set(pages);
  for (let count = 0; count < MOST_LEARNED; count += 1) {
    const missing = ({ keys }: Pages[number]): number =>
      new Set(keys.filter((key) => !letters.isSettled(key))).size;
    const [next] = [...waiting].toSorted((a, b) => missing(b) - missing(a));
    if (next === undefined || missing(next) === 0) return;
    waiting.delete(next);
    await linesOf(next.number);
  }
};

/**
 * Learns what the fonts of a file draw where their maps are wrong: digits by the numbers of their glyphs, letters that
 * are drawn in parts by the pictures of the pages with most of them, at `resolution` dots per inch. Only Word is known to
 * write such maps.
 */
export const learnFonts = async (
  document: PDFDocumentProxy,
  rasteriser: Rasteriser,
  recogniser: () => Promise<Recogniser>,
  resolution: number,
  signal: AbortSignal | undefined,
): Promise<LearnedFonts> => {
  const digits = new DigitMaps();
  const strokes = new Set<string>();
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  for (const number of numbers) {
    signal?.throwIfAborted();
    const { glyphs } = await readLetters(document, number);
    digits.learn(glyphs);
    for (const stroke of strokesOf(glyphs)) strokes.add(stroke);
  }
  const letters = new LearnedLetters(strokes);
  if (strokes.size > 0) {
    const pages: { readonly number: number; readonly keys: readonly string[] }[] = [];
    for (const number of numbers) {
      signal?.throwIfAborted();
      const { glyphs, turned } = await readLetters(document, number);
      const keys = turned === 0 ? letters.clustersOf(glyphs).map(({ key }) => key) : [];
      if (keys.length > 0) pages.push({ number, keys });
    }
    await learnFromPictures(letters, pages, async (number) => {
      signal?.throwIfAborted();
      const { glyphs } = await readLetters(document, number);
      const picture = await rasteriser.draw(number, resolution, 'grey');
      letters.learn(glyphs, await (await recogniser()).recognise(picture), picture.resolution);
    });
  }
  return {
    complete: (glyphs) => digits.complete(letters.complete(glyphs)),
    hasLetters: (glyphs) => letters.clustersOf(glyphs).length > 0,
  };
};
