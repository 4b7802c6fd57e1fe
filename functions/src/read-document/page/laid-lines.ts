import type { LaidBlock, LaidPage, LaidTable } from './laid-page.ts';
import type { TextLine } from './text-line.ts';

const linesOfTable = (table: LaidTable): TextLine[] =>
  table.rows.flatMap((row) => row.flatMap((cell) => [...cell.lines, ...cell.tables.flatMap(linesOfTable)]));

const linesOfBlock = (block: LaidBlock): readonly TextLine[] =>
  block.kind === 'lines' ? block.lines : linesOfTable(block.table);

/** Returns all lines of a page in reading order, those of cells too. */
export const linesOfPage = (page: LaidPage): TextLine[] => page.blocks.flatMap(linesOfBlock);
