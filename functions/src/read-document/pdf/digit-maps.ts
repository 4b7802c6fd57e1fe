import type { Glyph } from '../page/page-content.ts';

/*
 * Word up to 2013 pairs the glyphs of a number in a text from right to left with its digits in the opposite order: «23»
 * gives the glyph of 2 the letter 3, and «2023/10/12» reads as «3132/21/23». Nothing of such a number can be trusted.
 * A font numbers the glyphs of its digits one after another, so that the number of a glyph says its digit, once it is
 * known which glyph is zero: by the number of closed lines in each digit, which no map changes.
 */

/** Closed lines in the outlines of the digits from 0: those of Latin letters, and those of Arabic, whose zero is a dot. */
const latin = [[2], [1], [1], [1], [1, 2], [1], [2], [1], [3], [2]];
const arabic = [[1], [1], [1], [1], [1], [2, 1], [1], [1], [1], [2]];

/** Height in letter heights under which an Arabic digit is zero. */
const DOT = 0.35;

/** The largest number of a glyph is at least so many times the count of glyphs, in a font that keeps its numbers. */
const GAPS = 2;

interface SeenDigit {
  readonly font: string;
  readonly code: number;
  readonly digit: number;
  readonly contours: number;
  readonly height: number;
}

/** Splits the identity of a glyph into its font and its number in it. */
const placeOf = (glyph: string): { readonly font: string; readonly code: number } => {
  const at = glyph.lastIndexOf(' ');
  return { font: glyph.slice(0, at), code: Number(glyph.slice(at + 1)) };
};

const digitOf = ({ text, glyph, outline }: Glyph): SeenDigit | undefined => {
  const { font, code } = placeOf(glyph);
  if (!/^[0-9]$/u.test(text) || outline === undefined || !Number.isInteger(code)) return undefined;
  return { font, code, digit: Number(text), ...outline };
};

/** Tells whether a glyph can be a digit by its outline. */
const canBe = ({ contours, height }: SeenDigit, digit: number, script: 'latin' | 'arabic'): boolean => {
  if (script === 'latin') return latin[digit]?.includes(contours) === true && height >= DOT;
  return arabic[digit]?.includes(contours) === true && height < DOT === (digit === 0);
};

/** Splits digits into rows of glyphs that are numbered one after another: a font may have digits of two scripts. */
const rowsOf = (seen: readonly SeenDigit[]): SeenDigit[][] => {
  const rows: SeenDigit[][] = [];
  for (const one of seen.toSorted((a, b) => a.code - b.code)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && one.code - row[0].code <= 9) row.push(one);
    else rows.push([one]);
  }
  return rows;
};

/** Digits of a document whose fonts' maps contradict the numbers of their own glyphs. */
export class DigitMaps {
  readonly #seen = new Map<string, SeenDigit>();
  /** Numbers of all glyphs that were painted, by their font. */
  readonly #codes = new Map<string, Set<number>>();
  #digits: ReadonlyMap<string, string | undefined> | undefined;

  /** Takes the glyphs of a page. Call it for all pages before `complete`. */
  learn(glyphs: readonly Glyph[]): void {
    this.#digits = undefined;
    for (const glyph of glyphs) {
      const { font, code } = placeOf(glyph.glyph);
      this.#codes.set(font, (this.#codes.get(font) ?? new Set()).add(code));
      const digit = this.#seen.has(glyph.glyph) ? undefined : digitOf(glyph);
      if (digit !== undefined) this.#seen.set(glyph.glyph, digit);
    }
  }

  /** Whether glyphs keep the numbers of their font. A producer that numbers them as it uses them leaves no gaps. */
  #isNumberedByFont(font: string): boolean {
    const codes = this.#codes.get(font) ?? new Set<number>();
    return Math.max(...codes) > GAPS * codes.size;
  }

  /** Glyphs whose digit is another than their map says; undefined where it is not known. */
  #corrected(): ReadonlyMap<string, string | undefined> {
    if (this.#digits !== undefined) return this.#digits;
    const digits = new Map<string, string | undefined>();
    for (const row of [...Map.groupBy(this.#seen.values(), ({ font }) => font).values()].flatMap(rowsOf)) {
      // A map that agrees with the numbers of the glyphs is right, whatever their outlines look like.
      if (new Set(row.map(({ code, digit }) => code - digit)).size === 1) continue;
      if (!this.#isNumberedByFont(row[0]?.font ?? '')) continue;
      const [first, last] = [row[0]?.code ?? 0, row.at(-1)?.code ?? 0];
      const zeros = Array.from({ length: 10 }, (_, at) => first - at).filter(
        (zero) =>
          last <= zero + 9 &&
          (['latin', 'arabic'] as const).some((script) =>
            row.every((one) => canBe(one, one.code - zero, script)),
          ),
      );
      for (const { font, code } of row)
        digits.set(
          `${font} ${String(code)}`,
          zeros.length === 1 ? String(code - (zeros[0] ?? 0)) : undefined,
        );
    }
    this.#digits = digits;
    return digits;
  }

  /** Returns the glyphs with the digits that they draw; a digit that is not known keeps its map's and is doubtful. */
  complete(glyphs: readonly Glyph[]): readonly Glyph[] {
    const corrected = this.#corrected();
    if (corrected.size === 0) return glyphs;
    return glyphs.map((glyph) => {
      if (!corrected.has(glyph.glyph)) return glyph;
      const digit = corrected.get(glyph.glyph);
      return digit === undefined ? { ...glyph, isDoubtful: true } : { ...glyph, text: digit };
    });
  }
}
