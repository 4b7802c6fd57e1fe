import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { textAttribute } from './block-attributes.ts';
import { currentBlock } from './commands.ts';
import { blocksOfHtml, blocksOfLines } from './pasted-blocks.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

/** Text that this editor itself has copied; ProseMirror reads it back with its attributes. */
const isOwn = (html: string): boolean => html.includes('data-pm-slice');

const isPlainLine = (blocks: readonly Node[]): boolean =>
  blocks.length === 1 && blocks[0]?.type === nodes.clause && textAttribute(blocks[0], 'marker') === undefined;

/** Puts pasted blocks at the cursor: one plain line goes into the words there, anything else becomes blocks. */
export const insertPasted = (state: EditorState, blocks: readonly Node[]): Transaction => {
  const words = blocks.map(({ textContent }) => textContent);
  // A cell, a term or a heading takes words; blocks would tear it apart.
  const { parent } = state.selection.$from;
  const takesWords = parent.type !== nodes.clause && parent.type !== nodes.heading;
  if (isPlainLine(blocks) || (takesWords && !isInTable(state))) return state.tr.insertText(words.join(' '));
  if (isInTable(state)) {
    const lines = words.map((text) =>
      nodes.cellLine.create(null, text === '' ? [] : [textSchema.text(text)]),
    );
    return state.tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1));
  }
  const block = currentBlock(state);
  if (block === undefined) return state.tr;
  const isEmpty = block.node.content.size === 0 && block.index > 0;
  const transaction = state.tr.deleteSelection();
  const end = transaction.mapping.map(block.position + block.node.nodeSize, -1);
  return transaction.replaceWith(isEmpty ? block.position : end, end, Fragment.from([...blocks]));
};

/** Reads what is pasted by the rules of import. */
export const pasteAsRead = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (isOwn(html)) return false;
        const read = html === '' ? [] : blocksOfHtml(html);
        const blocks = read.length > 0 ? read : blocksOfLines(text.split(/\r\n?|\n/u), new Set());
        if (blocks.length === 0) return false;
        view.dispatch(insertPasted(view.state, blocks).scrollIntoView().setMeta('paste', true));
        return true;
      },
    },
  });
