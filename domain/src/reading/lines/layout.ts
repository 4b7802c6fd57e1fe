import type { DocumentKind } from '../../contracts/document-evidence.ts';
import type { ReadLine } from '../draft.ts';
import { columnsOf, type Column } from './text-columns.ts';
import { isParted, shortestWrapped, wrapOf } from './wrapped-lines.ts';

/** Lines of a column end this part of its width before its left edge, where their paragraph ends. */
export const SHORT_OF_EDGE = 0.1;
/** Points by which lines of a justified column miss its edge at most. */
export const AT_EDGE = 2.5;
/** Part of the wide lines that reach the edge in a justified column. */
const JUSTIFIED_PART = 0.6;
const LEAST_JUSTIFIED = 4;

/** Measures of a document that tell where its paragraphs end. */
export interface Layout {
  readonly kind: DocumentKind;
  /** Returns the column of text in which a line stands; undefined where its place is unknown. */
  readonly columnOf: (line: ReadLine) => Column | undefined;
  /** Whether most wide lines end at the edge of the column. */
  readonly isJustified: boolean;
  /** Usual distance of two lines in points. */
  readonly pitch: number | undefined;
  /** Usual size of letters in points. */
  readonly size: number | undefined;
  /** Width at which a text was wrapped, in UTF-16 units. */
  readonly wrap: number | undefined;
  /** Whether empty lines part the paragraphs of a text, so that lines without one between them are one paragraph. */
  readonly isParted: boolean;
  /** Length of the shortest line that was wrapped in a text of which other lines were not; UTF-16 units. */
  readonly shortestWrapped: number | undefined;
  /** Part of the letters that are bold, and of the lines that are centred. */
  readonly boldPart: number;
  readonly centredPart: number;
  /** Part of the letters that are underlined, coloured or on a coloured ground. */
  readonly stressedPart: number;
}

const middleOf = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];

/**
 * Points of letters of which a file says no size: what Word gives them (ECMA-376 part 1, 17.3.2.38), and the largest
 * that sites give to a text by styles that its page does not hold.
 */
const unsaidSizes: Partial<Readonly<Record<DocumentKind, number>>> = { docx: 10, html: 13.5 };

/** The size that most letters have; undefined where most of them have none that is known. */
const usualSize = (lines: readonly ReadLine[], kind: DocumentKind): number | undefined => {
  const letters = new Map<number, number>();
  for (const { text, evidence } of lines) {
    const own = evidence.size ?? unsaidSizes[kind];
    if (own === undefined) continue;
    const size = Math.round(own * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].toSorted(([, left], [, right]) => right - left)[0]?.[0];
};

const share = (lines: readonly ReadLine[], is: (line: ReadLine) => boolean): number => {
  const letters = (some: readonly ReadLine[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  return letters(lines.filter(is)) / Math.max(1, letters(lines));
};

/** Tells whether most lines, and four at least, that nearly fill their column end at its left edge. */
const isJustified = (lines: readonly ReadLine[], columnOf: Layout['columnOf']): boolean => {
  const short = lines.flatMap((line) => {
    const [{ box }, column] = [line.evidence, columnOf(line)];
    if (box === undefined || column === undefined) return [];
    const distance = box[0] - column.left;
    return distance <= SHORT_OF_EDGE * column.width ? [distance] : [];
  });
  const atEdge = short.filter((distance) => Math.abs(distance) <= AT_EDGE).length;
  return atEdge >= LEAST_JUSTIFIED && atEdge >= short.length * JUSTIFIED_PART;
};

const lettersIn = (lines: readonly ReadLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Measures the lines of a document's text. In a text in visual order a line ends only where its sentence does.
 * `inTables` are lines of cells, which say what letters are usual in a document that is mostly tables.
 */
export const layoutOf = (
  lines: readonly ReadLine[],
  kind: DocumentKind,
  isVisual: boolean,
  inTables: readonly ReadLine[] = [],
): Layout => {
  const hasBoxes = lines.some(({ evidence: { box } }) => box !== undefined);
  const columnOf = columnsOf(lines);
  const gaps = lines.slice(1).flatMap(({ evidence: next }, index) => {
    const before = lines[index]?.evidence;
    if (before?.box === undefined || next.box === undefined || before.page !== next.page) return [];
    const gap = next.box[1] - before.box[1];
    return gap > 0 ? [gap] : [];
  });
  const usual = lettersIn(inTables) > lettersIn(lines) ? [...lines, ...inTables] : lines;
  return {
    kind,
    columnOf,
    isJustified: isJustified(lines, columnOf),
    pitch: middleOf(gaps),
    size: usualSize(lines, kind),
    wrap: isVisual ? 1 : !hasBoxes ? wrapOf(lines, kind) : undefined,
    isParted: kind === 'text' && !hasBoxes && isParted(lines),
    shortestWrapped: kind === 'text' && !hasBoxes ? shortestWrapped(lines) : undefined,
    boldPart: share(usual, ({ evidence }) => evidence.bold === true),
    centredPart: share(lines, ({ evidence }) => evidence.centred === true),
    stressedPart: share(lines, ({ evidence }) => evidence.stressed === true),
  };
};
