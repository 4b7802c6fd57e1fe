import { foldArabic } from '../../text/fold.ts';
import type { Paragraph, ReadLine } from '../draft.ts';
import { markerOf } from '../numbering/marker-of-line.ts';
import { alphabetOrdinal, readMarker, readNextNumber, type Marker } from '../numbering/marker.ts';
import { goesOn, namesNumber, personTitle, signatory } from '../reading-words.ar.ts';
import { latinLettersInOrder } from './latin-letters.ts';
import { AT_EDGE, SHORT_OF_EDGE, type Layout } from './layout.ts';
import { ends, sentenceEnd } from './sentence-ends.ts';
import { isSignAlone } from './signs-apart.ts';
import { NEAR_WIDTH, isLongAndOpen, mayGoOn } from './wrapped-lines.ts';

/** A gap of this many line heights parts paragraphs. */
const WIDE_GAP = 1.7;
/** An item of at least this length without an end may go on in the next line of a text. */
const LONG_ITEM = 60;
/** Longest heading whose lines are joined by its words; UTF-16 units. */
const LONGEST_HEADING = 300;
/** Points by which the letters of two lines of one paragraph differ at most. */
const SAME_SIZE = 1;
/** OCR measures the height of the letters that a line happens to have. */
const SAME_SCANNED_SIZE = 5;

/** Points by which scanned lines of a justified column miss its edge at most. */
const AT_SCANNED_EDGE = 6;

/** Longest line of a name. */
const LONGEST_NAME = 60;

const isScanned = ({ evidence: { confidence } }: ReadLine): boolean => confidence !== undefined;

const labelOf = ({ evidence: { label } }: ReadLine): string | undefined => label;

/** Width of the first word of a line in points, with the space before it. */
const firstWordOf = ({ text, evidence: { box, size = 0 } }: ReadLine): number =>
  box === undefined || text === ''
    ? 0
    : (text.split(' ', 1).join('').length / text.length) * box[2] + 0.6 * size;

/** Tells whether a line reaches the end of its column, or ends where the next word would not have fitted. */
const isFull = (line: ReadLine, next: ReadLine, { columnOf }: Layout): boolean => {
  const [{ box }, column] = [line.evidence, columnOf(line)];
  return (
    box !== undefined &&
    column !== undefined &&
    box[0] <= column.left + Math.max(SHORT_OF_EDGE * column.width, firstWordOf(next))
  );
};

/**
 * Tells whether a paragraph ends with a full line: where all other lines reach the same edge, one that stops before it
 * is the last; where they do not, one with the end of a sentence.
 */
const endsWhereFull = (line: ReadLine, { columnOf, isJustified }: Layout): boolean => {
  const {
    text,
    evidence: { box, confidence },
  } = line;
  const column = columnOf(line);
  if (box === undefined || column === undefined || !sentenceEnd.test(text)) return false;
  return !isJustified || box[0] > column.left + (confidence === undefined ? AT_EDGE : AT_SCANNED_EDGE);
};

const looksOther = (before: ReadLine, next: ReadLine): boolean =>
  (before.evidence.size !== undefined &&
    next.evidence.size !== undefined &&
    Math.abs(before.evidence.size - next.evidence.size) >
      (isScanned(next) ? SAME_SCANNED_SIZE : SAME_SIZE)) ||
  (before.evidence.bold !== next.evidence.bold &&
    (before.evidence.bold ?? next.evidence.bold) !== undefined &&
    next.evidence.bold === true) ||
  before.evidence.place !== next.evidence.place;

/** Markers that may be a number in a sentence. */
const numeric: ReadonlySet<string> = new Set(['number', 'bracketed-number', 'decimal']);

/** Tells whether the last word of a line, which is no longer than this, is one with which no sentence ends. */
const sentenceGoesOn = (text: string): boolean => goesOn.test(foldArabic(text.slice(-20)));

/** Longest line in bold letters that a line break parts from its text. */
const LONGEST_LEAD = 80;

/**
 * Tells whether a line that a line break parts from the one before it, in one paragraph of the document, begins
 * something of its own: an item of a list, the text below a heading in bold letters, or another sentence.
 */
const beginsAfterBreak = (
  before: ReadLine,
  next: ReadLine,
  marker: Marker | undefined,
  layout: Layout,
): boolean => {
  if (before.evidence.box !== undefined && isFull(before, next, layout)) return false;
  if (marker !== undefined && marker.rest !== '')
    return !(numeric.has(marker.style) && namesNumber.test(foldArabic(before.text.slice(-20))));
  if (sentenceEnd.test(before.text) && before.evidence.box === undefined) return true;
  return (
    before.evidence.bold === true &&
    next.evidence.bold !== true &&
    before.text.length <= LONGEST_LEAD &&
    !goesOn.test(foldArabic(before.text.slice(-20)))
  );
};

/** Tells whether a line goes on with the paragraph of the line before it, whose first line is `first`. */
const continues = (
  before: ReadLine,
  next: ReadLine,
  first: { readonly marker: Marker | undefined; readonly length: number; readonly gap: number },
  layout: Layout,
): boolean => {
  const [left, right] = [before.evidence, next.evidence];
  // A sentence goes on over a page, though the file may begin a paragraph there.
  const isOver = left.page !== right.page && left.box !== undefined && isFull(before, next, layout);
  if (left.endsParagraph === true && (!isOver || ends.test(before.text))) return false;
  if (right.heading !== undefined || left.heading !== undefined || next.markup !== undefined) return false;
  if (labelOf(next) !== undefined || left.mark !== right.mark) return false;
  const marker = markerOf(next.text, undefined, isScanned(next));
  if (left.endsParagraph === false) return !beginsAfterBreak(before, next, marker, layout);
  if (looksOther(before, next)) return false;
  if (marker !== undefined)
    return (
      numeric.has(marker.style) &&
      isFull(before, next, layout) &&
      namesNumber.test(foldArabic(before.text.slice(-20)))
    );
  const isOpen = !ends.test(before.text);
  if (left.box !== undefined && right.box !== undefined) {
    if (left.page !== right.page) return isOpen && isFull(before, next, layout);
    const gap = right.box[1] - left.box[1];
    if (layout.pitch !== undefined && gap > layout.pitch * WIDE_GAP) return false;
    if (isFull(before, next, layout))
      return !/[:：]\s*[\p{Pd}\u2212]?$/u.test(before.text) && !endsWhereFull(before, layout);
    return isOpen && sentenceGoesOn(before.text) && left.centred !== true;
  }
  if (!isOpen || layout.kind === 'docx' || layout.kind === 'html') return false;
  if (sentenceGoesOn(before.text)) return true;
  const isWrapped = isLongAndOpen(before) && mayGoOn(next);
  if (isWrapped && (layout.isParted || before.text.length >= (layout.shortestWrapped ?? Infinity)))
    return true;
  if (layout.wrap !== undefined) return before.text.length >= layout.wrap * (next.gap > 0 ? NEAR_WIDTH : 0.7);
  return (
    first.marker !== undefined &&
    first.length >= LONG_ITEM &&
    // An empty line below a list whose items have none between them ends it.
    first.gap > 0 &&
    next.gap > 0 &&
    !/[:：]\s*[\p{Pd}\u2212]?$/u.test(next.text) &&
    next.text !== ''
  );
};

/** Number of the last item of a scanned list, which a line without a sign behind its number may continue. */
const nextOfList = (line: ReadLine, last: number | undefined): Marker | undefined =>
  last === undefined || !isScanned(line) || markerOf(line.text, labelOf(line), true) !== undefined
    ? undefined
    : readNextNumber(line.text, last);

/** Tells whether a line is the words of an item whose sign is alone on the line before it: «-», «1.». */
const isOfSign = (line: ReadLine): boolean =>
  labelOf(line) === undefined && (isSignAlone(line.text) || readMarker(line.text) === undefined);

/** A picture before the words of a heading, which marks no item of a list there: «🚗 استعمال المركبات». */
const pictograph = /^\p{Extended_Pictographic}\uFE0F?$/u;

const joined = (lines: readonly ReadLine[], next: Marker | undefined): Paragraph | undefined => {
  const [first] = lines;
  if (first === undefined) return undefined;
  const label = labelOf(first);
  const notes: { at: number; line: number }[] = [];
  let text = '';
  for (const line of lines) {
    const start = text === '' ? 0 : text.length + 1;
    for (const note of line.evidence.notes ?? []) {
      notes.push({ at: Math.min(start + note.at, start + line.text.length), line: note.line });
    }
    // Not by `join`, which would copy the whole paragraph at each of its lines.
    if (line.text !== '') text = text === '' ? line.text : `${text} ${line.text}`;
  }
  const level = first.evidence.heading ?? first.markup;
  const marker = markerOf(text, label, isScanned(first));
  const isDrawn = level !== undefined && label === undefined && pictograph.test(marker?.printed ?? '');
  return {
    lines: lines.map(({ number }) => number),
    first,
    text,
    printed: label === undefined ? text : `${label} ${text}`.trim(),
    marker:
      next !== undefined
        ? { ...next, rest: text.slice(next.printed.length).trim() }
        : isDrawn
          ? undefined
          : marker,
    level,
    bold: lines.every(({ evidence }) => evidence.bold === true),
    centred: lines.every(({ evidence }) => evidence.centred === true),
    stressed: lines.every(({ evidence }) => evidence.stressed === true),
    size: first.evidence.size,
    notes,
    isAboveTable: false,
  };
};

/**
 * Joins lines into paragraphs: where the document says so, by the edges of its column of text, by the width at which a
 * text was wrapped, or because a sentence cannot end where its line does. `isHeading` knows
 * the words of headings, which are paragraphs of their own and may be printed on two lines.
 */
export const paragraphsOf = (
  lines: readonly ReadLine[],
  layout: Layout,
  isHeading: (words: string) => boolean,
): Paragraph[] => {
  const runs: { readonly lines: ReadLine[]; readonly next: Marker | undefined }[] = [];
  let last: number | undefined;
  let words = '';
  let first: { marker: Marker | undefined; length: number; gap: number } = {
    marker: undefined,
    length: 0,
    gap: 0,
  };
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.lines.at(-1);
    const next = before === undefined || isFull(before, line, layout) ? undefined : nextOfList(line, last);
    const goes =
      before !== undefined &&
      next === undefined &&
      ((run?.lines.every(({ text }) => isSignAlone(text)) === true && isOfSign(line)) ||
        (words !== '' &&
          labelOf(line) === undefined &&
          !isSignAlone(line.text) &&
          isHeading(`${words} ${line.text}`)) ||
        (!isHeading(line.text) && !isHeading(words) && continues(before, line, first, layout)));
    if (run !== undefined && goes) {
      run.lines.push(line);
      // No heading is longer, and the words of a long paragraph would be joined at every line.
      words = words.length > LONGEST_HEADING ? words : `${words} ${line.text}`;
    } else {
      words = line.text;
      runs.push({ lines: [line], next });
      first = {
        marker: next ?? markerOf(line.text, labelOf(line), isScanned(line)),
        length: line.text.length,
        gap: line.gap,
      };
      if (first.marker?.style === 'number') last = first.marker.ordinal;
    }
  }
  return runs.flatMap((run) => joined(run.lines, run.next) ?? []);
};

/** Tells whether the lists of a document count its letters by the alphabet: «ت» comes after «ب». */
const countsByAlphabet = (paragraphs: readonly Paragraph[]): boolean => {
  const letters = paragraphs.flatMap(({ marker }) =>
    marker === undefined ? [] : (alphabetOrdinal(marker) ?? []),
  );
  return letters.some((letter, index) => letter === 3 && letters[index - 1] === 2);
};

/**
 * Returns paragraphs without the markers that are the title of a person who signs: «أ.» and «د.» below «رئيس مجلس
 * الإدارة», before a name that no list goes on from.
 */
export const withoutTitlesOfPeople = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map((one, index) => {
    const { marker, text } = one;
    const [before, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    if (marker?.style !== 'abjad' || labelOf(one.first) !== undefined || text.length > LONGEST_NAME)
      return one;
    const isOfList =
      before?.marker?.ordinal === (marker.ordinal ?? 0) - 1 ||
      (next?.marker?.style === 'abjad' && next.marker.ordinal === (marker.ordinal ?? 0) + 1);
    const isName = personTitle.test(marker.printed) && !ends.test(text);
    return isName && !isOfList && before !== undefined && signatory.test(foldArabic(before.text))
      ? { ...one, marker: undefined }
      : one;
  });

/** Returns a paragraph whose letter counts by the alphabet. */
const byAlphabet = (paragraph: Paragraph): Paragraph => {
  const { marker } = paragraph;
  const ordinal = marker === undefined ? undefined : alphabetOrdinal(marker);
  return marker === undefined || ordinal === undefined
    ? paragraph
    : { ...paragraph, marker: { ...marker, ordinal } };
};

/**
 * Returns paragraphs whose letters count as their document counts: Arabic ones by abjad or by the alphabet, Latin ones
 * as letters or as Roman numbers.
 */
export const lettersInOrder = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  latinLettersInOrder(countsByAlphabet(paragraphs) ? paragraphs.map(byAlphabet) : paragraphs);
