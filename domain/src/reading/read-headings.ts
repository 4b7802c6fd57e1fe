import type { SectionRole } from '../contracts/policy-text.ts';
import { foldArabic } from '../text/fold.ts';
import { contentsHeadings, knownHeadings, roleBeginnings, titleBeginnings } from './heading-words.ar.ts';
import { readMarker, type Marker, type MarkerStyle } from './marker.ts';

/** A line of a document, as a reader or a paste found it. */
export interface DocumentLine {
  /** Line in the source, counted from 1. */
  readonly number: number;
  /** Text without white space around it; never empty. */
  readonly text: string;
  /** Whether the document itself styles the line as a heading. */
  readonly styledAsHeading: boolean;
}

/** A line with its numbering. */
export interface NumberedLine extends DocumentLine {
  readonly marker: Marker | undefined;
}

/** Longest heading of the text model, in UTF-16 units. */
const LONGEST_HEADING = 300;
/** A numbered line past this length is a clause and no heading. */
const SHORT = 120;

const divisions: ReadonlySet<MarkerStyle> = new Set([
  'باب',
  'جزء',
  'فصل',
  'قسم',
  'محور',
  'مادة',
  'ملحق',
  'مرفق',
  'نموذج',
]);

const bare = (text: string): string => foldArabic(text.replace(/[\s:؛،.\-–—_]+$/gu, ''));
const known = new Map(knownHeadings.map(([heading, role]) => [bare(heading), role]));
const contents = new Set(contentsHeadings.map(bare));

const endsSentence = (text: string): boolean => /[.،؛؟!]$/u.test(text);

const isShortTitle = (text: string): boolean => text.length <= SHORT && !endsSentence(text);

/** Tells whether a line opens a table of contents. */
export const opensContents = ({ text }: DocumentLine): boolean => contents.has(bare(text));

/** Tells whether a line begins as the titles of the documents of boards begin. */
export const beginsAsTitle = ({ text }: DocumentLine): boolean => {
  const folded = foldArabic(text);
  return titleBeginnings.some(
    (word) => folded === foldArabic(word) || folded.startsWith(`${foldArabic(word)} `),
  );
};

/** Returns the role of a section by its heading, without its number; `other` where no software acts on it. */
export const roleOfHeading = (heading: string): SectionRole => {
  const name = bare(readMarker(heading)?.rest ?? heading);
  return (
    known.get(name) ??
    roleBeginnings.find(([beginning]) => name.startsWith(foldArabic(beginning)))?.[1] ??
    'other'
  );
};

const isUnnumberedHeading = (line: NumberedLine): boolean =>
  line.marker === undefined &&
  line.text.length <= LONGEST_HEADING &&
  (line.styledAsHeading || known.has(bare(line.text)));

const isDivision = ({ marker }: NumberedLine): boolean => marker !== undefined && divisions.has(marker.style);

const isShort = (line: NumberedLine): boolean => line.marker !== undefined && isShortTitle(line.marker.rest);

/**
 * Tells whether the lines of one plain numbering («1. التعريفات») are headings: most are short, and each has other
 * lines below it.
 */
const headsSections = (lines: readonly NumberedLine[], style: MarkerStyle): boolean => {
  const indices = lines.flatMap((line, index) => (line.marker?.style === style ? [index] : []));
  const heading = indices.filter((index) => {
    const [line, next] = [lines[index], lines[index + 1]];
    return line !== undefined && isShort(line) && next !== undefined && next.marker?.style !== style;
  });
  return indices.length >= 2 && heading.length === indices.length;
};

/**
 * Returns the indices of the lines that head a section: divisions («الباب الأول», «المادة (3)»), headings by style or
 * by name («تمهيد»), and where a document has none of these divisions, its short lines with an ordinal («أولاً:
 * التعريفات») or a number. Whatever is no certain heading stays a paragraph, because a paragraph loses nothing.
 */
export const headingsIn = (lines: readonly NumberedLine[]): ReadonlySet<number> => {
  const hasDivisions = lines.some(isDivision);
  const byOrdinal =
    !hasDivisions && lines.some((line) => line.marker?.style === 'ordinal-word' && isShort(line));
  const numbered: MarkerStyle[] =
    hasDivisions || byOrdinal
      ? []
      : (['number', 'decimal'] as const).filter((style) => headsSections(lines, style));
  return new Set(
    lines.flatMap((line, index) => {
      const style = line.marker?.style;
      const isHeading =
        isDivision(line) ||
        isUnnumberedHeading(line) ||
        (line.styledAsHeading && isShort(line)) ||
        (byOrdinal && style === 'ordinal-word' && isShort(line)) ||
        (style !== undefined && numbered.includes(style));
      return isHeading ? [index] : [];
    }),
  );
};
