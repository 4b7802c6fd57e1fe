import type { DocumentEvidence, EvidenceLine, PageBox } from '../../contracts/document-evidence.ts';

/** A table whose cells could not be told apart: the part of its page, and its lines in reading order. */
export interface UnreadTable {
  readonly page: number;
  readonly box: PageBox;
  readonly lines: readonly EvidenceLine[];
}

/** Says whether the middle of a line is in a region of its page. */
const isIn = ({ box: line }: EvidenceLine, [left, top, width, height]: PageBox): boolean => {
  if (line === undefined) return false;
  const [x, y] = [line[0] + line[2] / 2, line[1] + line[3] / 2];
  return x >= left && x <= left + width && y >= top && y <= top + height;
};

/** Returns the tables of a file that were not read, page by page. */
export const unreadTablesOf = ({
  pages = [],
  lines,
}: Pick<DocumentEvidence, 'pages' | 'lines'>): readonly UnreadTable[] =>
  pages.flatMap(({ number, unreadTables = [] }) =>
    unreadTables.map((box) => ({
      page: number,
      box,
      lines: lines.filter((line) => line.page === number && isIn(line, box)),
    })),
  );

/**
 * Returns the numbers of the lines of each table that was not read; of a page whose evidence says only that there is
 * one, the number of its first line.
 */
export const unreadTableLines = (evidence: DocumentEvidence): readonly (readonly number[])[] => {
  const tables = unreadTablesOf(evidence);
  const placed = new Set(tables.map(({ page }) => page));
  return [
    ...tables.map(({ lines }) => lines.map(({ number }) => number)),
    ...evidence.notes
      .filter(({ code }) => code === 'unread-table')
      .flatMap(({ lines = [], pages = [] }) => {
        if (lines.length > 0) return [lines];
        return pages
          .filter((page) => !placed.has(page))
          .map((page) => evidence.lines.filter((line) => line.page === page).map(({ number }) => number));
      }),
  ];
};

/** Returns the middle of a line's height. */
const middleOf = ([, y, , height]: PageBox): number => y + height / 2;

/**
 * Returns the words of a table's lines as rows and cells by the places of the lines, for a person to correct: lines
 * whose middles are at one height are a row, from right to left. Every line is in one cell; rows that are shorter than
 * the widest end with empty cells.
 */
export const rowsByPlace = ({ lines }: Pick<UnreadTable, 'lines'>): readonly (readonly string[])[] => {
  const rows: {
    readonly middle: number;
    readonly cells: { readonly right: number; readonly text: string }[];
  }[] = [];
  const placed = lines.flatMap(({ box, text }) => (box === undefined ? [] : [{ box, text }]));
  for (const { box, text } of placed.toSorted((one, other) => middleOf(one.box) - middleOf(other.box))) {
    const row = rows.at(-1);
    const cell = { right: box[0] + box[2], text: text.replace(/\s+/gu, ' ').trim() };
    if (row !== undefined && middleOf(box) - row.middle < box[3] / 2) row.cells.push(cell);
    else rows.push({ middle: middleOf(box), cells: [cell] });
  }
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ cells }) => [
    ...cells.toSorted((one, other) => other.right - one.right).map(({ text }) => text),
    ...Array.from({ length: width - cells.length }, () => ''),
  ]);
};
