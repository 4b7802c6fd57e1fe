import { DOMParser as DocumentParser, type Node } from 'prosemirror-model';
import { linesOfBody } from '../../associations/policies/panel/pasted-lines.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

/** Returns whether HTML comes from Excel or Google Sheets, whose cells are a table for want of anything else. */
export const isSheet = (html: string): boolean =>
  /urn:schemas-microsoft-com:office:excel|content="?Excel\.Sheet|google-sheets-html-origin/iu.test(html);

const rowsOf = (table: HTMLTableElement): HTMLTableCellElement[][] =>
  [...table.rows].map((row) => [...row.cells]);

/** Puts the words of a cell into paragraphs without anything around them, a line each, as the editor's cells have them. */
const plainCell = (cell: Element): void => {
  const document = cell.ownerDocument;
  const holder = document.createElement('div');
  holder.append(...cell.childNodes);
  for (const { label, text } of linesOfBody(holder)) {
    const line = document.createElement('p');
    line.textContent = label === undefined ? text : `${label} ${text}`;
    cell.append(line);
  }
};

const isOutermost = (table: Element): boolean => table.parentElement?.closest('table') === null;

const outermostTables = (root: ParentNode): HTMLTableElement[] =>
  [...root.querySelectorAll('table')].filter(isOutermost);

/** Returns a table of the clipboard as a block; its words where it has no cells. */
export const tableBlock = (table: HTMLTableElement): Node => {
  for (const cell of rowsOf(table).flat()) plainCell(cell);
  // The parser reads the children of an element, and not the element.
  const holder = table.ownerDocument.createElement('div');
  holder.append(table);
  const parsed = DocumentParser.fromSchema(textSchema).parseSlice(holder, { preserveWhitespace: false });
  const found = parsed.content.firstChild;
  return found?.type === nodes.table ? found : nodes.clause.create(null, textSchema.text(table.textContent));
};

/**
 * Puts the words of tables that only frame text in place of these tables: of a single cell, and of a single column of a
 * sheet, which is how a person keeps a list there.
 */
export const unframed = (body: HTMLElement, isOfSheet: boolean): void => {
  for (const table of outermostTables(body)) {
    const cells = rowsOf(table).flat();
    if (cells.length === 0) continue;
    const isColumn = isOfSheet && rowsOf(table).every((row) => row.length < 2);
    if (cells.length > 1 && !isColumn) continue;
    table.replaceWith(
      ...cells.map((cell) => {
        const part = body.ownerDocument.createElement('div');
        part.append(...cell.childNodes);
        return part;
      }),
    );
  }
};

/**
 * Returns HTML whose cells hold lines alone. Word on the web and Google Docs put elements around the paragraphs of a
 * cell and items into paragraphs; a parser that meets these leaves the words of the cell out.
 */
export const withPlainCells = (html: string): string => {
  if (!/<table[\s>]/iu.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  unframed(body, false);
  for (const table of outermostTables(body)) for (const cell of rowsOf(table).flat()) plainCell(cell);
  return body.innerHTML;
};
