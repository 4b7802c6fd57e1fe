import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { LaidBlock, LaidCell, LaidPage, LaidTable } from './laid-page.ts';
import { openTables } from './open-tables.ts';
import { readingOrder, type Placed } from './reading-order.ts';
import { ruledTables, type RuledTable } from './ruled-tables.ts';
import type { Rule } from './page-content.ts';
import { cellFinder, holderOf, isInside, type CellPlace } from './table-regions.ts';
import type { TextLine } from './text-line.ts';

/** Text of one region of a page, before it is known which of it stands on one line. */
export interface PlacedText extends Placed {
  readonly baseline: number;
  readonly size: number;
  /** True for text at an angle, which joins no line of upright text. */
  readonly turned?: boolean;
}

/** How a page's text is cut into fragments and joined to lines; letters and OCR do it in their own ways. */
export interface TextSource<Item, Text extends PlacedText> {
  readonly items: readonly Item[];
  /** Centre of an item, by which its cell is found. */
  readonly centreOf: (item: Item) => readonly [number, number];
  readonly fragmentsOf: (items: readonly Item[]) => readonly Text[];
  readonly lineOf: (fragments: readonly Text[]) => TextLine;
}

interface TableThing extends Placed {
  readonly table: RuledTable;
}

/** Joins fragments on one baseline; they are given from top to bottom. */
const rowsOf = <Text extends PlacedText>(fragments: readonly Text[]): Text[][] => {
  const rows: Text[][] = [];
  for (const fragment of fragments.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const near =
      first !== undefined &&
      first.turned !== true &&
      fragment.turned !== true &&
      Math.abs(first.baseline - fragment.baseline) <= 0.35 * Math.min(first.size, fragment.size);
    if (
      row !== undefined &&
      near &&
      row.every((other) => other.right <= fragment.left + 2 || other.left >= fragment.right - 2)
    ) {
      row.push(fragment);
    } else rows.push([fragment]);
  }
  return rows;
};

const hasText = (line: TextLine): boolean => line.text !== '';

/** Farthest distance of two rows of one table without rules, in points. */
const SAME_TABLE = 120;

/**
 * Returns the box of rows that stand in three or more columns and that no rules divide, the rows between them included:
 * their cells cannot be told apart, because nothing says which lines of neighbouring columns are one row.
 */
const unruledTable = (rows: readonly (readonly PlacedText[])[]): PageBox | undefined => {
  const wide = rows.flatMap((row, at) =>
    row.length >= 3 ? [{ at, top: Math.min(...row.map((text) => text.top)) }] : [],
  );
  const near = wide.filter(({ top }, at) => {
    const [before, after] = [wide[at - 1], wide[at + 1]];
    return (
      (before !== undefined && top - before.top < SAME_TABLE) ||
      (after !== undefined && after.top - top < SAME_TABLE)
    );
  });
  const [first, last] = [near.at(0), near.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const all = rows.slice(first.at, last.at + 1).flat();
  const left = Math.min(...all.map((text) => text.left));
  const top = Math.min(...all.map((text) => text.top));
  return [
    left,
    top,
    Math.max(...all.map((text) => text.right)) - left,
    Math.max(...all.map((text) => text.bottom)) - top,
  ];
};

const overlaps = ([left, top, width, height]: PageBox, [x, y, w, h]: PageBox): boolean =>
  x < left + width && x + w > left && y < top + height && y + h > top;

/** Returns a page in reading order: lines, and tables with their cells at their places between the lines. */
export const layOut = <Item, Text extends PlacedText>(
  source: TextSource<Item, Text>,
  page: { readonly width: number; readonly direction: 'rtl' | 'ltr'; readonly rules: readonly Rule[] },
): LaidPage => {
  const found = ruledTables(page.rules);
  const cellAt = cellFinder(found.tables);
  const outside: Item[] = [];
  const inCells = new Map<CellPlace['cell'], Item[]>();
  for (const item of source.items) {
    const place = cellAt(...source.centreOf(item));
    if (place === undefined) outside.push(item);
    else inCells.set(place.cell, [...(inCells.get(place.cell) ?? []), item]);
  }
  // Rules without a word between them are a drawing: a frame with lines to write on is kept only where words stand in it.
  const tables = found.tables.filter((table) => table.cells.some((cell) => inCells.has(cell)));
  const holders = new Map(tables.map((table) => [table, holderOf(table, tables)?.cell]));

  const laidTable = (table: RuledTable): LaidTable => {
    const cells = table.cells.toSorted((a, b) =>
      a.row === b.row
        ? page.direction === 'rtl'
          ? b.column - a.column
          : a.column - b.column
        : a.row - b.row,
    );
    return {
      box: table.box,
      rows: Array.from({ length: table.rows }, (_, row) =>
        cells
          .filter((cell) => cell.row === row)
          .map((cell): LaidCell => ({
            columns: cell.columns,
            rows: cell.rows,
            box: cell.box,
            lines: rowsOf(source.fragmentsOf(inCells.get(cell) ?? []))
              .map(source.lineOf)
              .filter(hasText),
            tables: tables.filter((other) => holders.get(other) === cell).map(laidTable),
          })),
      ),
    };
  };

  const things: (Text | TableThing)[] = [
    ...source.fragmentsOf(outside),
    ...tables
      .filter((table) => holders.get(table) === undefined)
      .map((table): TableThing => {
        const [left, top, width, height] = table.box;
        return { table, left, top, right: left + width, bottom: top + height };
      }),
  ];
  const groups = readingOrder(things, page);
  const open = openTables(page.rules, (box) =>
    source.fragmentsOf(outside.filter((item) => isInside(box, ...source.centreOf(item)))),
  );
  const unreadTables = [...found.unread, ...open];
  const blocks = groups.flatMap((group): LaidBlock[] => {
    const built: LaidBlock[] = [];
    const flush = (texts: readonly Text[]): void => {
      if (texts.length === 0) return;
      const rows = rowsOf(texts);
      const unread = unruledTable(rows);
      if (unread !== undefined && !open.some((box) => overlaps(box, unread))) unreadTables.push(unread);
      built.push({ kind: 'lines', lines: rows.map(source.lineOf).filter(hasText) });
    };
    let texts: Text[] = [];
    for (const thing of group) {
      if ('table' in thing) {
        flush(texts);
        texts = [];
        built.push({ kind: 'table', table: laidTable(thing.table) });
      } else texts.push(thing);
    }
    flush(texts);
    return built;
  });
  return { blocks, columns: groups.length > 1, unreadTables };
};
