import type { PolicyTable, TableCell } from '../contracts/policy-text.ts';

/** A cell with its place in the grid of its table, which the cells that span into its row take part in. */
export interface GridCell {
  readonly cell: TableCell;
  /** Number of columns to the right of the cell, 0 for the first column of a table that is read from the right. */
  readonly column: number;
  /** Number of columns and rows that the cell covers; rows never reach below the table. */
  readonly columns: number;
  readonly rows: number;
  /** The cells that this one names: those of its column, those of its row, or none. */
  readonly heads?: 'column' | 'row';
}

export interface TableGrid {
  /** Number of columns of the widest row. */
  readonly columns: number;
  readonly rows: readonly { readonly id: string; readonly cells: readonly GridCell[] }[];
  /** Number of rows at the top that name columns and do not span into the rows below; they may be repeated on a page. */
  readonly headRows: number;
}

/** Lays out a table as HTML does: a cell takes the first column that no cell of a row above covers. */
export const tableGrid = ({ rows, headerRows, headerColumns }: PolicyTable): TableGrid => {
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  let columns = 0;
  let reach = headerRows;
  const laid = rows.map(({ id, cells }, row) => {
    let column = 0;
    const placed = cells.map((cell): GridCell => {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const wide = cell.columns ?? 1;
      const high = Math.min(cell.rows ?? 1, rows.length - row);
      const at = column;
      for (; column < at + wide; column += 1) freeFrom[column] = row + high;
      columns = Math.max(columns, column);
      if (row < headerRows) reach = Math.max(reach, row + high);
      const heads = row < headerRows ? 'column' : at < headerColumns ? 'row' : undefined;
      return { cell, column: at, columns: wide, rows: high, ...(heads === undefined ? {} : { heads }) };
    });
    return { id, cells: placed };
  });
  return { columns, rows: laid, headRows: reach > headerRows ? 0 : Math.min(headerRows, rows.length) };
};
