import type { DocumentEvidence, EvidenceLine, TrackedChanges } from '../../contracts/document-evidence.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { forEveryFormat } from '../../text/refused-sign.ts';
import type { ReadLine } from '../draft.ts';
import { isMarkdownFence } from './markdown-signs.ts';
import { labelOfLine, wordsOfLine } from './tracked-changes.ts';

/** Confidence of OCR in percent under which a line is noise: a logo, a stamp, handwriting. */
const NOISE = 30;
/** Confidence under which a line at the top of a page is a logo, and the part of the page where one stands. */
const LOGO = 50;
const TOP = 0.15;

const isNoise = ({ confidence, box }: EvidenceLine, height: number | undefined): boolean => {
  if (confidence === undefined) return false;
  const isAtTop = box !== undefined && height !== undefined && box[1] < height * TOP;
  return confidence < (isAtTop ? LOGO : NOISE);
};

/** Longest heading above a line of signs. */
const LONGEST_UNDERLINED = 60;

/** Tells whether a line is a heading that the next one underlines; dashes below a text part it from the next. */
const isHeadingAbove = (text: string, gap: number, below: string): boolean =>
  /\p{L}/u.test(text) &&
  text.length <= LONGEST_UNDERLINED &&
  !/[.،؛؟!:]$/u.test(text) &&
  (/^\s*={3,}\s*$/u.test(below) || (gap > 0 && /^\s*-{3,}\s*$/u.test(below)));

/** Returns what a line prints: the label that Word counts, and its text. */
export const printedOf = ({ text, evidence: { label } }: ReadLine): string =>
  [label ?? '', text].filter((part) => part !== '').join(' ');

/**
 * Returns the lines of a document with the text that counts, and the numbers of those that nobody can read. Signs that
 * show nothing are left out, as at every door of the platform; a sign that no door takes is «\uFFFD».
 */
export const readLines = (
  { file, lines, pages = [] }: DocumentEvidence,
  changes: TrackedChanges,
): { readonly lines: ReadLine[]; readonly unreadable: readonly number[] } => {
  const unreadable: number[] = [];
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  let gap = 0;
  const read = lines.map((evidence, at): ReadLine => {
    const raw = wordsOfLine(evidence, changes);
    const text = forEveryFormat(cleanLine(raw))
      .replace(/[\t ]+/gu, ' ')
      .trim();
    const indent = raw.length - raw.trimStart().length;
    const label = forEveryFormat(cleanLine(labelOfLine(evidence, changes))).replace(/\s+/gu, ' ');
    const { label: _printed, ...rest } = evidence;
    const isUnderlined =
      file.kind === 'text' &&
      evidence.endsParagraph !== true &&
      isHeadingAbove(text, gap, wordsOfLine(lines[at + 1] ?? evidence, changes));
    const line = {
      number: evidence.number,
      raw,
      text,
      indent,
      evidence: label === '' ? rest : { ...rest, label },
      gap,
      ...(isUnderlined ? { markup: 2 } : {}),
    };
    // The evidence of a text keeps no empty lines; the line before one ends a paragraph.
    const isBeforeEmpty = file.kind === 'text' && evidence.endsParagraph === true;
    gap = printedOf(line) === '' ? gap + 1 : isBeforeEmpty ? 1 : 0;
    if (isNoise(evidence, heights.get(evidence.page ?? 0))) unreadable.push(evidence.number);
    return line;
  });
  return { lines: read, unreadable };
};

/** Tells whether a line holds signs alone that say nothing: a rule, a star, the fence of a text in Markdown. */
export const isOrnament = (printed: string): boolean =>
  isMarkdownFence(printed) || (!/[\p{L}\p{N}]/u.test(printed) && !/[._…]{3,}|[□☐▢❏]/u.test(printed));
