import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedTable, type LaidRow } from '../../src/comparison/compared-table.ts';
import { compareVersions } from '../../src/comparison/compare-versions.ts';
import type { ComparedClause } from '../../src/comparison/compared.ts';
import type { PolicyTable, PolicyText, TableCell } from '../../src/contracts/policy-text.ts';
import { tableGrid } from '../../src/policy/table-grid.ts';

type Row = PolicyTable['rows'][number];
const row = (id: string, ...cells: (string | TableCell)[]): Row => ({
  id,
  cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
});
const tableOf = (rows: readonly Row[]): PolicyTable => ({
  kind: 'table',
  id: 't',
  headerRows: 0,
  headerColumns: 0,
  rows: [...rows],
});
const textOf = (rows: readonly Row[]): PolicyText => ({
  title: 'لائحة',
  cover: [],
  sections: [{ id: 's', role: 'other', heading: 'الصلاحيات', items: [tableOf(rows)] }],
});

const rowsOf = (before: readonly Row[], after: readonly Row[]): readonly ComparedClause[] =>
  compareVersions(textOf(before), textOf(after)).sections[0]?.items[0]?.items ?? [];
const laidOf = (before: readonly Row[], after: readonly Row[]): readonly LaidRow[] =>
  comparedTable(rowsOf(before, after));

/** Writes each row as its cells: words, `+n` for further rows, `·n` for n empty columns below a cell. */
const drawn = (laid: readonly LaidRow[]): string[] =>
  laid.map(({ cells }) =>
    cells
      .map(({ cell, columns, rows }) =>
        cell === undefined
          ? `·${String(columns)}`
          : `${cell.words.map(({ text }) => text).join('')}${rows > 1 ? `+${String(rows - 1)}` : ''}`,
      )
      .join(' | '),
  );

const finance = { text: 'المالية', rows: 3 };
const threeRows = [
  row('a', finance, 'الصرف'),
  row('b', 'التوقيع على العقود'),
  row('c', 'فتح الحسابات البنكية'),
];

test('a cell over several rows is one cell in the comparison too', () => {
  const changed = [threeRows[0] ?? row('a'), row('b', 'التوقيع على الشيكات'), threeRows[2] ?? row('c')];
  expect(drawn(laidOf(threeRows, changed))[0]).toBe('المالية+2 | الصرف');
  expect(laidOf(threeRows, changed).map(({ cells }) => cells.length)).toEqual([2, 1, 1]);
});

test('a removed row stands inside the cell that covered it, wherever it stood', () => {
  const [a, b, c] = threeRows;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three rows');
  const shorter = { ...a, cells: [{ text: 'المالية', rows: 2 }, ...a.cells.slice(1)] };
  expect(drawn(laidOf(threeRows, [shorter, c]))[0], 'the middle one').toBe('المالية+2 | الصرف');
  expect(drawn(laidOf(threeRows, [shorter, b]))[0], 'the last one').toBe('المالية+2 | الصرف');
});

test('a removed row that stood beside another cell ends the cell above it, and nothing is shown twice', () => {
  const before = [
    row('a', 'المالية', 'الصرف'),
    row('x', 'الموارد البشرية', 'التعيين'),
    row('c', 'الإدارة', 'الإيداع'),
  ];
  const after = [row('a', { text: 'المالية', rows: 2 }, 'الصرف'), row('c', 'الإيداع')];
  expect(drawn(laidOf(before, after))).toEqual([
    'المالية | الصرف',
    'الموارد البشرية | التعيين',
    'الإدارة | الإيداع',
  ]);
});

test('a column that is gone keeps its place beside the rows that its cells covered', () => {
  const before = [
    row('a', finance, 'الصرف', 'المدير'),
    row('b', 'التوقيع', 'الرئيس'),
    row('c', 'الإيداع', 'المحاسب'),
  ];
  const after = [row('a', 'الصرف', 'المدير'), row('b', 'التوقيع', 'الرئيس'), row('c', 'الإيداع', 'المحاسب')];
  expect(drawn(laidOf(before, after))).toEqual([
    'المالية+2 | الصرف | المدير',
    'التوقيع | الرئيس',
    'الإيداع | المحاسب',
  ]);
  expect(laidOf(before, after)[1]?.cells.map(({ column }) => column)).toEqual([1, 2]);
});

test('rows that moved are laid out where they are now', () => {
  const before = [
    row('a', 'أولا', 'الصرف'),
    row('b', { text: 'ثانيا', rows: 2 }, 'التوقيع'),
    row('c', 'الإيداع'),
  ];
  const after = [
    row('b', { text: 'ثانيا', rows: 2 }, 'التوقيع'),
    row('c', 'الإيداع'),
    row('a', 'أولا', 'الصرف'),
  ];
  expect(drawn(laidOf(before, after))).toEqual(['ثانيا+1 | التوقيع', 'الإيداع', 'أولا | الصرف']);
});

const words = fc.constantFrom('الصرف', 'التوقيع', 'المدير', 'المجلس', '', 'الحد', 'نعم');
/** Tables as HTML takes them: each row fills the columns that the rows above leave free. */
const drawnTable = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.array(
      fc.array(fc.tuple(words, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
        minLength: 4,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ columns, rows: drafts }): Row[] => {
    const freeFrom = Array.from({ length: columns }, () => 0);
    return drafts.map((cells, at) => {
      const taken: TableCell[] = [];
      let column = 0;
      for (const [text, wide, high] of cells) {
        while (column < columns && (freeFrom[column] ?? 0) > at) column += 1;
        if (column >= columns) break;
        let width = 1;
        while (width < wide && column + width < columns && (freeFrom[column + width] ?? Infinity) <= at)
          width += 1;
        const height = Math.min(high, drafts.length - at);
        freeFrom.fill(at + height, column, column + width);
        taken.push({
          text,
          ...(width > 1 ? { columns: width } : {}),
          ...(height > 1 ? { rows: height } : {}),
        });
        column += width;
      }
      return { id: `r${String(at)}`, cells: taken };
    });
  });
const reordered = (rows: readonly Row[]): fc.Arbitrary<Row[]> =>
  fc.shuffledSubarray([...rows], { minLength: 0 }).map((some) => some.map((one) => ({ ...one })));

/** Marks every place of the grid that is taken; throws where a place is taken twice or a cell reaches below the end. */
const places = (laid: readonly LaidRow[]): void => {
  const taken = new Set<string>();
  laid.forEach(({ cells }, at) => {
    let before = -1;
    for (const { column, columns, rows } of cells) {
      expect(column).toBeGreaterThan(before);
      before = column;
      expect(at + rows).toBeLessThanOrEqual(laid.length);
      for (let down = at; down < at + rows; down += 1)
        for (let across = column; across < column + columns; across += 1) {
          const place = `${String(down)}/${String(across)}`;
          expect(taken.has(place), place).toBe(false);
          taken.add(place);
        }
    }
  });
};

test('of any two tables every cell is shown once, and no two take the same place', () => {
  fc.assert(
    fc.property(
      drawnTable.chain((rows) => fc.tuple(fc.constant(rows), fc.oneof(drawnTable, reordered(rows)))),
      ([before, after]) => {
        const rows = rowsOf(before, after);
        const laid = comparedTable(rows);
        places(laid);
        expect(laid.map(({ row: { id } }) => id)).toEqual(rows.map(({ id }) => id));
        for (const { row: shown, cells } of laid)
          expect(cells.flatMap(({ cell }) => cell ?? [])).toEqual(shown.cells ?? []);
      },
    ),
    { numRuns: 1500 },
  );
});

test('HTML puts every cell at the place that the layout names', () => {
  fc.assert(
    fc.property(drawnTable, drawnTable, (before, after) => {
      const laid = laidOf(before, after);
      const html = tableGrid(
        tableOf(
          laid.map(({ row: { id }, cells }) => ({
            id,
            cells: cells.map(({ columns, rows }) => ({ text: '', columns, rows })),
          })),
        ),
      );
      expect(html.rows.map(({ cells }) => cells.map(({ column, rows }) => [column, rows]))).toEqual(
        laid.map(({ cells }) => cells.map(({ column, rows }) => [column, rows])),
      );
    }),
    { numRuns: 1500 },
  );
});

test('a table that did not change is laid out as it is', () => {
  fc.assert(
    fc.property(drawnTable, (rows) => {
      const own = tableGrid(tableOf(rows)).rows.map(({ cells }) =>
        cells.map(({ column, columns, rows: high }) => ({ column, columns, rows: high })),
      );
      expect(
        laidOf(rows, rows).map(({ cells }) =>
          cells.flatMap(({ cell, column, columns, rows: high }) =>
            cell === undefined ? [] : [{ column, columns, rows: high }],
          ),
        ),
      ).toEqual(own);
    }),
    { numRuns: 1500 },
  );
});
