import { readFragment } from '@mithaq/domain/reading/read-fragment';
import { DOMParser as DocumentParser, type Node } from 'prosemirror-model';
import { pastedLines } from '../../associations/policies/panel/pasted-lines.ts';
import { blocksOfSections } from './from-sections.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

/** A line that keeps the place of a table while the lines around it are read; no keyboard has the sign. */
const tablePlace = (index: number): string => `\uFFFC${String(index)}`;

const unnamed = (node: Node): Node =>
  'id' in node.attrs
    ? node.type.create(
        { ...node.attrs, id: null, ...('group' in node.attrs ? { group: null } : {}), loaded: null },
        node.content,
      )
    : node;

/**
 * Returns lines as blocks by the rules that read a file: headings by their numbering and style, items by theirs, all
 * other lines as paragraphs. No line is dropped.
 */
export const blocksOfLines = (lines: readonly string[], headings: ReadonlySet<string>): Node[] =>
  readFragment(lines.map((line) => ({ text: line.trim(), isHeading: headings.has(line.trim()) }))).flatMap(
    (section) =>
      blocksOfSections([section])
        .slice(section.heading === '' ? 1 : 0)
        .map(unnamed),
  );

const tableBlock = (table: HTMLTableElement): Node => {
  const parsed = DocumentParser.fromSchema(textSchema).parseSlice(table, { preserveWhitespace: false });
  const found = parsed.content.firstChild;
  return found?.type === nodes.table ? found : nodes.clause.create(null, textSchema.text(table.textContent));
};

/** Returns a document of the clipboard as blocks. Word's tables stay tables; nothing of its looks is taken over. */
export const blocksOfHtml = (html: string): Node[] => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  for (const [index, table] of tables.entries()) {
    const line = page.createElement('p');
    line.textContent = tablePlace(index);
    table.replaceWith(line);
  }
  const { lines, headings } = pastedLines(page.body.innerHTML);
  const places = new Map(tables.map((table, index) => [tablePlace(index), table]));
  return blocksOfLines(lines, headings).map((block) => {
    const table = places.get(block.textContent);
    return table === undefined ? block : tableBlock(table);
  });
};
