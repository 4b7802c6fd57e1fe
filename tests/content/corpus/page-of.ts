import { escaped } from '../../../functions/test/support/word-file.ts';
import type { Block, Cell, Clause, Division } from './document.ts';
import { printed } from './document.ts';

const clauseHtml = ({ marker, text, items = [] }: Clause): string =>
  `<p dir="rtl">${escaped([marker, text].filter((part) => part !== undefined).join(' '))}</p>${items.map(clauseHtml).join('')}`;

const cellHtml = (one: Cell, tag: 'td' | 'th'): string => {
  const { text, columns = 1, rows = 1 } = typeof one === 'string' ? { text: one } : one;
  return `<${tag} colspan="${String(columns)}" rowspan="${String(rows)}">${escaped(text)}</${tag}>`;
};

const blockHtml = (block: Block): string => {
  if (block.kind === 'clause') return clauseHtml(block);
  if (block.kind !== 'table') throw new Error(`a page of the corpus holds no ${block.kind}`);
  const rows = block.rows.map(
    (cells, at) =>
      `<tr>${cells.map((one) => cellHtml(one, at < block.headerRows ? 'th' : 'td')).join('')}</tr>`,
  );
  return `<table dir="rtl" border="1">${rows.join('')}</table>`;
};

/** Returns a division of the corpus as a page of HTML. */
export const pageOf = (one: Division): string =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title></title></head><body><h1>${escaped(printed(one))}</h1>${(one.blocks ?? []).map(blockHtml).join('')}</body></html>`;
