import type { LaidBlock, LaidPage, LaidTable } from '../page/laid-page.ts';
import type { TextLine } from '../page/text-line.ts';

const wordsWithDigits = /\S*\p{Nd}\S*/gu;

const unsureLine = (line: TextLine): TextLine => ({
  ...line,
  unsure: [...line.text.matchAll(wordsWithDigits)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    confidence: 0,
  })),
});

const unsureTable = (table: LaidTable): LaidTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.map(unsureLine), tables: cell.tables.map(unsureTable) })),
  ),
});

/**
 * Marks all words with digits as unsure. The hidden letters of a scan are OCR of an unknown program that left no
 * confidence, and a number is never taken from OCR without a person.
 */
export const withUnsureDigits = (laid: LaidPage): LaidPage => ({
  ...laid,
  blocks: laid.blocks.map((block): LaidBlock =>
    block.kind === 'lines'
      ? { kind: 'lines', lines: block.lines.map(unsureLine) }
      : { kind: 'table', table: unsureTable(block.table) },
  ),
});
