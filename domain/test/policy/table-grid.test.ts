import { expect, test } from 'vitest';
import type { PolicyTable, TableCell } from '../../src/contracts/policy-text.ts';
import { tableGrid } from '../../src/policy/table-grid.ts';

const table = (headerRows: number, headerColumns: number, ...rows: TableCell[][]): PolicyTable => ({
  kind: 'table',
  id: 't',
  headerRows,
  headerColumns,
  rows: rows.map((cells, row) => ({ id: `r-${String(row)}`, cells })),
});

const columnsOf = (of: PolicyTable): number[][] =>
  tableGrid(of).rows.map(({ cells }) => cells.map(({ column }) => column));

test('a cell is put beside the cells that span into its row', () => {
  const spanned = table(
    0,
    0,
    [
      { text: 'أ', rows: 2 },
      { text: 'ب', columns: 2 },
    ],
    [{ text: 'ج' }, { text: 'د' }],
    [{ text: 'هـ' }],
  );
  expect(columnsOf(spanned)).toEqual([[0, 1], [1, 2], [0]]);
  expect(tableGrid(spanned).columns).toBe(3);
});

test('a cell names its column in a header row, and its row in a header column that it begins in', () => {
  const { rows } = tableGrid(
    table(1, 1, [{ text: '' }, { text: 'المجلس' }], [{ text: 'الإقرار' }, { text: 'نعم' }]),
  );
  expect(rows.map(({ cells }) => cells.map(({ heads }) => heads))).toEqual([
    ['column', 'column'],
    ['row', undefined],
  ]);
});

test('rows whose header cell spans into the body are not repeated as a head, which would cut the cell', () => {
  expect(tableGrid(table(1, 0, [{ text: 'أ', rows: 2 }, { text: 'ب' }], [{ text: 'ج' }])).headRows).toBe(0);
  expect(tableGrid(table(2, 0, [{ text: 'أ', rows: 2 }, { text: 'ب' }], [{ text: 'ج' }])).headRows).toBe(2);
});

test('a span never reaches below the table', () => {
  expect(tableGrid(table(0, 0, [{ text: 'أ', rows: 900 }])).rows[0]?.cells[0]?.rows).toBe(1);
});
