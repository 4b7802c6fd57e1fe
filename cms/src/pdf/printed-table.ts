import type { ComparedClause } from '@mithaq/domain/comparison/compared';
import type { PolicyTable } from '@mithaq/domain/contracts/policy-text';
import { tableGrid, type GridCell } from '@mithaq/domain/policy/table-grid';
import { isLatinText } from '@mithaq/domain/text/latin-passage';
import { changedStretches, type PrintedStretch } from './changed-words.ts';

export interface PrintedCell {
  readonly lines: readonly string[];
  /** Place of the cell, counted from 0. */
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  /** Whether the cell names others: it is set in bold. */
  readonly heads: boolean;
  /** Whether the words are in Latin letters, which are set from left to right. */
  readonly latin?: true;
  /** Words of a cell that a draft changes. */
  readonly stretches?: readonly PrintedStretch[];
}

type Row = ReturnType<typeof tableGrid>['rows'][number];

/** Returns the words of each cell of a row that a draft changes, in the order of the newer row. */
const changedCells = (
  { id }: Row,
  compared: ComparedClause | undefined,
): readonly (readonly PrintedStretch[])[] => {
  const row = compared?.items.find((item) => item.id === id && item.fate !== 'removed');
  if (row === undefined || row.fate === 'unchanged') return [];
  return (row.cells ?? [])
    .filter(({ fate }) => fate !== 'removed')
    .map(({ words }) => changedStretches(words));
};

/**
 * Parts the cells into those that the typesetter may place: it refuses two cells at one place, which HTML allows where
 * a cell of a row above reaches under a wide one.
 */
const withoutOverlap = (
  rows: readonly {
    readonly cells: readonly GridCell[];
    readonly words: readonly (readonly PrintedStretch[])[];
  }[],
): PrintedCell[] => {
  const taken = new Set<string>();
  const at = (x: number, y: number): string => `${String(x)} ${String(y)}`;
  const isFree = (x: number, y: number, columns: number, height: number): boolean => {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + columns; column += 1) if (taken.has(at(column, row))) return false;
    }
    return true;
  };
  return rows.flatMap(({ cells, words }, y) =>
    cells.map(({ cell, column, columns: wide, rows: high, heads }, place): PrintedCell => {
      let columns = wide;
      while (columns > 1 && !isFree(column, y, columns, 1)) columns -= 1;
      let height = high;
      while (height > 1 && !isFree(column, y, columns, height)) height -= 1;
      for (let row = y; row < y + height; row += 1) {
        for (let x = column; x < column + columns; x += 1) taken.add(at(x, row));
      }
      const lines = cell.text.split('\n');
      const stretches = words[place];
      return {
        lines,
        x: column,
        y,
        columns,
        rows: height,
        heads: heads !== undefined,
        ...(isLatinText(cell.text) ? { latin: true as const } : {}),
        ...(stretches === undefined ? {} : { stretches }),
      };
    }),
  );
};

/** Leaves out the columns at which no cell begins or ends: a cell may say that it spans a hundred. */
const withUsedColumns = (cells: readonly PrintedCell[]): { columns: number; cells: PrintedCell[] } => {
  const edges = [...new Set(cells.flatMap(({ x, columns }) => [x, x + columns]))].sort((a, b) => a - b);
  const place = new Map(edges.map((edge, index) => [edge, index]));
  const placeOf = (edge: number): number => place.get(edge) ?? 0;
  return {
    columns: Math.max(1, edges.length - 1),
    cells: cells.map((cell) => ({
      ...cell,
      x: placeOf(cell.x),
      columns: placeOf(cell.x + cell.columns) - placeOf(cell.x),
    })),
  };
};

/** Most letters of the head of a table that is repeated on each page. */
const LONGEST_REPEATED_HEAD = 1500;

/** Returns the number of signs of the longest word of the cells of one column, which cannot be divided. */
const longestWord = (cells: readonly PrintedCell[]): number =>
  cells.reduce(
    (most, { columns, lines }) =>
      columns > 1
        ? most
        : lines.reduce(
            (longest, line) => line.split(/\s+/u).reduce((n, word) => Math.max(n, word.length), longest),
            most,
          ),
    1,
  );

/**
 * Returns a table as the template sets it; `repeated` rows at its top are set again on every page that it reaches.
 * `compared` is the table compared with another version's.
 */
export const printedTable = (table: PolicyTable, compared?: ComparedClause) => {
  const grid = tableGrid(table);
  const { columns, cells } = withUsedColumns(
    withoutOverlap(grid.rows.map((row) => ({ cells: row.cells, words: changedCells(row, compared) }))),
  );
  const letters = cells
    .filter(({ y }) => y < grid.headRows)
    .reduce((sum, { lines }) => sum + lines.join().length, 0);
  const isAllHead = grid.headRows >= grid.rows.length;
  return {
    kind: 'table' as const,
    caption: table.caption ?? null,
    columns,
    'longest-word': longestWord(cells),
    repeated: isAllHead || letters > LONGEST_REPEATED_HEAD ? 0 : grid.headRows,
    cells,
  };
};
