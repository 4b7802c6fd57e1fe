import type { MadeFont } from './make-pdf.ts';

/**
 * A font whose glyphs are what Word's Arabic fonts have: a letter each, and «لا», «لأ», «لإ», «لم», «الله» in one glyph
 * whose letters are in logical order. Each glyph is half as wide as it is high; a vowel sign has no width.
 */
export class PaintedFont {
  readonly name: string;
  readonly #numbers = new Map<string, number>();
  readonly #ligatures: readonly string[];

  constructor(name: string, ligatures: readonly string[] = ['الله', 'لا', 'لأ', 'لإ', 'لآ', 'لم']) {
    this.name = name;
    this.#ligatures = ligatures;
  }

  #number(letters: string): number {
    const known = this.#numbers.get(letters);
    if (known !== undefined) return known;
    this.#numbers.set(letters, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** Splits a text into glyphs, in logical order. */
  glyphs(text: string): string[] {
    const found: string[] = [];
    for (let at = 0; at < text.length;) {
      const ligature = this.#ligatures.find((letters) => text.startsWith(letters, at));
      const glyph = ligature ?? text.charAt(at);
      found.push(glyph);
      at += glyph.length;
    }
    return found;
  }

  width(glyph: string): number {
    return /^\p{M}$/u.test(glyph) ? 0 : glyph === ' ' ? 250 : 500;
  }

  /** Width of a text in letter heights. */
  measure(text: string): number {
    return this.glyphs(text).reduce((sum, glyph) => sum + this.width(glyph) / 1000, 0);
  }

  /** The codes of glyphs as a string of a content stream. */
  codes(glyphs: readonly string[]): string {
    return `<${glyphs.map((glyph) => this.#number(glyph).toString(16).padStart(4, '0')).join('')}>`;
  }

  /** The font with all glyphs that were used, for the PDF. Call it after the pages' contents are made. */
  made(mapped = true): MadeFont {
    return {
      name: this.name,
      mapped,
      glyphs: [...this.#numbers.keys()].map((letters) => ({ letters, width: this.width(letters) })),
    };
  }
}

/** A text object at a place, which paints glyphs from left to right. */
export const painted = (
  font: PaintedFont,
  glyphs: readonly string[],
  x: number,
  y: number,
  size = 14,
  mode = 0,
): string =>
  `BT /${font.name} ${String(size)} Tf ${String(mode)} Tr 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${font.codes(glyphs)} Tj ET\n`;

/** A run of one direction in a line: Arabic from right to left, digits and Latin from left to right. */
export interface Run {
  readonly text: string;
  readonly direction: 'rtl' | 'ltr';
}

export const rtl = (text: string): Run => ({ text, direction: 'rtl' });
export const ltr = (text: string): Run => ({ text, direction: 'ltr' });

/**
 * Paints a line as Word does: its runs from right to left from `right`, each in a text object of its own, the glyphs of
 * each from left to right as they are seen.
 */
export const paintedLine = (
  font: PaintedFont,
  runs: readonly (Run | string)[],
  right: number,
  y: number,
  size = 14,
  mode = 0,
): string => {
  let edge = right;
  return runs
    .map((run) => (typeof run === 'string' ? rtl(run) : run))
    .map(({ text, direction }) => {
      const glyphs = font.glyphs(text);
      edge -= font.measure(text) * size;
      return painted(font, direction === 'rtl' ? glyphs.toReversed() : glyphs, edge, y, size, mode);
    })
    .join('');
};

/** A rule as Word paints it: a filled rectangle half a point thick. */
export const rule = (x: number, y: number, width: number, height: number): string =>
  `${[x, y, width, height].map((value) => value.toFixed(2)).join(' ')} re f\n`;

/** A grid of rules; columns and rows from the left and the bottom, `without` leaves out rules between cells. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...xs.map((x) => rule(x, Math.min(...ys), 0.5, Math.max(...ys) - Math.min(...ys))),
    ...ys.map((y) => rule(Math.min(...xs), y, Math.max(...xs) - Math.min(...xs), 0.5)),
  ].join('');
