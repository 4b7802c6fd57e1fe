import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, Selection, type EditorState, type Transaction } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { textAttribute } from './block-attributes.ts';
import { currentBlock } from './commands.ts';
import { givesUpTo, highestGiven } from './give-ids.ts';
import { printedOf } from './join-and-drop.ts';
import { blocksOfHtml, blocksOfLines } from './pasted-blocks.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

/** Text that this editor itself has copied; ProseMirror reads it back with its attributes. */
const isOwn = (html: string): boolean => html.includes('data-pm-slice');

const isPlainLine = (blocks: readonly Node[]): boolean =>
  blocks.length === 1 && blocks[0]?.type === nodes.clause && textAttribute(blocks[0], 'marker') === undefined;

/** Returns pasted blocks with notes that have names of their own in the text, and the highest number of those. */
const withOwnNotes = (state: EditorState, blocks: readonly Node[]): { blocks: Node[]; highest: number } => {
  let highest = highestGiven(state);
  const names = new Map<string, string>();
  for (const block of blocks) {
    const id = block.type === nodes.note ? textAttribute(block, 'id') : undefined;
    if (id !== undefined) names.set(id, `note-${String((highest += 1))}`);
  }
  const named = (node: Node): Node => {
    if (node.type === nodes.note)
      return node.type.create(
        { ...node.attrs, id: names.get(textAttribute(node, 'id') ?? '') },
        node.content,
      );
    if (node.type !== nodes.noteSign) return node.copy(Fragment.from(node.children.map(named)));
    const note: unknown = node.attrs.note;
    return node.type.create({ ...node.attrs, note: typeof note === 'string' ? names.get(note) : null });
  };
  return { blocks: names.size === 0 ? [...blocks] : blocks.map(named), highest };
};

/** Puts pasted blocks at the cursor: one plain line goes into the words there, anything else becomes blocks. */
export const insertPasted = (state: EditorState, blocks: readonly Node[]): Transaction => {
  // A number in front of a line is one of its words where there is no place for it.
  const words = blocks.map((node) => (node.type === nodes.clause ? printedOf(node) : node.textContent));
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
  const own = withOwnNotes(state, blocks);
  const content = Fragment.from(own.blocks);
  const from = isEmpty ? block.position : end;
  transaction.replaceWith(from, end, content);
  // The cursor stands behind what was pasted, as everywhere.
  const behind = Selection.near(transaction.doc.resolve(from + content.size), -1);
  return givesUpTo(transaction.setSelection(behind), own.highest);
};

/** Reads what is pasted by the rules of import. */
export const pasteAsRead = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        const text = event.clipboardData?.getData('text/plain') ?? '';
        // Cells of a sheet that are pasted into a table fill its cells, as `prosemirror-tables` does it.
        if (isOwn(html) || (isInTable(view.state) && /<table[\s>]/iu.test(html))) return false;
        const read = html === '' ? [] : blocksOfHtml(html);
        const blocks = read.length > 0 ? read : blocksOfLines(text.split(/\r\n?|\n/u));
        if (blocks.length === 0) return false;
        view.dispatch(insertPasted(view.state, blocks).scrollIntoView().setMeta('paste', true));
        return true;
      },
    },
  });
