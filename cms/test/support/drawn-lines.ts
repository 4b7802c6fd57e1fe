import bidiFactory from 'bidi-js';
import type { Glyph } from './pdfium.ts';

const bidi = bidiFactory();

/** Between the running head and the foot of a page; points from its lower edge. */
const isBody = ({ y }: Glyph): boolean => y > 62 && y < 745;

/** How far letters of one line may stand above one another: less than half of it. */
const ONE_LINE = 6.5;

/** The space at which a line breaks is drawn without a width, over the letter before it. */
const isBreak = (glyph: Glyph, line: readonly Glyph[]): boolean =>
  glyph.letter === ' ' && line.some((other) => other !== glyph && Math.abs(other.x - glyph.x) < 0.05);

/** One space between words, and marks on one letter in one order: PDFium gives them in its own. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\p{M}{2,}/gu, (marks) => Array.from(marks).toSorted().join(''))
    .trim();

/** The lines of a page's body, down the page; each as the eye meets its letters from left to right. */
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

/** How a stretch of a paragraph looks from left to right, by the Unicode bidirectional algorithm. */
const seen = (paragraph: string, from: number, to: number): string =>
  tidy(
    bidi
      .getReorderedString(paragraph, bidi.getEmbeddingLevels(paragraph, 'rtl'), from, to - 1)
      .slice(from, to),
  );

const lettersIn = (text: string): number => text.replace(/\s+/gu, '').length;

/** Where a stretch ends that starts at `from` and has so many letters; spaces are not counted. */
const endOf = (paragraph: string, from: number, letters: number): number => {
  let to = from;
  for (let left = letters; left > 0 && to < paragraph.length; to += 1)
    if (!/\s/u.test(paragraph.charAt(to))) left -= 1;
  return to;
};

/** A paragraph as it was written, with the marker that hangs in its margin. */
export interface Written {
  readonly text: string;
  readonly marker?: string;
}

/**
 * The lines that a right-to-left paragraph must be drawn in, broken where the given lines are; they are taken off
 * `drawn`. Equal to those lines if and only if every letter, digit, bracket and space of it stands where it should.
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
