import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { RuledCell, RuledTable } from './ruled-tables.ts';

export const isInside = ([left, top, width, height]: PageBox, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

const areaOf = ([, , width, height]: PageBox): number => width * height;

/** A cell of one of a page's tables. */
export interface CellPlace {
  readonly table: RuledTable;
  readonly cell: RuledCell;
}

/** Returns the function that finds the cell of a place: of tables inside one another, the innermost. */
export const cellFinder = (
  tables: readonly RuledTable[],
): ((x: number, y: number) => CellPlace | undefined) => {
  const smallestFirst = tables.toSorted((a, b) => areaOf(a.box) - areaOf(b.box));
  return (x, y) => {
    for (const table of smallestFirst) {
      if (!isInside(table.box, x, y)) continue;
      const cell = table.cells.find(({ box }) => isInside(box, x, y));
      if (cell !== undefined) return { table, cell };
    }
    return undefined;
  };
};

/** Returns the cell that holds a table, or nothing for a table of the page itself. */
export const holderOf = (table: RuledTable, tables: readonly RuledTable[]): CellPlace | undefined => {
  const [left, top, width, height] = table.box;
  const larger = tables.filter((other) => other !== table && areaOf(other.box) > areaOf(table.box));
  return cellFinder(larger)(left + width / 2, top + height / 2);
};
