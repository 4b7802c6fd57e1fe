import { Fragment, type Node } from 'prosemirror-model';
import { Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { CellSelection, deleteTable } from 'prosemirror-tables';
import { depthOf, textAttribute } from './block-attributes.ts';
import { currentBlock, insertTable } from './commands.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

/** Returns the words of a block with its marker, as they are printed. */
export const printedOf = (node: Node): string =>
  [textAttribute(node, 'marker'), node.textContent].filter(Boolean).join(' ');

/**
 * Joins the block at the cursor to the end of the block above, for a sentence that a page or a column broke. Its marker
 * becomes one of the words, because the document prints it.
 */
export const joinToAbove: Command = (state, dispatch) => {
  const block = currentBlock(state);
  const above = block === undefined ? null : state.doc.maybeChild(block.index - 1);
  if (block === undefined || above === null || !above.isTextblock || !block.node.isTextblock) return false;
  const marker = textAttribute(block.node, 'marker');
  const before = [above.content.size > 0 ? ' ' : '', marker === undefined ? '' : `${marker} `].join('');
  const added =
    before === '' ? block.node.content : Fragment.from(textSchema.text(before)).append(block.node.content);
  // A note or a caption above is no beginning of the sentence, unless the block is one itself.
  const isBeginning = above.type === nodes.clause || above.type === nodes.heading;
  if (!isBeginning && above.type !== block.node.type) return false;
  if (!above.type.validContent(above.content.append(added))) return false;
  if (dispatch !== undefined) {
    const end = block.position - 1;
    const transaction = state.tr
      .delete(block.position, block.position + block.node.nodeSize)
      .insert(end, added);
    dispatch(
      transaction.setSelection(TextSelection.create(transaction.doc, end + before.length)).scrollIntoView(),
    );
  }
  return true;
};

/** Says whether a document may lose the blocks between two indices: it begins with a heading, always. */
const mayLose = (document: Node, from: number, to: number): boolean =>
  from > 0 || document.maybeChild(to)?.type === nodes.heading;

const indicesOf = ({ selection: { $from, $to } }: EditorState): readonly [number, number] => [
  $from.index(0),
  $to.index(0) + 1,
];

/** Drops the selected blocks, each whole; what is below them stays. */
export const dropBlocks: Command = (state, dispatch) => {
  const [first, end] = indicesOf(state);
  if (first >= state.doc.childCount || !mayLose(state.doc, first, end)) return false;
  if (dispatch !== undefined) {
    const from = positionOf(state.doc, first);
    const transaction = state.tr.delete(from, positionOf(state.doc, end));
    const near = transaction.doc.resolve(Math.min(from, transaction.doc.content.size));
    dispatch(transaction.setSelection(Selection.near(near)).scrollIntoView());
  }
  return true;
};

/** Returns the position before the block with an index; the end of the document for the index behind the last. */
const positionOf = (document: Node, index: number): number => {
  let position = 0;
  for (let before = 0; before < index; before += 1) position += document.child(before).nodeSize;
  return position;
};

const cellsOf = (words: string): string[] => words.split(/\t|\s*\|\s*| {3,}/u).map((cell) => cell.trim());

/** Returns a table of words with a row of heads. */
export const tableNode = (rows: readonly (readonly string[])[], depth: number): Node => {
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  return nodes.table.create(
    { depth },
    rows.map((cells, row) =>
      nodes.table_row.create(
        null,
        Array.from({ length: width }, (_cell, column) => {
          const words = cells[column] ?? '';
          const line = nodes.cellLine.create(null, words === '' ? null : textSchema.text(words));
          return (row === 0 ? nodes.table_header : nodes.table_cell).create(null, line);
        }),
      ),
    ),
  );
};

/**
 * Makes a table of the selected clauses, a row each, with its cells parted by tabs, bars or wide spaces. With the
 * cursor in one block an empty table is inserted behind it.
 */
export const makeTable: Command = (state, dispatch, view) => {
  const [first, end] = indicesOf(state);
  if (end - first < 2) return insertTable(3, 3)(state, dispatch, view);
  const selected = state.doc.children.slice(first, end);
  if (selected.some((node) => node.type !== nodes.clause)) return false;
  if (dispatch !== undefined) {
    const depth = Math.min(...selected.map(depthOf));
    const table = tableNode(
      selected.map((node) => cellsOf(printedOf(node))),
      depth,
    );
    const from = positionOf(state.doc, first);
    const transaction = state.tr.replaceWith(from, positionOf(state.doc, end), table);
    dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(from + 1))).scrollIntoView());
  }
  return true;
};

/** Deletes a table all of whose cells are selected, as Word does on Backspace; Delete empties the cells. */
export const deleteSelectedTable: Command = (state, dispatch) =>
  state.selection instanceof CellSelection &&
  state.selection.isRowSelection() &&
  state.selection.isColSelection() &&
  deleteTable(state, dispatch);

/** Returns the indices of blocks that have one of the ids; the block with which a document begins is never one. */
const indicesOfParts = (document: Node, ids: ReadonlySet<string>): number[] =>
  document.children.flatMap((node, index) => {
    const id = textAttribute(node, 'id');
    return index > 0 && id !== undefined && ids.has(id) ? [index] : [];
  });

/** Puts a table in the place of the parts with these ids, or drops them where there are no rows. */
export const replaceParts =
  (ids: ReadonlySet<string>, rows: readonly (readonly string[])[]): Command =>
  (state, dispatch) => {
    const indices = indicesOfParts(state.doc, ids);
    const [first] = indices;
    if (first === undefined) return false;
    if (dispatch !== undefined) {
      const transaction = state.tr;
      for (const index of indices.toReversed())
        transaction.delete(positionOf(state.doc, index), positionOf(state.doc, index + 1));
      const from = positionOf(state.doc, first);
      if (rows.length > 0) transaction.insert(from, tableNode(rows, depthOf(state.doc.child(first))));
      const near = transaction.doc.resolve(Math.min(from + 1, transaction.doc.content.size));
      dispatch(transaction.setSelection(Selection.near(near)).scrollIntoView());
    }
    return true;
  };
