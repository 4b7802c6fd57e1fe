import { partsOfCopiedText } from '@mithaq/domain/reading/paste/copied-text';
import type { PastedLine } from '@mithaq/domain/reading/lines/evidence-of-lines';
import { readFragment } from '@mithaq/domain/reading/read-fragment';
import type { Node } from 'prosemirror-model';
import { linesOfBody, pastedBody } from '../../associations/policies/panel/pasted-lines.ts';
import { blocksOfSections } from './from-sections.ts';
import { tableNode } from './join-and-drop.ts';
import { takeNotes, withNotes } from './pasted-notes.ts';
import { isSheet, tableBlock, unframed } from './pasted-tables.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

/** A line that keeps the place of a table between the lines around it; no keyboard has the sign. */
const tablePlace = (index: number): string => `\uFFFC${String(index)}`;

/** Takes the names away that blocks got while they were read; notes keep theirs, by which their signs name them. */
const unnamed = (node: Node): Node =>
  'id' in node.attrs
    ? node.type.create(
        {
          ...node.attrs,
          ...(node.type === nodes.note ? {} : { id: null }),
          ...('group' in node.attrs ? { group: null } : {}),
          loaded: null,
        },
        node.content,
      )
    : node;

/**
 * Returns lines as blocks by the rules that read a file: headings by their numbering and style, items by theirs, all
 * other lines as paragraphs. No line is dropped.
 */
export const blocksOfPaste = (lines: readonly PastedLine[]): Node[] =>
  readFragment(lines).flatMap((section) =>
    blocksOfSections([section])
      .slice(section.heading === '' ? 1 : 0)
      .map(unnamed),
  );

/** Returns a plain text as blocks. */
export const blocksOfText = (text: string): Node[] =>
  partsOfCopiedText(text).flatMap((part) =>
    part.kind === 'rows'
      ? [tableNode(part.rows, 0)]
      : blocksOfPaste(part.lines.map((line) => ({ text: line, isHeading: false }))),
  );

/** Returns the outermost list that holds a table, or the table itself. */
const outermost = (table: Element): Element => {
  let found = table;
  for (
    let list = table.closest('ul, ol');
    list !== null;
    list = list.parentElement?.closest('ul, ol') ?? null
  )
    found = list;
  return found;
};

/**
 * Returns a document of the clipboard as blocks. Word's tables stay tables and its footnotes footnotes; nothing of its
 * looks is taken over.
 */
export const blocksOfHtml = (html: string): Node[] => {
  const body = pastedBody(html);
  const notes = takeNotes(body);
  unframed(body, isSheet(html));
  const tables = [...body.querySelectorAll('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  for (const [index, table] of tables.entries()) {
    const line = body.ownerDocument.createElement('p');
    line.textContent = tablePlace(index);
    // A table in an item of a list stands behind the list.
    outermost(table).after(line);
    table.remove();
  }
  const places = new Map(tables.map((table, index) => [tablePlace(index), table]));
  const blocks: Node[] = [];
  let run: PastedLine[] = [];
  const readRun = (): void => {
    blocks.push(...blocksOfPaste(run));
    run = [];
  };
  for (const line of linesOfBody(body)) {
    const table = places.get(line.text);
    if (table === undefined) run.push(withNotes(line, notes));
    else {
      readRun();
      blocks.push(tableBlock(table));
    }
  }
  readRun();
  return blocks;
};
