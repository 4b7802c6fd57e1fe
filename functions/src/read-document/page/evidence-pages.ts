import {
  documentLimits,
  type DocumentEvidence,
  type DocumentFault,
  type EvidenceLine,
  type EvidenceTable,
  type PageBox,
} from '@mithaq/domain/contracts/document-evidence';
import { mirroredBrackets, withMirroredBrackets } from './brackets.ts';
import { linesOfPage } from './laid-lines.ts';
import type { LaidCell, LaidPage, LaidTable } from './laid-page.ts';
import { shadesOf } from './line-marks.ts';
import { notesOfPage, type NoteReference } from './page-notes.ts';
import { endsParagraph, paragraphOf, type ParagraphFinder } from './paragraphs.ts';
import type { TextLine } from './text-line.ts';

/** A page that was read, before its lines have numbers. */
export interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly readBy: 'letters' | 'ocr';
  readonly laid: LaidPage;
  /** SHA-256 of the page's picture, where the page could be drawn. */
  readonly picture?: string;
  /** Regions that were left as pictures. */
  readonly pictures: readonly PageBox[];
  readonly paragraphs: ParagraphFinder;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const boxOf = ([x, y, width, height]: PageBox): PageBox => [
  rounded(x),
  rounded(y),
  rounded(Math.max(0, width)),
  rounded(Math.max(0, height)),
];

/** Points by which lines miss the edge at which they begin, and the fewest that show it. */
const AT_START = 1;
const FEWEST_AT_START = 4;

/** Whether a line begins where several others do, and not where the middle of the page has put it. */
const beginsAtEdge = (line: TextLine, body: readonly TextLine[]): boolean => {
  const startOf = ({ direction, left, right }: TextLine): number => (direction === 'rtl' ? right : left);
  const own = body.filter((other) => Math.abs(startOf(other) - startOf(line)) <= AT_START);
  return own.length >= FEWEST_AT_START && own.length * 3 >= body.length;
};

/** Whether a line stands in the middle of its page or of the page's text, and fills neither. */
const isCentred = (
  line: TextLine,
  page: ReadPage,
  text: { readonly left: number; readonly right: number; readonly size: number },
  body: readonly TextLine[],
): boolean => {
  if (line.confidence === undefined && beginsAtEdge(line, body)) return false;
  const centre = (line.left + line.right) / 2;
  const width = line.right - line.left;
  const inMiddleOf = (left: number, right: number, most: number): boolean =>
    Math.abs(centre - (left + right) / 2) <= 0.02 * page.width && width <= most * (right - left);
  // A line of ordinary letters that nearly fills the text ends at its place by chance; a title is set there.
  const isTitle = line.size > 1.3 * text.size;
  return inMiddleOf(0, page.width, 0.7) || inMiddleOf(text.left, text.right, isTitle ? 0.95 : 0.8);
};

/** Whether a line that the file marks as page furniture stands above or below all text of its page. */
const furniturePlace = (line: TextLine, body: readonly TextLine[]): 'header' | 'footer' | undefined => {
  if (!line.artifact) return undefined;
  if (body.every((other) => other.top >= line.bottom - 0.5 * line.size)) return 'header';
  return body.every((other) => other.bottom <= line.top + 0.5 * line.size) ? 'footer' : undefined;
};

/** Points by which the places of a line on two pages differ at most. */
const SAME_PLACE = 6;

/** Returns the lines that stand sideways at one place of two pages or more: the number of a form along its edge. */
const repeatedSideways = (pages: readonly ReadPage[]): ReadonlySet<TextLine> => {
  const places = Map.groupBy(
    pages.flatMap((page) =>
      linesOfPage(page.laid)
        .filter(({ aside }) => aside === 'sideways')
        .map((line) => ({ line, page: page.number })),
    ),
    ({ line }) =>
      `${String(Math.round(line.left / SAME_PLACE))} ${String(Math.round(line.top / SAME_PLACE))} ${line.text.replace(/\p{Nd}+/gu, '#')}`,
  );
  return new Set(
    [...places.values()]
      .filter((own) => new Set(own.map(({ page }) => page)).size >= 2)
      .flatMap((own) => own.map(({ line }) => line)),
  );
};

/** Difference of one shade, of 255, from which a reader sees two colours. */
const OTHER_SHADE = 64;

/** Returns the colour that most letters of a document have. */
const usualColour = (lines: readonly TextLine[]): string => {
  const letters = new Map<string, number>();
  for (const { colour, text } of lines)
    if (colour !== undefined) letters.set(colour, (letters.get(colour) ?? 0) + text.length);
  return [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
};

/** Whether a reader sees that two colours differ. */
const isOtherColour = (one: string, other: string): boolean => {
  const [shades, usual] = [shadesOf(one), shadesOf(other)];
  return shades?.some((shade, at) => Math.abs(shade - (usual?.[at] ?? shade)) >= OTHER_SHADE) === true;
};

/** Numbers lines in reading order and writes pages down as evidence. */
class Writer {
  readonly lines: EvidenceLine[] = [];
  readonly tables: EvidenceTable[] = [];
  readonly unmapped: { count: number; readonly lines: number[] } = { count: 0, lines: [] };
  readonly #mirrored: ReadonlySet<string>;
  readonly #colour: string;
  readonly #sideways: ReadonlySet<TextLine>;

  constructor(pages: readonly ReadPage[]) {
    const lines = pages.flatMap((page) => linesOfPage(page.laid));
    this.#mirrored = mirroredBrackets(lines);
    this.#colour = usualColour(lines);
    this.#sideways = repeatedSideways(pages);
  }

  /** Whether a line belongs to the page and not to its text, though it stands beside or over it. */
  #isBesideText(line: TextLine): boolean {
    return line.aside === 'over' || this.#sideways.has(line);
  }

  page(page: ReadPage): void {
    const all = page.laid.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
    const body = all.filter((line) => !line.artifact && !this.#isBesideText(line));
    const text = {
      left: Math.min(...body.map((line) => line.left)),
      right: Math.max(...body.map((line) => line.right)),
      size: body.map((line) => line.size).toSorted((a, b) => a - b)[Math.floor(body.length / 2)] ?? 0,
    };
    const notes = notesOfPage(body, text.size, (line) => paragraphOf(line, page.paragraphs)?.isNote === true);
    const numbers = new Map<TextLine, number>();
    for (const block of page.laid.blocks) {
      if (block.kind === 'table') {
        this.#table(block.table, page);
        continue;
      }
      const all = block.lines.filter((line) => !line.artifact && !this.#isBesideText(line));
      // A title is set across columns, and in the middle of one.
      const ordinary = all.filter(
        (line) => line.confidence !== undefined || Math.abs(line.size - text.size) <= 0.15 * text.size,
      );
      const flow = ordinary.length === 0 ? all : ordinary;
      const column = {
        left: Math.min(...flow.map((line) => line.left)),
        right: Math.max(...flow.map((line) => line.right)),
      };
      block.lines.forEach((line, at) => {
        const beside = this.#isBesideText(line) ? 'header' : undefined;
        const place = beside ?? furniturePlace(line, body) ?? (notes.lines.has(line) ? 'note' : undefined);
        const number = this.#line(line, page, {
          ...(place === undefined ? {} : { place }),
          ...(isCentred(line, page, text, body) ? { centred: true } : {}),
          ends: endsParagraph(line, block.lines[at + 1], column, page.paragraphs),
        });
        numbers.set(line, number);
      });
    }
    for (const [line, references] of Map.groupBy(notes.references, (reference) => reference.line))
      this.#refer(numbers, line, references);
  }

  /** Names the footnotes of a line in place of their signs, as a Word file does, whose text holds no sign of a note. */
  #refer(numbers: ReadonlyMap<TextLine, number>, line: TextLine, references: readonly NoteReference[]): void {
    const written = this.lines[(numbers.get(line) ?? 0) - 1];
    if (written === undefined) return;
    let taken = 0;
    for (const { from, to, note } of references.toSorted((a, b) => a.from - b.from)) {
      const number = numbers.get(note);
      if (number === undefined) continue;
      const at = from - taken;
      written.text = written.text.slice(0, at) + written.text.slice(at + to - from);
      written.notes = [...(written.notes ?? []), { at, line: number }];
      taken += to - from;
    }
  }

  #line(
    line: TextLine,
    page: ReadPage,
    more: {
      readonly place?: 'header' | 'footer' | 'note';
      readonly centred?: true;
      readonly ends: boolean | undefined;
    },
  ): number {
    const number = this.lines.length + 1;
    const paragraph = paragraphOf(line, page.paragraphs);
    if (line.unmapped > 0) {
      this.unmapped.count += line.unmapped;
      this.unmapped.lines.push(number);
    }
    this.lines.push({
      number,
      text: withMirroredBrackets(line, this.#mirrored),
      place: more.place ?? (paragraph?.isNote === true ? 'note' : 'body'),
      ...(paragraph?.heading === undefined ? {} : { heading: paragraph.heading }),
      ...(paragraph?.mark === undefined ? {} : { mark: paragraph.mark }),
      page: page.number,
      box: boxOf([line.left, line.top, line.right - line.left, line.bottom - line.top]),
      size: rounded(line.size),
      ...(line.bold ? { bold: true } : {}),
      ...(line.marked === true || isOtherColour(line.colour ?? '', this.#colour) ? { stressed: true } : {}),
      ...(more.centred === undefined ? {} : { centred: true }),
      ...(more.ends === undefined ? {} : { endsParagraph: more.ends }),
      ...(line.confidence === undefined ? {} : { confidence: rounded(line.confidence) }),
      ...(line.unsure.length === 0 ? {} : { unsure: [...line.unsure] }),
    });
    return number;
  }

  #table(table: LaidTable, page: ReadPage): number {
    const index = this.tables.length;
    const written: EvidenceTable = { page: page.number, box: boxOf(table.box), rows: [] };
    this.tables.push(written);
    for (const row of table.rows) written.rows.push({ cells: row.map((cell) => this.#cell(cell, page)) });
    return index;
  }

  #cell(cell: LaidCell, page: ReadPage): EvidenceTable['rows'][number]['cells'][number] {
    const [left, , width] = cell.box;
    const column = { left: left + 4, right: left + width - 4 };
    const lines = cell.lines.map((line, at) =>
      this.#line(line, page, { ends: endsParagraph(line, cell.lines[at + 1], column, page.paragraphs) }),
    );
    const tables = cell.tables.map((table) => this.#table(table, page));
    return {
      ...(cell.columns > 1 ? { columns: cell.columns } : {}),
      ...(cell.rows > 1 ? { rows: cell.rows } : {}),
      lines,
      ...(tables.length === 0 ? {} : { tables }),
    };
  }
}

/**
 * Writes pages down as evidence, their lines numbered in reading order. Returns the fault where they hold more than a
 * document may.
 */
export const evidenceOfPages = (
  file: DocumentEvidence['file'],
  pages: readonly ReadPage[],
  notes: DocumentEvidence['notes'],
): DocumentEvidence | DocumentFault => {
  const writer = new Writer(pages);
  for (const page of pages) writer.page(page);
  const { lines, tables, unmapped } = writer;
  const text = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (
    lines.length > documentLimits.lines ||
    tables.length > documentLimits.tables ||
    text > documentLimits.text ||
    lines.some((line) => line.text.length > documentLimits.line)
  ) {
    return 'too-long';
  }
  return {
    format: 1,
    file,
    pages: pages.map((page) => ({
      number: page.number,
      width: rounded(page.width),
      height: rounded(page.height),
      ...(page.picture === undefined ? {} : { picture: page.picture }),
      readBy: page.readBy,
      ...(page.pictures.length === 0 ? {} : { pictures: page.pictures.map(boxOf) }),
      ...(page.laid.unreadTables.length === 0 ? {} : { unreadTables: page.laid.unreadTables.map(boxOf) }),
    })),
    lines,
    tables,
    notes: [
      ...notes,
      ...(unmapped.count === 0
        ? []
        : [{ code: 'unmapped-letters' as const, count: unmapped.count, lines: unmapped.lines }]),
    ],
  };
};
