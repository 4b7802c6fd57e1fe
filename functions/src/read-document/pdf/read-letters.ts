import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageContent } from '../page/page-content.ts';
import { commentsOf } from './comments.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import type { PaintingFont } from './painted-letters.ts';
import { paintedPage } from './painted-page.ts';
import { contoursOf } from './painted-paths.ts';
import { dotsOf, outlineOf } from './part-shape.ts';
import { EmptyNames } from './empty-names.ts';
import { SignNames } from './sign-names.ts';
import { upright } from './turned-page.ts';

const boldName = /bold|black|heavy|semibold|demi|[-,]b[di]?$/iu;

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Answers the same question once: a page paints each sign of a font many times. */
const once = <T>(answer: (sign: string) => T): ((sign: string) => T) => {
  const known = new Map<string, { readonly value: T }>();
  return (sign) => {
    const before = known.get(sign);
    if (before !== undefined) return before.value;
    const value = answer(sign);
    known.set(sign, { value });
    return value;
  };
};

const fontOf = (page: PDFPageProxy, name: string): PaintingFont => {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  const matrix = matrixOf(field(font, 'fontMatrix'));
  const written = field(font, 'name');
  const pathOf = (sign: string): unknown => {
    const id = `${name}_path_${sign}`;
    return field(page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined, 'path');
  };
  const lengthOf = (path: unknown): number => Number(field(path, 'length') ?? 0);
  // The numbers are in an array of halves, which the types of this language do not know yet.
  const numbersOf = (sign: string): readonly number[] => {
    const path = pathOf(sign);
    return Array.from({ length: lengthOf(path) }, (_, at) => Number(field(path, String(at))));
  };
  return {
    unit: matrix === undefined || matrix[0] === 0 ? 0.001 : Math.abs(matrix[0]),
    bold:
      field(font, 'bold') === true ||
      field(font, 'black') === true ||
      (typeof written === 'string' && boldName.test(written)),
    composite: field(font, 'composite') === true,
    embedded: field(font, 'missingFile') !== true,
    draws: once((sign) => lengthOf(pathOf(sign)) > 0),
    dots: once((sign) => dotsOf(contoursOf(numbersOf(sign)))),
    outline: once((sign) => outlineOf(contoursOf(numbersOf(sign)))),
  };
};

/** Returns the letters, rules and picture places of a page, upright; its pictures are not decoded. */
export const readLetters = async (document: PDFDocumentProxy, number: number): Promise<PageContent> => {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const base: Matrix = matrixOf(transform) ?? [1, 0, 0, -1, 0, height];
  const layers = await document.getOptionalContentConfig();
  const operators = await page.getOperatorList();
  const comments = await commentsOf(page);
  const fonts = new Map<string, PaintingFont>();
  const painted = paintedPage(
    operators,
    base,
    (name) => {
      const font = fonts.get(name) ?? fontOf(page, name);
      fonts.set(name, font);
      return font;
    },
    (layer) => layer === null || layer === undefined || layers.isVisible(layer) !== false,
    (annotation) => comments.has(annotation),
  );
  page.cleanup();
  // Letters outside the sheet are seen by nobody.
  const glyphs = painted.glyphs.filter(
    ({ x, y, size }) => x > -size && x < width + size && y > -size && y < height + size,
  );
  return { ...upright({ ...painted, glyphs }, { width, height }), hasComments: comments.size > 0 };
};

/** Most letters of pages that are kept for a second look; each takes some two hundred bytes. */
const MOST_KEPT = 400_000;

/**
 * Returns the letters of the pages of a document, as `readLetters` does, and keeps them: fonts are learned from all pages
 * before the first is read, and the parser takes longer for a page than everything that is done with its letters.
 */
export const keptLetters = (document: PDFDocumentProxy): ((number: number) => Promise<PageContent>) => {
  const pages = new Map<number, PageContent>();
  const [signs, empty] = [new SignNames(), new EmptyNames()];
  let left = MOST_KEPT;
  return async (number) => {
    const before = pages.get(number);
    if (before !== undefined) return before;
    const painted = await readLetters(document, number);
    const page = { ...painted, glyphs: empty.complete(signs.complete(painted.glyphs)) };
    left -= page.glyphs.length;
    if (left >= 0) pages.set(number, page);
    return page;
  };
};
