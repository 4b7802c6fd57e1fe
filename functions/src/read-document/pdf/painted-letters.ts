import type { Glyph } from '../page/page-content.ts';

/** A font as the interpreter needs it. */
export interface PaintingFont {
  /** Units of a glyph's width, in letter heights: 0.001 but for fonts of drawn letters (Type 3). */
  readonly unit: number;
  readonly bold: boolean;
  /** Several bytes name a glyph; without a map its letters are the glyph's number. */
  readonly composite: boolean;
  /** Whether the file holds the font, so that it is known which glyphs draw something. */
  readonly embedded: boolean;
  /** Whether a glyph, by its sign in the font, draws anything. */
  readonly draws: (sign: string) => boolean;
  /** The dots that a glyph draws, by its sign in the font, as `part-shape.ts` names them. */
  readonly dots: (sign: string) => string;
  /** The outline of a glyph, by its sign in the font: its closed lines, and its height in letter heights. */
  readonly outline: (sign: string) => { readonly contours: number; readonly height: number };
}

/** Whether a glyph without width draws a part of a letter, and no vowel sign. */
export const isDrawnPart = (letters: string, advance: number, font: PaintingFont): boolean =>
  font.composite &&
  advance === 0 &&
  (letters.trim() === '' || /^\p{Script=Arabic}/u.test(letters)) &&
  !/\p{M}/u.test(letters);

/** A glyph with its identity in its font. */
export interface PaintedGlyph extends Glyph {
  /** Place of the operator that painted it. */
  readonly operator: number;
}

/** Most glyphs of a page that only stretch words: one of each of its fonts. */
const MOST_STRETCHING = 6;

/**
 * Takes the strokes that stretch words in justified lines for no letters, where they have no map, and keeps their
 * places, which would otherwise look like spaces: a producer paints several of the one glyph over one another, by an operator of their own. A font without a map has many glyphs, and stays.
 */
const withoutStretching = (glyphs: readonly PaintedGlyph[]): readonly Glyph[] => {
  const unmapped = glyphs.filter((painted) => painted.unmapped);
  const names = new Set(unmapped.map(({ glyph }) => glyph));
  if (names.size === 0 || names.size > MOST_STRETCHING) return glyphs;
  const ofOperator = Map.groupBy(glyphs, ({ operator }) => operator);
  const stretching = new Set(
    [...ofOperator.values()]
      .filter((shown) => shown.length > 1 && shown.every(({ glyph }) => glyph === shown[0]?.glyph))
      .flatMap((shown) => shown[0]?.glyph ?? []),
  );
  return glyphs.map((painted) =>
    painted.unmapped && stretching.has(painted.glyph) ? { ...painted, text: '', unmapped: false } : painted,
  );
};

/**
 * Gives unmapped glyphs the letters that the file gives for the same glyph elsewhere: LibreOffice says once that a glyph
 * is the stroke that stretches a word, and paints it a hundred times.
 */
const withLearnedLetters = (
  glyphs: readonly PaintedGlyph[],
  learned: ReadonlyMap<string, string>,
): readonly PaintedGlyph[] =>
  glyphs.map((painted) => {
    const letters = painted.unmapped ? learned.get(painted.glyph) : undefined;
    return letters === undefined ? painted : { ...painted, text: letters, unmapped: false };
  });

/** Returns the number of a glyph in its font. */
const codeOf = (glyph: string): number => Number(glyph.slice(glyph.lastIndexOf(' ') + 1));

const fontOf = (glyph: string): string => glyph.slice(0, glyph.lastIndexOf(' '));

const isNumber = ({ text, glyph }: PaintedGlyph): boolean => {
  const code = codeOf(glyph);
  return text.trim() !== '' && Number.isInteger(code) && code <= 0xffff && text === String.fromCharCode(code);
};

/** Letters of scripts that no policy has, which a number of a glyph gives by chance: «थ» for glyph 2341. */
const otherScript = /^(?![\p{Script=Arabic}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}$/u;

/**
 * Takes no letter from the fonts of a page whose maps name some glyphs by nothing, where it is only the number of the
 * glyph: «Q» for glyph 81. pdf.js gives such a number for an empty name as it does for none, but says that the glyph has
 * a name. Glyphs under 32, whose number is no letter, and letters of other scripts show that a font has empty names;
 * programs that number the glyphs of a font by Unicode number its Arabic letters so, too.
 */
const withoutNumbers = (glyphs: readonly PaintedGlyph[]): readonly PaintedGlyph[] => {
  const byUnicode = new Set(
    glyphs
      .filter((one) => isNumber(one) && /^\p{Script=Arabic}$/u.test(one.text))
      .map(({ glyph }) => fontOf(glyph)),
  );
  const fonts = new Set(
    glyphs
      .filter(
        (one) => (one.unmapped && codeOf(one.glyph) < 0x20) || (isNumber(one) && otherScript.test(one.text)),
      )
      .map(({ glyph }) => fontOf(glyph)),
  );
  return glyphs.map((painted) => {
    const font = fontOf(painted.glyph);
    return fonts.has(font) && !byUnicode.has(font) && isNumber(painted)
      ? { ...painted, text: '', unmapped: true, emptyName: true }
      : painted;
  });
};

/** Returns the glyphs of a page with the letters that the whole page tells of them. */
export const withLettersOfPage = (
  glyphs: readonly PaintedGlyph[],
  learned: ReadonlyMap<string, string>,
): readonly Glyph[] => withoutStretching(withLearnedLetters(withoutNumbers(glyphs), learned));

/** Signs of symbol fonts in the private range, which are bullets and boxes and are kept as they are. */
const symbol = /^[\uF000-\uF0FF]$/u;

const noLetter = /[\p{Cc}\p{Cn}\p{Co}\uFFFD]/u;

/**
 * Whether a font gives no letter for a glyph: nothing at all, or only the number of the glyph in the font, which pdf.js
 * gives for letters where the font's map lacks the glyph. The number of a glyph may be that of its letter by chance.
 */
export const isUnmapped = (letters: string, isMapped: boolean, font: PaintingFont): boolean => {
  if (letters === '' || (noLetter.test(letters) && !symbol.test(letters) && letters.trim() !== ''))
    return true;
  // A letter of Arabic or a space without a map was numbered by its Unicode number.
  return font.composite && !isMapped && !/[\s\p{Script=Arabic}]/u.test(letters);
};

/** Most glyphs that are taken as one; a longer part has lines and directions of its own, which its letters do not show. */
const MOST_JOINED = 8;

/** Returns glyphs as one with the letters that the file gives for all of them, in logical order. */
export const withActualText = (glyphs: readonly PaintedGlyph[], letters: string): readonly PaintedGlyph[] => {
  const widest = glyphs.toSorted((a, b) => b.width - a.width)[0];
  if (widest === undefined) return glyphs;
  if (glyphs.length > MOST_JOINED && !glyphs.some(({ unmapped }) => unmapped)) return glyphs;
  const left = Math.min(...glyphs.map(({ x }) => x));
  const right = Math.max(...glyphs.map(({ x, width }) => x + width));
  // Upright text alone has its advance along x; turned text keeps the place of its widest glyph.
  const place = widest.angle === 0 ? { x: left, width: right - left } : {};
  return [{ ...widest, ...place, text: letters, unmapped: false }];
};
