import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, Selection, type EditorState, type Transaction } from 'prosemirror-state';
import { CellSelection, isInTable } from 'prosemirror-tables';
import { textAttribute } from './block-attributes.ts';
import { currentBlock } from './commands.ts';
import { withOwnNames } from './copied.ts';
import { givesUpTo } from './give-ids.ts';
import { printedOf } from './join-and-drop.ts';
import { blocksOfHtml, blocksOfText } from './pasted-blocks.ts';
import { withPlainCells } from './pasted-tables.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

/** Text that this editor itself has copied, which is read back with its attributes (`copied.ts`). */
const isOwn = (html: string): boolean => html.includes('data-pm-slice');

const isPlainLine = (blocks: readonly Node[]): boolean =>
  blocks.length === 1 && blocks[0]?.type === nodes.clause && textAttribute(blocks[0], 'marker') === undefined;

/** Returns where pasted blocks begin: a heading takes the place of an empty one with which the text begins. */
const beginsAt = (document: Node, from: number, [first]: readonly Node[]): number => {
  const heading = document.firstChild;
  if (heading === null || from !== heading.nodeSize || heading.content.size > 0) return from;
  return first?.type === nodes.heading ? 0 : from;
};

/** Puts pasted blocks at the cursor: one plain line goes into the words there, anything else becomes blocks. */
export const insertPasted = (state: EditorState, blocks: readonly Node[]): Transaction => {
  // A number in front of a line is one of its words where there is no place for it.
  const words = blocks.map((node) => (node.type === nodes.clause ? printedOf(node) : node.textContent));
  // A cell, a term or a caption takes words; blocks would tear it apart. A whole text that is selected takes blocks.
  const { parent } = state.selection.$from;
  const takesWords = parent.isTextblock && parent.type !== nodes.clause && parent.type !== nodes.heading;
  if (isPlainLine(blocks) || (takesWords && !isInTable(state))) return state.tr.insertText(words.join(' '));
  if (isInTable(state)) {
    const lines = words.map((text) =>
      nodes.cellLine.create(null, text === '' ? [] : [textSchema.text(text)]),
    );
    return state.tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1));
  }
  const own = withOwnNames(state, blocks);
  const transaction = state.tr.deleteSelection();
  const block = currentBlock(transaction);
  if (block === undefined) return state.tr;
  const isEmpty = block.node.content.size === 0 && block.index > 0;
  const end = block.position + block.node.nodeSize;
  const content = Fragment.from(own.blocks);
  const from = beginsAt(transaction.doc, isEmpty ? block.position : end, own.blocks);
  transaction.replaceWith(from, end, content);
  // The cursor stands behind what was pasted, as everywhere.
  const behind = Selection.near(transaction.doc.resolve(from + content.size), -1);
  return givesUpTo(transaction.setSelection(behind), own.highest);
};

/** Whether what is pasted is cells and the cursor is in a table, which `prosemirror-tables` fills with them. */
const fillsCells = (state: EditorState, { content }: Slice): boolean =>
  state.selection instanceof CellSelection ||
  (isInTable(state) && content.content.some(({ type }) => type === nodes.table || type === nodes.table_row));

/** Reads what is pasted by the rules of import, and what was copied in the editor as what it is. */
export const pasteAsRead = (): Plugin =>
  new Plugin({
    props: {
      transformPastedHTML: (html) => (isOwn(html) ? html : withPlainCells(html)),
      clipboardTextParser: (text) => Slice.maxOpen(Fragment.from(blocksOfText(text)), false),
      handlePaste: (view, event, slice) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (fillsCells(view.state, slice)) return false;
        if (isOwn(html)) {
          // Words of a single block go into the block at the cursor.
          if (slice.content.childCount < 2) return false;
          view.dispatch(
            insertPasted(view.state, slice.content.content).scrollIntoView().setMeta('paste', true),
          );
          return true;
        }
        const read = html === '' ? [] : blocksOfHtml(html);
        const blocks = read.length > 0 ? read : blocksOfText(text);
        if (blocks.length === 0) return false;
        view.dispatch(insertPasted(view.state, blocks).scrollIntoView().setMeta('paste', true));
        return true;
      },
    },
  });
