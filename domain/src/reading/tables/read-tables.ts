import type { DocumentEvidence, EvidenceTable } from '../../contracts/document-evidence.ts';
import type { FormBlank } from '../../contracts/policy-text.ts';
import { foldArabic } from '../../text/fold.ts';
import type { DraftBlock, DraftCell, DraftField, DraftTable, ReadLine } from '../draft.ts';
import { printedOf } from '../lines/read-lines.ts';
import { bareHeading } from '../numbering/heading-key.ts';
import { readMarker } from '../numbering/marker.ts';
import {
  issueLabels,
  meaningColumns,
  metadataLabels,
  signatureLabel,
  termColumns,
  titleLabels,
} from '../reading-words.ar.ts';

/** Limits of the text model. */
const MOST_ROWS = 1000;
const LONGEST_CELL = 8000;
const LONGEST_TERM = 300;
const LONGEST_LABEL = 1000;
const LONGEST_CAPTION = 300;
/** Longest label of a field; a longer cell is a text that somebody reads. */
const LONG_LABEL = 120;

/** A table with its words. */
export interface ReadTable {
  readonly rows: readonly (readonly DraftCell[])[];
  readonly headerRows: number | undefined;
  readonly page: number | undefined;
  readonly lines: readonly number[];
  /** Number of the first line that is in it; undefined in a table without words. */
  readonly first: number | undefined;
  /** Whether the document itself marks it as definitions. */
  readonly isDefinitions?: true;
}

/** Returns the lines of a cell with those of the tables in it, which the text model flattens. */
const linesOfCell = (
  cell: EvidenceTable['rows'][number]['cells'][number],
  tables: DocumentEvidence['tables'],
  depth = 0,
): number[] => [
  ...cell.lines,
  ...(depth > 4 ? [] : (cell.tables ?? [])).flatMap((index) =>
    (tables[index]?.rows ?? []).flatMap(({ cells }) =>
      cells.flatMap((inner) => linesOfCell(inner, tables, depth + 1)),
    ),
  ),
];

const widthOf = (cells: readonly { readonly columns: number }[]): number =>
  cells.reduce((sum, { columns }) => sum + columns, 0);

/** Tells whether a line of a cell goes on in the next one, because the cell is no wider. */
const goesOnInCell = (line: ReadLine, next: ReadLine): boolean =>
  line.evidence.box !== undefined &&
  line.evidence.page === next.evidence.page &&
  line.evidence.endsParagraph !== true &&
  !/[:：]$/u.test(line.text) &&
  readMarker(next.text) === undefined;

const wordsIn = (text: string): readonly string[] => text.match(/[\p{Script=Arabic}\p{M}]+/gu) ?? [];

/** Longest rest of a word that a cell, which is narrower than the word, leaves for its next line; UTF-16 units. */
const LONGEST_REST = 2;

/**
 * Tells whether the next line of a narrow cell begins with the rest of a word: it begins with a letter that begins no
 * word, or the whole is a word that the document prints elsewhere.
 */
const breaksWord = (before: string, next: string, words: ReadonlySet<string>): boolean => {
  const [beginning, rest] = [wordsIn(before).at(-1), wordsIn(next)[0]];
  if (beginning === undefined || rest === undefined || !before.endsWith(beginning) || !next.startsWith(rest))
    return false;
  if (rest.length > LONGEST_REST) return false;
  return /^[ةىءؤئ]/u.test(rest) || words.has(`${beginning}${rest}`);
};

/** Joins the lines of a cell; paragraphs in it keep lines of their own. */
const textOfCell = (lines: readonly ReadLine[], words: ReadonlySet<string>): string => {
  let text = '';
  let before: ReadLine | undefined;
  for (const line of lines) {
    const printed = printedOf(line);
    if (printed === '') continue;
    const goesOn = before !== undefined && goesOnInCell(before, line);
    const joint =
      before === undefined ? '' : !goesOn ? '\n' : breaksWord(before.text, printed, words) ? '' : ' ';
    text += joint + printed;
    before = line;
  }
  return text;
};

/** Longest cell of a table of one column that is a list of words. */
const LONG_CELL = 120;

/**
 * Finds the tables that only frame text: those of one cell, and those of one column that hold other tables or a text of
 * paragraphs. Their lines are lines of the document, and tables in them tables of it.
 */
const framesOf = ({ tables }: DocumentEvidence, lines: ReadonlyMap<number, ReadLine>): ReadonlySet<number> =>
  new Set(
    tables.flatMap(({ rows, headerRows = 0 }, index) => {
      const cells = rows.flatMap((row) => row.cells);
      const isNarrow = headerRows === 0 && rows.every((row) => row.cells.length <= 1) && cells.length > 0;
      const isText = cells.some(
        (cell) =>
          (cell.tables ?? []).length > 0 ||
          cell.lines.length > 1 ||
          cell.lines.some((number) => (lines.get(number)?.text.length ?? 0) > LONG_CELL),
      );
      return isNarrow && (cells.length === 1 || isText) ? [index] : [];
    }),
  );

/** Returns the numbers of the lines that are alone in the one cell of a table, as boxed headings are. */
export const framedLines = ({ tables }: DocumentEvidence): ReadonlySet<number> =>
  new Set(
    tables.flatMap(({ rows }) => {
      const cells = rows.flatMap((row) => row.cells);
      const [only] = cells;
      return cells.length === 1 && only?.lines.length === 1 && only.tables === undefined ? only.lines : [];
    }),
  );

/** Reads the cells of every table that is neither a frame nor inside another one. A line that is no line of the text has no words. */
export const readTables = (evidence: DocumentEvidence, lines: ReadonlyMap<number, ReadLine>): ReadTable[] => {
  const frames = framesOf(evidence, lines);
  const words = new Set(
    evidence.tables.length === 0 ? [] : [...lines.values()].flatMap(({ text }) => wordsIn(text)),
  );
  const inside = new Set(
    evidence.tables.flatMap(({ rows }, index) =>
      frames.has(index) ? [] : rows.flatMap(({ cells }) => cells.flatMap(({ tables = [] }) => tables)),
    ),
  );
  return evidence.tables.flatMap((table, index) => {
    if (inside.has(index) || frames.has(index)) return [];
    const rows = table.rows.map(({ cells }) =>
      cells.map((cell): DraftCell => {
        const numbers = linesOfCell(cell, evidence.tables).filter((number) => lines.has(number));
        return {
          text: textOfCell(
            numbers.flatMap((number) => lines.get(number) ?? []),
            words,
          ).slice(0, LONGEST_CELL),
          columns: cell.columns ?? 1,
          rows: Math.min(cell.rows ?? 1, MOST_ROWS),
          lines: numbers,
        };
      }),
    );
    const numbers = rows.flatMap((cells) => cells.flatMap((cell) => cell.lines));
    return {
      rows,
      headerRows: table.headerRows,
      ...(table.isDefinitions === undefined ? {} : { isDefinitions: table.isDefinitions }),
      page: table.page,
      lines: numbers,
      first: numbers.length === 0 ? undefined : Math.min(...numbers.slice(0, 50)),
    };
  });
};

const sameWords = (left: readonly DraftCell[], right: readonly DraftCell[]): boolean =>
  left.length === right.length &&
  left.every(({ text }, index) => foldArabic(text) === foldArabic(right[index]?.text ?? ''));

/**
 * Joins a table with its continuation on the next page, and returns the lines of the head that is repeated there.
 * Undefined where the second is a table of its own.
 */
export const joinTables = (
  before: ReadTable,
  next: ReadTable,
): { readonly table: ReadTable; readonly repeated: readonly number[] } | undefined => {
  if (before.page === undefined || next.page !== before.page + 1) return undefined;
  const [width, nextWidth] = [before, next].map(({ rows }) => Math.max(0, ...rows.map(widthOf)));
  const [head, first] = [before.rows[0], next.rows[0]];
  if (width !== nextWidth || head === undefined || first === undefined) return undefined;
  const isRepeated = first.some(({ text }) => text !== '') && sameWords(head, first);
  const isOwnHead = looksLikeHead(next.rows) && !breaksRow(before.rows, first);
  if (!isRepeated && isOwnHead && looksLikeHead(before.rows)) return undefined;
  const depth = isRepeated ? repeatedRows(before, next) : 0;
  const rest = next.rows.slice(depth);
  return {
    table: {
      ...before,
      rows: withBrokenRow(before.rows, rest),
      page: next.page,
      lines: [...before.lines, ...next.lines],
    },
    repeated: next.rows.slice(0, depth).flatMap((cells) => cells.flatMap(({ lines }) => lines)),
  };
};

/** Counts the rows of a head that the next page repeats: the first, and those that its cells span. */
const repeatedRows = (before: ReadTable, next: ReadTable): number => {
  const deep = Math.max(1, ...(before.rows[0] ?? []).map(({ rows }) => rows));
  let depth = 1;
  while (depth < deep && sameWords(before.rows[depth] ?? [], next.rows[depth] ?? [])) depth += 1;
  return depth;
};

/** The place of a row's cell: the row and the index of the cell that covers a column of the grid there. */
interface Covering {
  readonly row: number;
  readonly index: number;
}

/** Returns the cells that cover each column of each row, those that span from rows above included. */
const coveringOf = (rows: readonly (readonly DraftCell[])[]): (Covering | undefined)[][] => {
  const grid = rows.map((): (Covering | undefined)[] => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const [index, cell] of cells.entries()) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let down = row; down < Math.min(rows.length, row + cell.rows); down += 1)
        for (let across = column; across < column + cell.columns; across += 1) {
          const line = grid[down];
          if (line !== undefined) line[across] = { row, index };
        }
      column += cell.columns;
    }
  }
  return grid;
};

/**
 * Tells whether each text of a row goes on with the text of several lines that stands above it and has not ended. A row
 * below a cell that spans it has other cells of a line, too.
 */
const goesOnBelow = (before: readonly (readonly DraftCell[])[], row: readonly DraftCell[]): boolean => {
  const above = coveringOf(before).at(-1) ?? [];
  let column = 0;
  return row.every((cell) => {
    const place = above[column];
    column += cell.columns;
    const whole = place === undefined ? undefined : before[place.row]?.[place.index];
    return (
      cell.text === '' || (whole !== undefined && whole.lines.length > 1 && !/[.؟!:：]$/u.test(whole.text))
    );
  });
};

/**
 * Tells whether a row at the top of a page goes on with the last one of the page before: it has no number in a table
 * whose rows are numbered, or its first cell is empty and all its texts go on.
 */
const breaksRow = (before: readonly (readonly DraftCell[])[], row: readonly DraftCell[]): boolean => {
  const isOpen =
    row[0]?.text === '' &&
    row.some(({ text }) => text !== '') &&
    row.every(({ rows }) => rows === 1) &&
    goesOnBelow(before, row);
  if (isOpen) return true;
  const numbered = before.filter(([first]) => first !== undefined && isNumbering(first.text));
  return (
    row[0]?.text === '' &&
    row.some(({ text }) => text !== '') &&
    row.every(({ rows }) => rows === 1) &&
    numbered.length >= 2 &&
    numbered.at(-1) === before.at(-1)
  );
};

/** Joins the rows of two pages; the first of the second page may go on with the last row of the page before. */
const withBrokenRow = (
  before: readonly (readonly DraftCell[])[],
  rest: readonly (readonly DraftCell[])[],
): (readonly DraftCell[])[] => {
  const broken = rest[0];
  const isBroken = broken !== undefined && breaksRow(before, broken);
  const covering = isBroken ? coveringOf([before, [broken]].flat()) : [];
  const [above, own] = [covering.at(before.length - 1) ?? [], coveringOf(isBroken ? [broken] : [])[0] ?? []];
  const more = new Map<DraftCell, DraftCell>();
  for (const [column, place] of own.entries()) {
    const cell = place === undefined ? undefined : broken?.[place.index];
    const whole = above[column];
    const target = whole === undefined ? undefined : before[whole.row]?.[whole.index];
    if (cell === undefined || cell.text === '') continue;
    if (target === undefined) return [...before, ...rest];
    more.set(target, cell);
  }
  if (more.size === 0 || more.size !== broken?.filter(({ text }) => text !== '').length)
    return [...before, ...rest];
  const joined = before.map((cells) =>
    cells.map((cell): DraftCell => {
      const next = more.get(cell);
      return next === undefined
        ? cell
        : {
            ...cell,
            text: [cell.text, next.text]
              .filter((text) => text !== '')
              .join(' ')
              .slice(0, LONGEST_CELL),
            lines: [...cell.lines, ...next.lines],
          };
    }),
  );
  return [...joined, ...rest.slice(1)];
};

const digits = /[0-9٠-٩]/u;

/** Tells whether the first row names its columns: each cell has a few words, and the rows below have no fewer cells. */
const looksLikeHead = (rows: readonly (readonly DraftCell[])[]): boolean => {
  const [first, second] = rows;
  if (first === undefined || second === undefined || first.length < 2) return false;
  const isShort = first.every(({ text }) => text.length <= 60 && !/[.؛]$/u.test(text));
  const filled = first.filter(({ text }) => text !== '').length;
  return (
    isShort &&
    filled >= Math.max(2, first.length - 1) &&
    !first.some(({ text }) => digits.test(text) && text.length < 4)
  );
};

/** Counts the rows at the top that name columns: marked by the document, or short cells, with those spanned over two. */
const headerRowsOf = ({ rows, headerRows }: ReadTable): number => {
  if (headerRows !== undefined && headerRows > 0) return Math.min(headerRows, rows.length, 10);
  const title = rows[0]?.length === 1 && rows.length > 2 ? 1 : 0;
  const body = rows.slice(title);
  if (!looksLikeHead(body)) return 0;
  const deep = Math.max(...(body[0] ?? []).map(({ rows: spanned }) => spanned));
  return Math.min(title + Math.max(1, deep), rows.length, 10);
};

/** Tells whether a cell holds a row's number: «3», «(3)», «1/4», «2-1». */
const isNumbering = (text: string): boolean =>
  /^[(]?[0-9٠-٩]{1,3}(?:[/.-][0-9٠-٩]{1,3}){0,2}[).-]?$/u.test(text);

/**
 * Counts the columns at the right that name rows: the one with the subject of each row, with its number before it.
 * A table of two columns whose head names both has none.
 */
const headerColumnsOf = (rows: readonly (readonly DraftCell[])[], headerRows: number): number => {
  const body = rows.slice(headerRows).filter((cells) => cells.length > 1);
  if (body.length < 2 || headerRows === 0) return 0;
  const numbered =
    body.filter(([first]) => first !== undefined && isNumbering(first.text)).length === body.length;
  const subject = body.map((cells) => foldArabic(cells[numbered ? 1 : 0]?.text ?? ''));
  const isDistinct = new Set(subject).size === subject.length && subject.every((text) => text !== '');
  return isDistinct && Math.max(...body.map(widthOf)) >= (numbered ? 3 : 2) ? (numbered ? 2 : 1) : 0;
};

/** Kind of space behind the label of a field. */
export const blankOf = (label: string): FormBlank =>
  signatureLabel.test(foldArabic(label)) ? 'signature' : /[□☐▢❏]/u.test(label) ? 'box' : 'line';

const filledOf = (cells: readonly DraftCell[]): DraftCell[] => cells.filter(({ text }) => text !== '');

/** Blank signs of a day that is written in by hand: «/ / هـ». */
const onlyBlank = /^[\s/.…_ـهم\d]*$/u;

/**
 * Reads a table as forms to fill in: rows of a label and an empty cell. A row of one cell over the whole width names
 * the fields below it. Undefined for a table that holds more than labels.
 */
const formsOf = (rows: readonly (readonly DraftCell[])[]): DraftBlock[] | undefined => {
  const width = Math.max(...rows.map(widthOf));
  const forms: { caption?: string; captionLines: readonly number[]; fields: DraftField[] }[] = [];
  let empties = 0;
  for (const cells of rows) {
    const filled = filledOf(cells);
    const [only] = cells;
    if (filled.length === 0 && cells.length > 0) return undefined;
    if (cells.length === 1 && only !== undefined && width > 1) {
      if (only.text.length > LONGEST_CAPTION) return undefined;
      forms.push({ caption: only.text.replace(/\n/gu, ' '), captionLines: only.lines, fields: [] });
      continue;
    }
    const form = forms.at(-1) ?? { captionLines: [], fields: [] };
    if (forms.length === 0) forms.push(form);
    for (const [index, cell] of cells.entries()) {
      if (cell.text === '') {
        empties += 1;
        continue;
      }
      const next = cells[index + 1];
      const before = cells[index - 1];
      if (onlyBlank.test(cell.text) && before !== undefined && before.text !== '') {
        const field = form.fields.pop();
        if (field !== undefined) {
          form.fields.push({
            ...field,
            label: `${field.label} ${cell.text}`,
            lines: [...field.lines, ...cell.lines],
          });
        }
        empties += 1;
        continue;
      }
      const hasColon = /[:：]$/u.test(cell.text);
      const hasBlank = next !== undefined && (next.text === '' || onlyBlank.test(next.text));
      if (cell.text.length > LONG_LABEL || (!hasColon && !hasBlank)) return undefined;
      form.fields.push({
        label: cell.text.replace(/\n/gu, ' ').slice(0, LONGEST_LABEL),
        blank: blankOf(cell.text),
        lines: cell.lines,
      });
      if (!hasBlank) empties += 1;
    }
  }
  const fields = forms.flatMap((form) => form.fields);
  if (
    fields.length === 0 ||
    empties < fields.length ||
    forms.some((form) => form.fields.length === 0 && forms.length === 1)
  )
    return undefined;
  return forms.flatMap((form): DraftBlock[] => {
    if (form.fields.length > 0) return [{ kind: 'form', ...form }];
    // A caption above nothing is a line of its own.
    const { caption = '' } = form;
    return caption === ''
      ? []
      : [{ kind: 'item', text: caption, lines: form.captionLines, notes: [], items: [] }];
  });
};

/** Reads a table of two columns as definitions, where its heading or its heads say that it is one. */
const definitionsOf = (
  rows: readonly (readonly DraftCell[])[],
  isUnderDefinitions: boolean,
): { readonly block: DraftBlock; readonly head: readonly number[] } | undefined => {
  if (rows.some((cells) => cells.length !== 2 || cells.some(({ rows: spanned }) => spanned > 1)))
    return undefined;
  const [first] = rows;
  const [term, meaning] = (first ?? []).map(({ text }) => bareHeading(text));
  const hasHead = termColumns.test(term ?? '') && meaningColumns.test(meaning ?? '');
  if (!hasHead && !isUnderDefinitions) return undefined;
  const body = hasHead ? rows.slice(1) : rows;
  const entries = body.flatMap(([left, right]) =>
    left === undefined ||
    right === undefined ||
    left.text === '' ||
    right.text === '' ||
    left.text.length > LONGEST_TERM
      ? []
      : [
          {
            term: left.text.replace(/\n/gu, ' '),
            meaning: right.text,
            lines: [...left.lines, ...right.lines],
          },
        ],
  );
  if (entries.length === 0 || entries.length !== body.length || entries.length > 300) return undefined;
  return {
    block: { kind: 'definitions', entries },
    head: hasHead ? (first ?? []).flatMap(({ lines }) => lines) : [],
  };
};

/** Tells whether a cell is the label of the document's title. */
export const isTitleLabel = (text: string): boolean => titleLabels.test(bareHeading(text));

/** Tells whether a cell is a label of the document's issue, its dates or the people who approved it. */
export const isIssueLabel = (text: string): boolean => {
  const label = bareHeading(text);
  return metadataLabels.test(label) || (label.length < 30 && issueLabels.test(label));
};

/** Tells whether a table is about the document itself: its issue, its dates, the people who approved it. */
export const isAboutDocument = ({ rows: printed }: ReadTable): boolean => {
  // A column that counts the rows stands before the labels.
  const [head, ...counted] = printed;
  const isCounted =
    /^(?:م|ت|#|)$/u.test(head?.[0]?.text.trim() ?? '') &&
    counted.length > 0 &&
    counted.every(([first]) => /^[\d٠-٩]{1,2}$/u.test(first?.text ?? ''));
  const rows = isCounted ? printed.map((cells) => cells.slice(1)) : printed;
  const labels = rows.flatMap((cells, row) =>
    cells.flatMap(({ text }, column) => (row === 0 || column % 2 === 0 ? [text] : [])),
  );
  const known = labels.filter(isIssueLabel);
  const firstKnown = (rows[0] ?? []).filter(({ text }) => isIssueLabel(text));
  return (
    known.length >= 2 && (firstKnown.length >= 2 || known.length * 2 >= rows.length) && rows.length <= 15
  );
};

/**
 * Makes blocks of a table: definitions, forms, or a table with its heads. `head` holds the lines of heads that a
 * block's kind says.
 */
export const blocksOfTable = (
  table: ReadTable,
  {
    isUnderDefinitions,
    caption,
    captionLines,
  }: {
    readonly isUnderDefinitions: boolean;
    readonly caption: string | undefined;
    readonly captionLines: readonly number[];
  },
): { readonly blocks: DraftBlock[]; readonly head: readonly number[] } => {
  const rows = table.rows.filter((cells) => cells.length > 0);
  const definitions =
    caption === undefined
      ? definitionsOf(rows, isUnderDefinitions || table.isDefinitions === true)
      : undefined;
  if (definitions !== undefined) return { blocks: [definitions.block], head: definitions.head };
  const forms = caption === undefined && (table.headerRows ?? 0) === 0 ? formsOf(rows) : undefined;
  if (forms !== undefined) return { blocks: forms, head: [] };
  const own = rows[0]?.length === 1 && rows.length > 1 && caption === undefined ? rows[0][0] : undefined;
  const isTitled =
    own !== undefined &&
    own.text !== '' &&
    own.text.length <= LONGEST_CAPTION &&
    Math.max(...rows.map(widthOf)) > 1;
  const body = isTitled ? rows.slice(1) : rows;
  const pieces: DraftTable[] = [];
  for (let from = 0; from < body.length; from += MOST_ROWS) {
    const part = body.slice(from, from + MOST_ROWS);
    const marked = table.headerRows === undefined ? undefined : table.headerRows - (isTitled ? 1 : 0);
    const heads = from === 0 ? headerRowsOf({ ...table, rows: part, headerRows: marked }) : 0;
    const words = isTitled ? own.text : caption;
    pieces.push({
      kind: 'table',
      ...(from === 0 && words !== undefined ? { caption: words.replace(/\n/gu, ' ') } : {}),
      captionLines: from === 0 ? (isTitled ? own.lines : captionLines) : [],
      headerRows: heads,
      headerColumns: headerColumnsOf(part, heads),
      rows: part,
    });
  }
  return { blocks: pieces, head: [] };
};
