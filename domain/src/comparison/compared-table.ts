import type { ComparedCell, ComparedClause } from './compared.ts';

/** A cell of a compared table with its place in the grid that both versions are shown in. */
export interface LaidCell {
  /** Absent for the columns that a cell of a row above covers, where that cell cannot be drawn down to here. */
  readonly cell?: ComparedCell;
  /** Number of columns before the cell. */
  readonly column: number;
  readonly columns: number;
  /** Number of shown rows that the cell covers: rows of the newer version, and removed ones among them. */
  readonly rows: number;
}

export interface LaidRow {
  readonly row: ComparedClause;
  readonly cells: readonly LaidCell[];
}

/** A cell that may be drawn on into the next row. */
interface Span {
  readonly cell: ComparedCell;
  readonly column: number;
  readonly columns: number;
  rows: number;
  /** Place in the older table of the row in which the cell stands, and how many of its rows it covered. */
  readonly formerPlace: number | undefined;
  /** Rows of the newer table that it still covers. */
  left: number;
}

interface Filler {
  readonly column: number;
  columns: number;
  readonly rows: 1;
}

/** Says whether the older version's cell covered the row with this place in the older table. */
const coveredBefore = ({ cell, formerPlace }: Span, place: number | undefined): boolean =>
  formerPlace !== undefined &&
  place !== undefined &&
  place > formerPlace &&
  place < formerPlace + (cell.formerRows ?? 0);

/** Says whether a cell covers the next row too, in the version of which the row and the cell are shown. */
const reaches = (span: Span, { fate, formerPlace }: ComparedClause): boolean =>
  fate === 'removed' || span.cell.fate === 'removed' ? coveredBefore(span, formerPlace) : span.left > 0;

/** Places the cells of a row beside the spans that reach into it; returns the span that is in their way, if one is. */
const placed = (row: ComparedClause, spans: readonly Span[]): { cells: (Span | Filler)[] } | Span => {
  const isRemovedRow = row.fate === 'removed';
  const cells: (Span | Filler)[] = [];
  const at = (column: number): Span | undefined =>
    spans.find((span) => column >= span.column && column < span.column + span.columns);
  /** A removed cell that reaches into a row of the newer version has no part in the columns of that version. */
  const passes = (span: Span | undefined): span is Span =>
    span !== undefined && !isRemovedRow && span.cell.fate === 'removed';
  let column = 0;
  const passRemoved = (): void => {
    for (let span = at(column); passes(span); span = at(column)) column = span.column + span.columns;
  };
  const all = row.cells ?? [];
  const isOfRow = ({ fate }: ComparedCell): boolean => isRemovedRow || fate !== 'removed';
  /** Empty columns before the next cell of the row that a removed cell has taken. */
  let taken = 0;
  for (const [index, cell] of all.entries()) {
    let covered = isOfRow(cell) ? Math.max(cell.covered - taken, 0) : 0;
    passRemoved();
    while (covered > 0) {
      const span = at(column);
      if (span !== undefined && (span.column !== column || span.columns > covered)) return span;
      const last = cells.at(-1);
      if (span === undefined) {
        if (last !== undefined && !('cell' in last) && last.column + last.columns === column)
          last.columns += 1;
        else cells.push({ column, columns: 1, rows: 1 });
      }
      column += span?.columns ?? 1;
      covered -= span?.columns ?? 1;
      passRemoved();
    }
    for (let place = column; place < column + cell.columns; place += 1) {
      const span = at(place);
      if (span !== undefined) return span;
    }
    const empty = isOfRow(cell) ? 0 : (all.slice(index).find(isOfRow)?.covered ?? 0) - taken;
    taken = isOfRow(cell) ? 0 : taken + (empty >= cell.columns ? cell.columns : 0);
    cells.push({
      cell,
      column,
      columns: cell.columns,
      rows: 1,
      formerPlace: row.formerPlace,
      left: cell.fate === 'removed' ? 0 : cell.rows - 1,
    });
    column += cell.columns;
  }
  return { cells };
};

/**
 * Lays out the rows of a compared table, removed rows among them, so that a cell over several rows is one cell, and no
 * two cells take the same place. A cell goes on through a removed row where it covered that row in the older version.
 * Where the two versions cannot be drawn in one grid, the cell ends and the columns below it are empty; its words are
 * shown once, always. Work grows with the cells of the table, times the cells of a row that span rows.
 */
export const comparedTable = (rows: readonly ComparedClause[]): readonly LaidRow[] => {
  let open: Span[] = [];
  return rows.map((row) => {
    let spans = open.filter((span) => reaches(span, row));
    let laid = placed(row, spans);
    while (!('cells' in laid)) {
      const inTheWay = laid;
      spans = spans.filter((span) => span !== inTheWay);
      laid = placed(row, spans);
    }
    for (const span of spans) {
      span.rows += 1;
      if (row.fate !== 'removed') span.left -= 1;
    }
    open = [...spans, ...laid.cells.filter((cell): cell is Span => 'cell' in cell)];
    return { row, cells: laid.cells };
  });
};
