import type { DocumentKind, PageBox } from '../contracts/document-evidence.ts';
import { foldArabic } from '../text/fold.ts';
import type { Paragraph, ReadLine } from './draft.ts';
import { latinLettersInOrder } from './latin-letters.ts';
import { alphabetOrdinal, readMarker, readNextNumber, readScannedDivision, type Marker } from './marker.ts';
import { isSignAlone } from './signs-apart.ts';
import { goesOn, namesNumber, personTitle, signatory } from './reading-words.ar.ts';

/** Lines of a column end this part of its width before its left edge, where their paragraph ends. */
const SHORT_OF_EDGE = 0.1;
/** A gap of this many line heights parts paragraphs. */
const WIDE_GAP = 1.7;
/** A text that was wrapped at a width has this part of its lines near that width. */
const WRAPPED_PART = 0.2;
const NEAR_WIDTH = 0.8;
/** Lines from which on their lengths alone tell, and the fewest of a pasted paragraph. */
const LINES_OF_A_PAGE = 10;
const FEWEST_WRAPPED = 3;
/** Width of a text that was wrapped, at most and at least; UTF-16 units. */
const WIDEST_WRAP = 160;
const NARROWEST_WRAP = 60;
/** An item of at least this length without an end may go on in the next line of a text. */
const LONG_ITEM = 60;
/** Longest heading whose lines are joined by its words; UTF-16 units. */
const LONGEST_HEADING = 300;
/** Points by which the letters of two lines of one paragraph differ at most. */
const SAME_SIZE = 1;
/** OCR measures the height of the letters that a line happens to have. */
const SAME_SCANNED_SIZE = 5;

/** Points by which lines of a justified column miss its edge at most. */
const AT_EDGE = 2.5;
const AT_SCANNED_EDGE = 6;
/** Part of the wide lines that reach the edge in a justified column. */
const JUSTIFIED_PART = 0.6;
const LEAST_JUSTIFIED = 4;

/** Longest line of a name. */
const LONGEST_NAME = 60;

const sentenceEnd = /[.؟!]["»”)]*$/u;
const ends = /[.؟!؛:：]["»”)]*\s*[\p{Pd}\u2212ـ]?$/u;

/** Measures of a document that tell where its paragraphs end. */
export interface Layout {
  readonly kind: DocumentKind;
  /** Left edge and width of the column of text, in points. */
  readonly column: { readonly left: number; readonly width: number } | undefined;
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

/** Tells whether most lines, and four at least, that nearly fill a column end at its left edge. */
const isJustified = (
  boxes: readonly PageBox[],
  left: number | undefined,
  right: number | undefined,
): boolean => {
  if (left === undefined || right === undefined) return false;
  const wide = boxes.filter(([x]) => x <= left + SHORT_OF_EDGE * (right - left));
  const atEdge = wide.filter(([x]) => Math.abs(x - left) <= AT_EDGE).length;
  return atEdge >= LEAST_JUSTIFIED && atEdge >= wide.length * JUSTIFIED_PART;
};

/** A line of at least this length without an end may have been wrapped. */
const LONG_LINE = 50;
/** Lines that were wrapped at one width differ at most by this part of it; and the fewest of them that show it. */
const SAME_WIDTH = 0.8;
const FEWEST_OF_ONE_WIDTH = 2;
/** Part of the lines of a text that have an empty line before them, where empty lines part its paragraphs. */
const MOSTLY_PARTED = 0.5;
const LEAST_LINES = 3;

const isUnmarked = ({ text, evidence: { label } }: ReadLine): boolean =>
  label === undefined && readMarker(text) === undefined;

/** Tells whether empty lines stand between most lines of a text, or between most of those that begin no item. */
const isParted = (lines: readonly ReadLine[]): boolean => {
  const written = lines.slice(1).filter(({ text }) => text !== '');
  return [written, written.filter(isUnmarked)].some(
    (own) =>
      own.length >= LEAST_LINES && own.filter(({ gap }) => gap > 0).length >= own.length * MOSTLY_PARTED,
  );
};

/** Tells whether the line after one may go on with it: no empty line, no marker and no cell of a table is there. */
const mayGoOn = (next: ReadLine | undefined): next is ReadLine =>
  next?.gap === 0 && next.text !== '' && !next.text.includes(' | ') && isUnmarked(next);

/** A day at the end of a line, with which most sentences about an approval end. */
const endsWithDay = /[0-9٠-٩]\s*(?:هـ?|م)?\s*\)?$/u;

const isLongAndOpen = ({ text }: ReadLine): boolean =>
  text.length >= LONG_LINE && !ends.test(text) && !endsWithDay.test(text) && !text.includes(' | ');

/**
 * Returns the length of the shortest of the long lines without an end that stand above a line without a marker, where
 * they are of nearly one length and a line with an end follows each run of them: a program wrapped them.
 */
const shortestWrapped = (lines: readonly ReadLine[]): number | undefined => {
  let [least, most, count] = [Infinity, 0, 0];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!isLongAndOpen(line) || !mayGoOn(next)) continue;
    count += 1;
    least = Math.min(least, line.text.length);
    most = Math.max(most, line.text.length);
    const goesFurther = isLongAndOpen(next) && mayGoOn(lines[index + 2]);
    if (!goesFurther && !ends.test(next.text)) return undefined;
  }
  return count >= FEWEST_OF_ONE_WIDTH && least >= most * SAME_WIDTH ? least : undefined;
};

const lettersIn = (lines: readonly ReadLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Tells whether the few lines of a plain text were broken where a page was full: each line that breaks a sentence is
 * nearly as long as the longest, and its paragraph ends with the end of a sentence, which a list of names does not.
 */
const isBrokenByPage = (lines: readonly ReadLine[], widest: number): boolean => {
  let broken = 0;
  let isOpen = false;
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1];
    const isLast = next === undefined || next.gap > 0 || readMarker(next.text) !== undefined;
    const isFullLine = text.length >= widest * NEAR_WIDTH;
    if (ends.test(text)) isOpen = false;
    else if (isOpen && (isLast || !isFullLine)) return false;
    else if (!isLast && isFullLine) {
      isOpen = true;
      broken += 1;
    }
  }
  return broken > 0;
};

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
  const boxes = lines.flatMap(({ evidence: { box } }) => (box === undefined ? [] : [box]));
  const lefts = boxes.map(([x]) => x).toSorted((a, b) => a - b);
  const rights = boxes.map(([x, , width]) => x + width).toSorted((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.1)];
  const right = rights[Math.floor(rights.length * 0.9)];
  const gaps = lines.slice(1).flatMap(({ evidence: next }, index) => {
    const before = lines[index]?.evidence;
    if (before?.box === undefined || next.box === undefined || before.page !== next.page) return [];
    const gap = next.box[1] - before.box[1];
    return gap > 0 ? [gap] : [];
  });
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b);
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const near = lengths.filter((length) => length >= widest * NEAR_WIDTH).length;
  const mayBeWrapped = boxes.length === 0 && widest >= NARROWEST_WRAP && (lengths.at(-1) ?? 0) <= WIDEST_WRAP;
  const isWrapped =
    mayBeWrapped &&
    (lengths.length >= LINES_OF_A_PAGE
      ? (kind === 'text' || kind === 'doc' || kind === 'image' || kind === 'pdf') &&
        near >= lengths.length * WRAPPED_PART
      : kind === 'text' && lengths.length >= FEWEST_WRAPPED && isBrokenByPage(lines, lengths.at(-1) ?? 0));
  const usual = lettersIn(inTables) > lettersIn(lines) ? [...lines, ...inTables] : lines;
  return {
    kind,
    column: left === undefined || right === undefined ? undefined : { left, width: right - left },
    isJustified: isJustified(boxes, left, right),
    pitch: middleOf(gaps),
    size: usualSize(lines, kind),
    wrap: isVisual ? 1 : isWrapped ? widest : undefined,
    isParted: kind === 'text' && boxes.length === 0 && isParted(lines),
    shortestWrapped: kind === 'text' && boxes.length === 0 ? shortestWrapped(lines) : undefined,
    boldPart: share(usual, ({ evidence }) => evidence.bold === true),
    centredPart: share(lines, ({ evidence }) => evidence.centred === true),
    stressedPart: share(lines, ({ evidence }) => evidence.stressed === true),
  };
};

const generic = (label: string, text: string): Marker => ({
  style: 'bullet',
  printed: label,
  ordinal: undefined,
  rest: text,
  depth: 1,
});

const bulletBefore = /^(?:[\p{Pd}\u2212•▪●]|\p{Extended_Pictographic})\uFE0F?\s+(?=\S)/u;

/**
 * Returns a line without the dash that some documents print before an item that has a marker of its own: «- هـ.». The
 * dash is layout, as in `SourceLayout`.
 */
export const withoutLayoutBullet = (text: string): string => {
  const rest = text.replace(bulletBefore, '');
  const inner = rest === text ? undefined : readMarker(rest);
  return inner !== undefined && inner.style !== 'dash' && inner.style !== 'bullet' && inner.rest !== ''
    ? rest
    : text;
};

/** Takes the bullet that some lists print behind their dash into the marker: «- · النص». */
const withSecondBullet = (marker: Marker | undefined): Marker | undefined => {
  const groups = /^(?<sign>[•·▪●])\s+(?<rest>\S.*)$/u.exec(marker?.rest ?? '')?.groups;
  return marker === undefined || groups === undefined || !['dash', 'bullet'].includes(marker.style)
    ? marker
    : { ...marker, printed: `${marker.printed} ${groups['sign'] ?? ''}`, rest: groups['rest'] ?? '' };
};

/** The ordinal behind the bullet of a scanned heading: «• أولاً: السجلات». */
const headingMarker = ({ printed, rest }: Marker): Marker | undefined => {
  const inner = readMarker(rest);
  return inner?.style === 'ordinal-word' ? { ...inner, printed: `${printed} ${inner.printed}` } : undefined;
};

/** A word that goes on with no number. */
const ANY_WORD = 'نص';

/** Signs that OCR reads in place of a bullet. */
const misreadBullet = /^(?<marker>[٠0oO°»«*+©.]|ه(?=\s))\s*(?<rest>\p{L}.*)$/u;

/** Reads the bullet of a scanned line, whatever sign OCR took it for; all of them are of one style. */
const scannedBullet = (text: string): Marker | undefined => {
  const groups = misreadBullet.exec(text)?.groups;
  return groups === undefined
    ? undefined
    : {
        style: 'dash',
        printed: groups['marker'] ?? '',
        ordinal: undefined,
        rest: groups['rest'] ?? '',
        depth: 1,
      };
};

/**
 * Reads the numbering of a line, from the label that Word counts where it has one. In a line that OCR read a stray sign
 * at its beginning is a bullet.
 */
export const markerOf = (text: string, label: string | undefined, isScanned: boolean): Marker | undefined => {
  if (label === undefined) {
    const read = withSecondBullet(readMarker(withoutLayoutBullet(text)));
    if (!isScanned) return read;
    // OCR reads the bullets of one list as several signs.
    if (read !== undefined) return read.style === 'bullet' ? { ...read, style: 'dash' } : read;
    const bullet = scannedBullet(text);
    return bullet === undefined ? readScannedDivision(text) : (headingMarker(bullet) ?? bullet);
  }
  // The label is the marker, whatever words follow it; a bare «1» is the number that «1.» is.
  const solid = (words: string): string => words.replace(/[\s.]/gu, '');
  const read = [`${label} ${ANY_WORD}`, `${label}. ${ANY_WORD}`]
    .map(readMarker)
    .find((marker) => marker?.rest === ANY_WORD && solid(marker.printed) === solid(label));
  return read === undefined ? generic(label, text) : { ...read, printed: label, rest: text };
};

const isScanned = ({ evidence: { confidence } }: ReadLine): boolean => confidence !== undefined;

const labelOf = ({ evidence: { label } }: ReadLine): string | undefined => label;

/** Width of the first word of a line in points, with the space before it. */
const firstWordOf = ({ text, evidence: { box, size = 0 } }: ReadLine): number =>
  box === undefined || text === ''
    ? 0
    : (text.split(' ', 1).join('').length / text.length) * box[2] + 0.6 * size;

/** Tells whether a line reaches the end of its column, or ends where the next word would not have fitted. */
const isFull = ({ evidence: { box } }: ReadLine, next: ReadLine, { column }: Layout): boolean =>
  box !== undefined &&
  column !== undefined &&
  box[0] <= column.left + Math.max(SHORT_OF_EDGE * column.width, firstWordOf(next));

/**
 * Tells whether a paragraph ends with a full line: where all other lines reach the same edge, one that stops before it
 * is the last; where they do not, one with the end of a sentence.
 */
const endsWhereFull = (
  { text, evidence: { box, confidence } }: ReadLine,
  { column, isJustified }: Layout,
): boolean => {
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
