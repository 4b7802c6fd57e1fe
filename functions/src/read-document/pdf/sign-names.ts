import type { Glyph } from '../page/page-content.ts';

/*
 * Some producers (WeasyPrint) name each glyph of a font by the letters of the group in which they paint it first: a kasra
 * that they first paint below a shadda is named «shadda, kasra» from then on, and the shadda beside it has a name of its
 * own. Taken by its name, each later kasra would bring a shadda that nobody wrote.
 */

/** Distance of two signs on one letter, in letter heights. */
const ON_ONE_LETTER = 0.6;

const signs = /^\p{M}{2,4}$/u;
const sign = /^\p{M}$/u;

const areOnOneLetter = (one: Glyph, other: Glyph): boolean =>
  Math.abs(one.x - other.x) <= ON_ONE_LETTER * one.size && Math.abs(one.y - other.y) <= one.size;

/** Vowel signs whose names hold the signs that are painted beside them. It learns from the pages in their order. */
export class SignNames {
  readonly #names = new Map<string, string>();

  /** Returns the glyphs of the next page, each sign with its own name. */
  complete(glyphs: readonly Glyph[]): readonly Glyph[] {
    for (const [at, glyph] of glyphs.entries()) {
      if (!signs.test(glyph.text) || this.#names.has(glyph.glyph)) continue;
      const beside = [glyphs[at - 1], glyphs[at + 1]].find(
        (other) =>
          other !== undefined &&
          sign.test(other.text) &&
          glyph.text.includes(other.text) &&
          areOnOneLetter(glyph, other),
      );
      const own = beside === undefined ? glyph.text : glyph.text.replace(beside.text, '');
      if (own !== glyph.text) this.#names.set(glyph.glyph, own);
    }
    if (this.#names.size === 0) return glyphs;
    return glyphs.map((glyph) => {
      const own = signs.test(glyph.text) ? this.#names.get(glyph.glyph) : undefined;
      return own === undefined ? glyph : { ...glyph, text: own };
    });
  }
}
