import type { DocumentEvidence } from '../../contracts/document-evidence.ts';
import type { LineFate } from '../../contracts/document-reading.ts';
import { foldArabic } from '../../text/fold.ts';
import type { ReadLine } from '../draft.ts';
import { readMarker } from '../numbering/marker.ts';
import { divisionNouns } from '../numbering/ordinal-words.ar.ts';
import { issueLabels, titleBeginnings } from '../reading-words.ar.ts';
import { siteLines } from './site-lines.ts';

/** Number of lines at the top and at the foot of a page that may be repeated on every page. */
const EDGE = 4;
/** Part of a scanned page's height, at its top and its foot, that text leaves free. */
const MARGIN = 0.07;
/** Part in which a line is a letterhead if another page has one of its words in the same place. */
const LETTERHEAD = 0.15;
/** Points within which lines of two scanned pages stand at one place, and width of a line that a logo may be. */
const SAME_PLACE = 15;
const SHORT_LINE = 200;
/** Most cells of a table that is a letterhead. */
const MOST_CELLS_OF_HEAD = 12;
/** Most lines of a table that each page repeats, and the part of a page's height in which it stands. */
const MOST_LINES_OF_HEAD = 30;
const HEAD_OF_PAGE = 0.3;
/** A repeated title or letterhead has at least this many letters; a shorter line may be a label of two forms. */
const LEAST_TITLE = 15;
/** Letters of a title are at least this much larger than those of the head that repeats it. */
const LARGER_TITLE = 1.15;
const LARGER_SCAN = 1.35;

const pageNumber =
  /^[\s\p{Pd}\u2212(|/]*(?:(?:صفحه|الصفحه|page)\s*:?\s*)?\d{1,3}(?:\s*(?:من|of|\/)\s*\d{1,3})?[\s\p{Pd}\u2212)|/.]*$/u;

const nouns: ReadonlySet<string> = new Set(divisionNouns);
const isDivisionNoun = (style: string): boolean => nouns.has(style);

const withoutNumbers = (text: string): string => foldArabic(text).replace(/\d+/gu, '#');

/**
 * Returns what an edge repeats, numbers apart. The number of a division counts: «المادة (4)» alone at the foot of a page
 * and «المادة (8)» at that of the next are two articles, and «الفصل الأول» above both pages is a running head.
 */
const keyOf = (text: string): string => {
  const marker = readMarker(text);
  return marker?.rest === '' && isDivisionNoun(marker.style) ? foldArabic(text) : withoutNumbers(text);
};

interface Edge {
  readonly line: ReadLine;
  readonly place: 'head' | 'foot';
}

const byPage = (lines: readonly ReadLine[]): ReadLine[][] => {
  const pages = Map.groupBy(lines, ({ evidence }) => evidence.page ?? 0);
  pages.delete(0);
  return [...pages.values()].map((page) =>
    page.every(({ evidence }) => evidence.box !== undefined)
      ? page.toSorted((left, right) => (left.evidence.box?.[1] ?? 0) - (right.evidence.box?.[1] ?? 0))
      : page,
  );
};

const edgesOf = (page: readonly ReadLine[]): Edge[] => {
  const head = page.slice(0, Math.min(EDGE, Math.ceil(page.length / 2)));
  const foot = page.slice(Math.max(head.length, page.length - EDGE));
  return [
    ...head.map((line) => ({ line, place: 'head' as const })),
    ...foot.map((line) => ({ line, place: 'foot' as const })),
  ];
};

/** Words that are long enough to be the same by more than chance. */
const longWords = (text: string): string[] =>
  foldArabic(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);

const fateAt = (place: Edge['place']): LineFate => (place === 'head' ? 'running-head' : 'running-foot');

const middleSize = (edges: readonly Edge[]): number | undefined => {
  const sizes = edges.flatMap(({ line }) => line.evidence.size ?? []).toSorted((left, right) => left - right);
  return sizes[Math.floor(sizes.length / 2)];
};

/** Finds what the edges of most pages repeat, numbers apart. */
const repeatedOnPages = (pages: readonly (readonly ReadLine[])[]): Map<number, LineFate> => {
  const fates = new Map<number, LineFate>();
  const edges = pages.flatMap(edgesOf);
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  for (const [key, same] of Map.groupBy(edges, ({ line, place }) => `${place} ${keyOf(line.text)}`)) {
    if (/^\w+ [#\s]*$/u.test(key)) continue;
    const on = new Set(same.map(({ line }) => line.evidence.page));
    if (on.size < least || on.size * 3 < pages.length) continue;
    // A title on the first page may say what the head above it says.
    const outermost = [...Map.groupBy(same, ({ line }) => line.evidence.page).values()].flatMap(
      (onPage) => onPage.at(onPage[0]?.place === 'head' ? 0 : -1) ?? [],
    );
    const usual = middleSize(outermost);
    for (const { line, place } of outermost) {
      const { size, confidence } = line.evidence;
      const isLarger =
        size !== undefined && usual !== undefined && confidence === undefined && size > usual * LARGER_TITLE;
      if (!isLarger) fates.set(line.number, fateAt(place));
    }
  }
  for (const page of pages) {
    for (const line of [page.at(0), page.at(-1)]) {
      if (line !== undefined && pageNumber.test(foldArabic(line.text))) fates.set(line.number, 'page-number');
    }
    // A number below or above a repeated line is the page's, too.
    const rest = page.filter(({ number }) => !fates.has(number));
    for (const line of [rest.at(0), rest.at(-1)]) {
      if (line !== undefined && pageNumber.test(foldArabic(line.text))) fates.set(line.number, 'page-number');
    }
  }
  return fates;
};

/**
 * Finds the tables that head or end at least half of the pages, numbers apart, whatever they say: the number of the
 * document, its issue, the page.
 */
const repeatedTables = (
  lines: readonly ReadLine[],
  { tables, pages = [] }: Pick<DocumentEvidence, 'tables' | 'pages'>,
): Map<number, LineFate> => {
  const words = new Map(lines.map(({ number, text }) => [number, text]));
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const found = tables.flatMap(({ page, box, rows }) => {
    const own = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
    const height = heights.get(page ?? 0);
    if (box === undefined || height === undefined || own.length > MOST_LINES_OF_HEAD) return [];
    const isHead = box[1] + box[3] <= HEAD_OF_PAGE * height;
    if (!isHead && box[1] < (1 - HEAD_OF_PAGE) * height) return [];
    const key = own.map((number) => withoutNumbers(words.get(number) ?? '')).join('|');
    if (key.length < LEAST_TITLE) return [];
    return [{ page, own, key, place: isHead ? ('head' as const) : ('foot' as const) }];
  });
  const fates = new Map<number, LineFate>();
  for (const same of Map.groupBy(found, ({ place, key }) => `${place} ${key}`).values()) {
    const on = new Set(same.map(({ page }) => page));
    if (on.size < 2 || on.size * 2 < pages.length) continue;
    for (const { own, place } of same) for (const number of own) fates.set(number, fateAt(place));
  }
  return fates;
};

/** Tells whether two short lines of scanned pages stand at the same place of their page, as a logo does. */
const isAtSamePlace = (left: ReadLine, right: ReadLine): boolean => {
  const [one, other] = [left.evidence.box, right.evidence.box];
  return (
    one !== undefined &&
    other !== undefined &&
    one[2] < SHORT_LINE &&
    [0, 1, 2].every((side) => Math.abs((one[side] ?? 0) - (other[side] ?? 0)) <= SAME_PLACE)
  );
};

/** Returns the size from which a line of the first page is a title and no head as the other pages have it. */
const titleSizeOf = (heads: readonly Edge[]): number => {
  const others = middleSize(heads.filter(({ line }) => line.evidence.page !== 1));
  return others === undefined ? Infinity : others * LARGER_SCAN;
};

/** Finds the letterhead of scanned pages by its place, because OCR reads it otherwise on every page. */
const letterheads = (
  pages: readonly (readonly ReadLine[])[],
  { pages: sheets = [] }: DocumentEvidence,
): Map<number, LineFate> => {
  const heights = new Map(
    sheets.filter(({ readBy }) => readBy === 'ocr').map(({ number, height }) => [number, height]),
  );
  const fates = new Map<number, LineFate>();
  if (heights.size < 2) return fates;
  const edges = pages.flat().flatMap((line): (Edge & { readonly depth: number })[] => {
    const { page, box } = line.evidence;
    const height = heights.get(page ?? 0);
    if (height === undefined || box === undefined) return [];
    const middle = (box[1] + box[3] / 2) / height;
    if (middle < LETTERHEAD) return [{ line, place: 'head', depth: middle }];
    return middle > 1 - LETTERHEAD ? [{ line, place: 'foot', depth: 1 - middle }] : [];
  });
  for (const place of ['head', 'foot'] as const) {
    const here = edges.filter((edge) => edge.place === place);
    const pagesOf = new Map<string, Set<number>>();
    for (const { line } of here) {
      for (const word of longWords(line.text)) {
        pagesOf.set(word, (pagesOf.get(word) ?? new Set()).add(line.evidence.page ?? 0));
      }
    }
    const inMargin = new Set(
      here.filter(({ depth }) => depth < MARGIN).map(({ line }) => line.evidence.page),
    );
    const titleSize = titleSizeOf(here);
    for (const { line, depth } of here) {
      const twins = new Set(
        here.filter((other) => isAtSamePlace(line, other.line)).map((other) => other.line.evidence.page),
      );
      if (twins.size >= 2 && twins.size * 2 >= heights.size) fates.set(line.number, fateAt(place));
      const shared = longWords(line.text).some((word) => (pagesOf.get(word)?.size ?? 0) * 2 > heights.size);
      if (line.evidence.page === 1 && (line.evidence.size ?? 0) > titleSize) continue;
      if (shared || (depth < MARGIN && inMargin.size === heights.size)) fates.set(line.number, fateAt(place));
    }
  }
  return fates;
};

/** Finds letterheads in a text without pages: the title said again, and the number and date of the issue. */
const repeatedInText = (lines: readonly ReadLine[]): Map<number, LineFate> => {
  const fates = new Map<number, LineFate>();
  const written = lines.filter(({ text }) => text !== '');
  const groups = Map.groupBy(written.keys(), (index) => keyOf(written[index]?.text ?? ''));
  const take = (indices: readonly number[], offset: number): void => {
    for (const index of indices) {
      const line = written[index + offset];
      if (line !== undefined) fates.set(line.number, 'running-head');
    }
  };
  for (const [key, indices] of groups) {
    if (indices.length < 2) continue;
    if (issueLabels.test(key)) {
      take(indices, 0);
      const below = new Set(indices.map((index) => written[index + 1]?.text));
      if (below.size === 1) take(indices, 1);
    }
    const [first] = indices;
    const isTitle = titleBeginnings.some((word) => key.split(' ').includes(foldArabic(word)));
    if (first !== undefined && first < 2 && isTitle && key.length >= LEAST_TITLE) take(indices.slice(1), 0);
  }
  return fates;
};

/**
 * Finds the lines that belong to pages and not to the text: running heads and feet, letterheads and page numbers. A
 * line is one because the document says so, because the edges of at least half of the pages repeat it, or because of
 * its place on pages that were scanned. Work grows with the number of lines.
 */
export const marginLines = (
  lines: readonly ReadLine[],
  evidence: DocumentEvidence,
): ReadonlyMap<number, LineFate> => {
  const tables = evidence.tables.map(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)),
  );
  const inTable = new Set(tables.flat());
  // A letterhead may be a table of a few cells; the cells of another table repeat one another and are text.
  const words = new Map(lines.map(({ number, text }) => [number, text]));
  const letters = (own: readonly number[]): number =>
    own.reduce((sum, number) => sum + (words.get(number)?.length ?? 0), 0);
  const isHead = (own: readonly number[]): boolean =>
    own.length <= MOST_CELLS_OF_HEAD && letters(own) >= LEAST_TITLE;
  const inHead = new Set(tables.filter(isHead).flat());
  const fates = new Map<number, LineFate>();
  for (const { number, text, evidence: line } of lines) {
    if (line.place !== 'header' && line.place !== 'footer') continue;
    const head = line.place === 'header' ? 'running-head' : 'running-foot';
    fates.set(number, pageNumber.test(foldArabic(text)) ? 'page-number' : head);
  }
  for (const [number, fate] of repeatedTables(lines, evidence)) fates.set(number, fate);
  const body = lines.filter(
    ({ number, text }) => !fates.has(number) && text !== '' && (!inTable.has(number) || inHead.has(number)),
  );
  const pages = byPage(body);
  const found =
    pages.length > 0
      ? [letterheads(pages, evidence), repeatedOnPages(pages)]
      : evidence.pages === undefined && ['text', 'html', 'doc'].includes(evidence.file.kind)
        ? [repeatedInText(body)]
        : [];
  const ofSite = pages.length > 0 ? [] : [siteLines(body)];
  for (const some of [...found, ...ofSite]) for (const [number, fate] of some) fates.set(number, fate);
  for (const own of tables)
    if (!own.every((number) => fates.has(number))) for (const number of own) fates.delete(number);
  return fates;
};
