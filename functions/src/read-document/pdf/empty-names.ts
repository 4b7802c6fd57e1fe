import type { Glyph } from '../page/page-content.ts';

/*
 * Some producers (WeasyPrint) draw a letter in two glyphs, a stroke that joins it to the next letter and the letter
 * itself, and name the stroke by the letter and the other glyph by nothing, wherever it is painted. Its first place says
 * which letter it is: the file names a glyph by the group in which it is painted first.
 */

/** Farthest distance of the two glyphs of one letter, in letter heights. */
const TOGETHER = 0.06;

interface Group {
  readonly stroke: string;
  readonly letter: string;
}

/** Letters of glyphs with empty names. It learns from the pages in their order. */
export class EmptyNames {
  readonly #groups = new Map<string, Group | undefined>();

  /** Returns the glyphs of the next page; a letter that only its first place names is doubtful. */
  complete(glyphs: readonly Glyph[]): readonly Glyph[] {
    return glyphs.map((glyph, at) => {
      if (glyph.emptyName !== true) return glyph;
      const before = glyphs[at - 1];
      if (!this.#groups.has(glyph.glyph)) this.#groups.set(glyph.glyph, groupOf(before, glyph));
      const group = this.#groups.get(glyph.glyph);
      if (group === undefined) return glyph;
      return before?.glyph === group.stroke
        ? { ...glyph, unmapped: false }
        : { ...glyph, text: group.letter, unmapped: false, isDoubtful: true };
    });
  }
}

/** Returns the letter that two glyphs draw; undefined where the first is none, or draws dots of its own. */
const groupOf = (stroke: Glyph | undefined, { run, x, size }: Glyph): Group | undefined => {
  const isOfLetter =
    stroke?.run === run &&
    stroke.part === undefined &&
    stroke.width > 0 &&
    /^\p{Script=Arabic}$/u.test(stroke.text) &&
    Math.abs(stroke.x + stroke.width - x) <= TOGETHER * size;
  return isOfLetter ? { stroke: stroke.glyph, letter: stroke.text } : undefined;
};
