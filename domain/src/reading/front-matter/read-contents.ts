import type { PrintedContents } from '../../contracts/policy-text.ts';
import { toLatinDigits } from '../../text/digits.ts';
import type { ReadLine } from '../draft.ts';
import { contentsHeadings } from '../headings/heading-words.ar.ts';
import { printedOf } from '../lines/read-lines.ts';
import { bareHeading, headingWords } from '../numbering/heading-key.ts';

/** Limits of the text model for a table of contents. */
const MOST_ENTRIES = 60;
const LONGEST_LABEL = 300;
/** Longest line that opens a table of contents: «فهرس المحتويات». */
const LONGEST_OPENING = 40;
/** Entries without a heading above them that make a table of contents. */
const LEAST_WITHOUT_HEADING = 3;

const leader = '(?:[.…·_‥]\\s?){2,}';
const pageLast = new RegExp(
  `^(?<label>.*?[^\\s.…·_‥])(?:\\s*${leader}\\s*|\\s*\\t\\s*|\\s{2,}|\\s+)(?<page>[0-9٠-٩۰-۹]{1,3})$`,
  'u',
);
const pageFirst = new RegExp(
  `^(?<page>[0-9٠-٩۰-۹]{1,3})\\s*(?:${leader}\\s*|\\t\\s*|\\s)(?<label>\\S.*?)\\s*(?:${leader})?$`,
  'u',
);

const headings = new Set(contentsHeadings.map(bareHeading));

/** Tells whether a line opens a table of contents. */
export const opensContents = (text: string): boolean =>
  text.length <= LONGEST_OPENING && headings.has(bareHeading(text));

interface Entry {
  readonly label: string;
  readonly page?: number;
}

const pageOf = (digits: string | undefined): number | undefined => {
  const page = Number(toLatinDigits(digits ?? ''));
  return Number.isInteger(page) && page >= 1 ? page : undefined;
};

/** Reads an entry of a table of contents that prints its page; undefined for another line. */
export const contentsEntry = (text: string): Entry | undefined => {
  for (const shape of [pageLast, pageFirst]) {
    const groups = shape.exec(text.trim())?.groups;
    const page = pageOf(groups?.['page']);
    const label = groups?.['label']?.replace(/\s+/gu, ' ').trim();
    if (page !== undefined && label !== undefined && /\p{L}/u.test(label)) {
      return { label: label.slice(0, LONGEST_LABEL), page };
    }
  }
  return undefined;
};

const columnHeads = /^(?:م|رقم|ال?موضوع|ال?عنوان|ال?بيان|ال?بيانات|ال?محتوي|ال?صفحه|رقم الصفحه|ال?بند)$/u;

/** Tells whether cells are the heads of the columns of a table of contents. */
export const isColumnHead = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => columnHeads.test(bareHeading(cell)));

export interface FoundContents {
  /** Absent where the text model cannot hold them: without a heading, or longer than its limit. */
  readonly contents?: PrintedContents;
  readonly lines: readonly number[];
}

const found = (
  heading: ReadLine | undefined,
  entries: readonly Entry[],
  lines: readonly number[],
  columns?: readonly string[],
): FoundContents => ({
  ...(heading === undefined || entries.length > MOST_ENTRIES
    ? {}
    : {
        contents: {
          heading: heading.text.slice(0, 100),
          ...(columns === undefined ? {} : { columns: columns.slice(0, 4) }),
          entries: [...entries],
        },
      }),
  lines: [...new Set([...(heading === undefined ? [] : [heading.number]), ...lines])],
});

/** Reads the rows of a table as contents; undefined where they are something else. */
export const contentsOfRows = (
  rows: readonly (readonly string[])[],
  isAnnounced: boolean,
): { readonly entries: readonly Entry[]; readonly columns?: readonly string[] } | undefined => {
  const filled = rows.map((cells) => cells.filter((cell) => cell !== '')).filter((cells) => cells.length > 0);
  const [first] = filled;
  if (first === undefined) return undefined;
  const columns = isColumnHead(first) ? first : undefined;
  const entries = filled.slice(columns === undefined ? 0 : 1).map((cells): Entry | undefined => {
    const page = cells.findLast((cell) => /^\s*[0-9٠-٩۰-۹]{1,3}\s*$/u.test(cell));
    const words = cells.filter((cell) => /\p{L}/u.test(cell));
    const number = pageOf(page);
    const [label] = words;
    if (label === undefined || words.length !== 1) return undefined;
    return { label: label.slice(0, LONGEST_LABEL), ...(number === undefined ? {} : { page: number }) };
  });
  const read = entries.filter((entry) => entry !== undefined);
  const paged = read.filter(({ page }) => page !== undefined).length;
  if (read.length !== entries.length || read.length < 2) return undefined;
  if (!isAnnounced && (paged < read.length || read.length < LEAST_WITHOUT_HEADING)) return undefined;
  return { entries: read, ...(columns === undefined ? {} : { columns }) };
};

const hasLeader = new RegExp(leader, 'u');

/** Finds entries with leaders that no heading introduces. */
const withoutHeading = (lines: readonly ReadLine[]): FoundContents | undefined => {
  let run: ReadLine[] = [];
  for (const line of lines) {
    if (hasLeader.test(line.raw) && contentsEntry(line.raw) !== undefined) run.push(line);
    else if (run.length >= LEAST_WITHOUT_HEADING) break;
    else run = [];
  }
  return run.length < LEAST_WITHOUT_HEADING
    ? undefined
    : found(
        undefined,
        [],
        run.map(({ number }) => number),
      );
};

/**
 * Finds the table of contents among the lines of a document: a heading and the entries below it, lines that the
 * document marks as its contents, or at least three neighbouring lines with leaders. Entries without pages are taken
 * as long as each is a heading of the text below.
 */
export const findContents = (lines: readonly ReadLine[]): FoundContents | undefined => {
  const firstMarked = lines.findIndex(({ evidence }) => evidence.mark === 'contents');
  if (firstMarked >= 0) {
    const marked = lines.filter(({ evidence }) => evidence.mark === 'contents');
    const heading = [lines[firstMarked - 1], ...marked].find(
      (line) => line !== undefined && opensContents(line.text),
    );
    const entries = marked
      .filter((line) => line !== heading)
      .map((line) => contentsEntry(printedOf(line)) ?? { label: printedOf(line).slice(0, LONGEST_LABEL) });
    return found(
      heading,
      entries,
      marked.map(({ number }) => number),
    );
  }
  const at = lines.findIndex(({ text }) => opensContents(text));
  if (at < 0) return withoutHeading(lines);
  const entries: Entry[] = [];
  const taken: number[] = [];
  let columns: string[] | undefined;
  const known = new Set<string>();
  let hasPages = false;
  const below = new Map<string, number>();
  for (const line of lines.slice(at + 1)) {
    const words = headingWords(printedOf(line));
    below.set(words, (below.get(words) ?? 0) + 1);
  }
  for (const line of lines.slice(at + 1)) {
    const { raw, number } = line;
    const text = printedOf(line);
    const cells = raw.trim().split(/\t+|\s{3,}/u);
    const entry = contentsEntry(text);
    const words = headingWords(text);
    const endsWithTab = /\t\s*$/u.test(raw);
    if (entries.length === 0 && columns === undefined && cells.length > 1 && isColumnHead(cells)) {
      columns = cells;
    } else if (entry !== undefined && !known.has(words)) {
      entries.push(entry);
      hasPages = true;
      known.add(headingWords(entry.label));
    } else if (!hasPages && !known.has(words) && ((below.get(words) ?? 0) > 1 || endsWithTab)) {
      entries.push({ label: text.slice(0, LONGEST_LABEL) });
      known.add(words);
    } else {
      break;
    }
    taken.push(number);
  }
  const heading = lines[at];
  return entries.length === 0 || heading === undefined ? undefined : found(heading, entries, taken, columns);
};
