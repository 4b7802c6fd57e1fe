import { escaped } from '../../../functions/test/support/word-file.ts';
import {
  printed,
  tableOfForm,
  type Block,
  type Cell,
  type Clause,
  type CorpusDocument,
  type Division,
  type Table,
} from './document.ts';

/*
 * Documents of the corpus as pages of HTML, as an association prints the page of its old site. Their looks are others
 * than Word's and Typst's: headings on coloured bars, items whose markers hang, tables with coloured heads.
 */

const cellHtml = (one: Cell, tag: 'td' | 'th'): string => {
  const { text, columns = 1, rows = 1 } = typeof one === 'string' ? { text: one } : one;
  return `<${tag} colspan="${String(columns)}" rowspan="${String(rows)}">${escaped(text).replaceAll('\n', '<br>')}</${tag}>`;
};

const tableHtml = ({ caption, headerRows, rows }: Table): string =>
  `${caption === undefined ? '' : `<p class="caption">${escaped(caption)}</p>`}<table>${rows.map((cells, at) => `<tr>${cells.map((one) => cellHtml(one, at < headerRows ? 'th' : 'td')).join('')}</tr>`).join('')}</table>`;

const clauseHtml = ({ marker, text, items = [] }: Clause, depth: number): string => {
  const own =
    marker === undefined
      ? `<p>${escaped(text)}</p>`
      : `<div class="item" style="margin-inline-start:${String(depth * 24)}px"><span>${escaped(marker)}</span><div>${escaped(text)}</div></div>`;
  return own + items.map((inner) => clauseHtml(inner, depth + 1)).join('');
};

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'clause':
      return clauseHtml(block, 0);
    case 'table':
      return tableHtml(block);
    case 'definitions':
      return block.entries
        .map(([term, meaning]) => `<p><b>${escaped(term)}:</b> ${escaped(meaning)}</p>`)
        .join('');
    case 'form':
      return block.fields
        .filter((one) => one.printed !== '')
        .map(({ printed: line }) => `<p>${escaped(line)}</p>`)
        .join('');
    case 'form-table':
      return tableHtml(tableOfForm(block));
    case 'broken':
      return `<p>${block.lines.map((line) => escaped(printed(line))).join('<br>')}</p>`;
  }
};

const divisionHtml = (one: Division, depth: number): string =>
  `<h${String(depth + 1)}>${escaped(printed(one))}</h${String(depth + 1)}>${(one.blocks ?? []).map(blockHtml).join('')}${(one.divisions ?? []).map((inner) => divisionHtml(inner, depth + 1)).join('')}`;

/**
 * Returns a document of the corpus as a page that a browser prints; `fonts` are the addresses of its
 * regular and its bold font, `look` is more CSS.
 */
export const browserPageOf = (
  { title, divisions }: CorpusDocument,
  fonts: { readonly regular: string; readonly bold: string },
  look = '',
): string => `<!doctype html>
<html lang="ar" dir="rtl"><meta charset="utf-8"><title>${escaped(title)}</title><style>
@font-face { font-family: Own; src: url("${fonts.regular}"); }
@font-face { font-family: Own; font-weight: bold; src: url("${fonts.bold}"); }
body { font: 13pt/1.9 Own; text-align: justify; }
h1 { text-align: center; font-size: 22pt; }
h2, h3, h4 { background: #e3eef0; padding: 2px 8px; font-size: 15pt; break-after: avoid; }
h3 { font-size: 14pt; }
.item { display: flex; gap: 8px; }
table { border-collapse: collapse; width: 100%; }
td, th { border: 1px solid #333; padding: 3px 6px; text-align: start; font-weight: normal; }
th { background: #1f6f78; color: #fff; }
.caption { text-align: center; }
${look}
</style><h1>${escaped(title)}</h1>${divisions.map((one) => divisionHtml(one, 1)).join('')}</html>`;
