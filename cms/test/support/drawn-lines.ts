import bidiFactory from 'bidi-js';
import type { Glyph } from './pdfium.ts';

const bidi = bidiFactory();

/** Returns whether a glyph is between the running head and the foot of a page; points from its lower edge. */
const isBody = ({ y }: Glyph): boolean => y > 62 && y < 745;

/** Largest distance in height between letters of one line: less than half of the line. */
const ONE_LINE = 6.5;

/** Returns whether a glyph is the space at a line break, which is drawn without a width, over the letter before it. */
const isBreak = (glyph: Glyph, line: readonly Glyph[]): boolean =>
  glyph.letter === ' ' && line.some((other) => other !== glyph && Math.abs(other.x - glyph.x) < 0.05);

/**
 * Normalises a text to single spaces between words, and to one order of the marks on a letter: PDFium returns marks
 * in an order of its own.
 */
const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\p{M}{2,}/gu, (marks) => Array.from(marks).toSorted().join(''))
    .trim();

/** Returns the lines of a page's body, down the page; each with its letters in visual order from left to right. */
export const drawnLines = (glyphs: readonly Glyph[]): string[] => {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.filter(isBody).toSorted((one, other) => other.y - one.y)) {
    const first = lines.at(-1)?.[0];
    if (first !== undefined && first.y - glyph.y < ONE_LINE) lines.at(-1)?.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) =>
    tidy(
      line
        .filter((glyph) => !isBreak(glyph, line))
        .toSorted((one, other) => one.x - other.x)
        .map(({ letter }) => letter)
        .join(''),
    ),
  );
};

/** Returns a stretch of a paragraph in visual order from left to right, by the Unicode bidirectional algorithm. */
const seen = (paragraph: string, from: number, to: number): string =>
  tidy(
    bidi
      .getReorderedString(paragraph, bidi.getEmbeddingLevels(paragraph, 'rtl'), from, to - 1)
      .slice(from, to),
  );

const lettersIn = (text: string): number => text.replace(/\s+/gu, '').length;

/** Returns the end of a stretch that starts at `from` and has this number of letters; spaces are not counted. */
const endOf = (paragraph: string, from: number, letters: number): number => {
  let to = from;
  for (let left = letters; left > 0 && to < paragraph.length; to += 1)
    if (!/\s/u.test(paragraph.charAt(to))) left -= 1;
  return to;
};

/** Paragraph as written, with the marker in its margin. */
export interface Written {
  readonly text: string;
  readonly marker?: string;
}

/**
 * Returns the lines in which a right-to-left paragraph must be drawn, broken where the given lines are; these are
 * removed from `drawn`. Equal to those lines if and only if every letter, digit, bracket and space is at its place.
 */
export const expectedLines = (
  { text, marker }: Written,
  drawn: string[],
): [expected: string[], got: string[]] => {
  const expected: string[] = [];
  const got: string[] = [];
  const hanging = marker === undefined ? '' : ` ${seen(marker, 0, marker.length)}`;
  let from = 0;
  while (from < text.length) {
    const line = drawn.shift();
    if (line === undefined) break;
    const tail = from === 0 ? hanging : '';
    const to = endOf(text, from, lettersIn(line) - lettersIn(tail));
    if (to === from) break;
    expected.push(`${seen(text, from, to)}${tail}`);
    got.push(line);
    from = text.length - text.slice(to).trimStart().length;
  }
  if (from < text.length) expected.push(seen(text, from, text.length));
  return [expected, got];
};
