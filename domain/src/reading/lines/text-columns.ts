import type { ReadLine } from '../draft.ts';

/** Points by which the lines of a column pass its right edge at most. */
const AT_EDGE = 3;
/** Lines on each side of a gutter at least, and the part of a page's lines that may cross it: a title, a foot. */
const FEWEST_LINES = 4;
const CROSSING = 0.25;

/** A column of text on the pages of a document, in points. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

const spanOf = ({ evidence: { box } }: ReadLine): Span | undefined =>
  box === undefined ? undefined : { left: box[0], right: box[0] + box[2] };

/** Returns the column that lines fill: its edges are those that all but a tenth of them keep. */
const columnOfLines = (spans: readonly Span[]): Column | undefined => {
  const lefts = spans.map(({ left }) => left).toSorted((a, b) => a - b);
  const rights = spans.map(({ right }) => right).toSorted((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.1)];
  const right = rights[Math.floor(rights.length * 0.9)];
  return left === undefined || right === undefined ? undefined : { left, width: right - left };
};

/**
 * Finds the gutter of a page whose lines are read in columns: the reading goes back up the page where the right column
 * ends, and the lines from there on end left of it.
 */
const gutterOf = (lines: readonly ReadLine[]): number | undefined => {
  const spans = lines.flatMap((line) => spanOf(line) ?? []);
  for (const [at, line] of lines.entries()) {
    const [above, here] = [lines[at - 1]?.evidence.box, line.evidence.box];
    if (above === undefined || here === undefined || here[1] + here[3] > above[1]) continue;
    const leftColumn = columnOfLines(lines.slice(at).flatMap((below) => spanOf(below) ?? []));
    if (leftColumn === undefined) continue;
    const gutter = leftColumn.left + leftColumn.width + AT_EDGE;
    const left = spans.filter((span) => span.right <= gutter).length;
    const right = spans.filter((span) => span.left >= gutter).length;
    if (Math.min(left, right) >= FEWEST_LINES && spans.length - left - right <= CROSSING * spans.length)
      return gutter;
  }
  return undefined;
};

/**
 * Returns the function that gives the column of a line. A page has one, as wide as most lines of the document, or two
 * side by side; a line that crosses their gutter has that of the document.
 */
export const columnsOf = (lines: readonly ReadLine[]): ((line: ReadLine) => Column | undefined) => {
  const whole = columnOfLines(lines.flatMap((line) => spanOf(line) ?? []));
  const gutters = new Map(
    [...Map.groupBy(lines, ({ evidence }) => evidence.page)].flatMap(([page, own]) => {
      const gutter = gutterOf(own);
      return gutter === undefined ? [] : [[page, gutter] as const];
    }),
  );
  if (gutters.size === 0) return () => whole;
  const sideOf = (line: ReadLine): 'left' | 'right' | undefined => {
    const [span, gutter] = [spanOf(line), gutters.get(line.evidence.page)];
    if (span === undefined || gutter === undefined) return undefined;
    if (span.right <= gutter) return 'left';
    return span.left >= gutter ? 'right' : undefined;
  };
  const spansOf = (side: 'left' | 'right'): Span[] =>
    lines.flatMap((line) => (sideOf(line) === side ? (spanOf(line) ?? []) : []));
  const sides = { left: columnOfLines(spansOf('left')), right: columnOfLines(spansOf('right')) };
  return (line) => {
    const side = sideOf(line);
    return side === undefined ? whole : sides[side];
  };
};
