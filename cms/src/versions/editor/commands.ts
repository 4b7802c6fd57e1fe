import { nextMarker } from '@mithaq/domain/policy/next-marker';
import { textDepth } from '@mithaq/domain/contracts/policy-text';
import { readMarker } from '@mithaq/domain/reading/numbering/marker';
import { hasVisibleCharacter } from '@mithaq/domain/text/visible-character';
import { Fragment, type Node } from 'prosemirror-model';
import {
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { depthOf, levelOfHeading, textAttribute } from './block-attributes.ts';
import { textSchema, type BlockName } from './schema.ts';

const { nodes } = textSchema;

/** A block of the document itself, with its index and position. */
export interface PlacedBlock {
  readonly node: Node;
  readonly index: number;
  readonly position: number;
}

const blockAt = (document: Node, index: number): PlacedBlock | undefined => {
  const node = document.maybeChild(index);
  if (node === null) return undefined;
  let position = 0;
  for (let before = 0; before < index; before += 1) position += document.child(before).nodeSize;
  return { node, index, position };
};

/** Walks the blocks of a document from an index on. */
function* blocksFrom(document: Node, from: number): Generator<PlacedBlock> {
  let position = blockAt(document, from)?.position ?? 0;
  for (let index = from; index < document.childCount; index += 1) {
    const node = document.child(index);
    yield { node, index, position };
    position += node.nodeSize;
  }
}

/** Returns the block in which the selection begins. */
export const currentBlock = (state: Pick<EditorState, 'doc' | 'selection'>): PlacedBlock | undefined =>
  blockAt(state.doc, state.selection.$from.index(0));

/** Returns the id of the innermost part at the cursor: the row in a table, otherwise the block. */
export const partAtCursor = (state: EditorState): string | undefined => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const id = textAttribute($from.node(depth), 'id');
    if (id !== undefined) return id;
  }
  return undefined;
};

const selectedBlocks = (state: EditorState): PlacedBlock[] => {
  const { $from, $to } = state.selection;
  const blocks: PlacedBlock[] = [];
  for (let index = $from.index(0); index <= $to.index(0); index += 1) {
    const block = blockAt(state.doc, index);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
};

/** Returns whether a block goes with the one before it: the notes of a clause, and what a caption is the caption of. */
const goesWith = (before: Node, node: Node): boolean => {
  if (node.type === nodes.note) return before.type === nodes.clause || before.type === nodes.note;
  return before.type === nodes.caption && (node.type === nodes.table || node.type === nodes.field);
};

/**
 * Returns the blocks after one that go with it: its notes, deeper clauses, and the divisions below a heading.
 */
const blocksBelow = (document: Node, { node, index }: PlacedBlock): PlacedBlock[] => {
  const below: PlacedBlock[] = [];
  let before = node;
  for (const next of blocksFrom(document, index + 1)) {
    const isHeading = next.node.type === nodes.heading;
    const ends =
      node.type === nodes.heading
        ? isHeading && levelOfHeading(next.node) <= levelOfHeading(node)
        : isHeading || (depthOf(next.node) <= depthOf(node) && !goesWith(before, next.node));
    if (ends) break;
    below.push(next);
    before = next.node;
  }
  return below;
};

const levelOf = (node: Node): number => (node.type === nodes.heading ? levelOfHeading(node) : depthOf(node));

const limitsOf = (node: Node): readonly [number, number] =>
  node.type === nodes.heading ? [1, textDepth.divisions] : [0, textDepth.items - 1];

/** Makes the selected blocks, and what is below them, deeper (1) or shallower (-1) by a level. */
export const shift =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const selected = selectedBlocks(state);
    const own = selected.filter(({ node }) => node.type === nodes.heading);
    // A heading goes with the headings below it; a clause with its clauses.
    const all = new Map<number, PlacedBlock>();
    for (const block of own.length > 0 ? own : selected) {
      all.set(block.index, block);
      for (const below of blocksBelow(state.doc, block))
        if ((below.node.type === nodes.heading) === (block.node.type === nodes.heading))
          all.set(below.index, below);
    }
    const moved = [...all.values()];
    const first = moved[0];
    if (first === undefined) return false;
    const before = blockAt(state.doc, first.index - 1)?.node;
    const fits = moved.every(({ node }) => {
      const [least, most] = limitsOf(node);
      const to = levelOf(node) + by;
      return to >= least && to <= most;
    });
    // A clause goes below the one before it, and no deeper; the first clause of a division has none.
    const reach =
      first.node.type === nodes.heading
        ? first.index > 0
        : before !== undefined && before.type !== nodes.heading && depthOf(first.node) <= depthOf(before);
    if (!fits || (by === 1 && !reach)) return false;
    if (dispatch !== undefined) {
      const transaction = state.tr;
      for (const { node, position } of moved)
        transaction.setNodeAttribute(
          position,
          node.type === nodes.heading ? 'level' : 'depth',
          levelOf(node) + by,
        );
      dispatch(transaction.scrollIntoView());
    }
    return true;
  };

const caretIn = (transaction: Transaction, position: number): Transaction =>
  transaction.setSelection(Selection.near(transaction.doc.resolve(position + 1))).scrollIntoView();

/** Returns the nearest place from an index on, or back from it, that parts no block from what goes with it. */
const freePlace = (document: Node, index: number, by: 1 | -1): number => {
  let place = index;
  for (;;) {
    const [before, node] = [document.maybeChild(place - 1), document.maybeChild(place)];
    if (before === null || node === null || !goesWith(before, node)) return place;
    place += by;
  }
};

/**
 * Moves the block with this index, and what goes with it, before the block with another index (the number of blocks
 * means the end). Every block keeps its id and its depth. A text always begins with a heading.
 */
export const moveTo =
  (index: number, before: number, by: 1 | -1 = 1): Command =>
  (state, dispatch) => {
    const block = blockAt(state.doc, index);
    if (block === undefined) return false;
    const run = [block, ...blocksBelow(state.doc, block)];
    const last = run.at(-1) ?? block;
    const place = freePlace(state.doc, before, by);
    if (place < 0 || place > state.doc.childCount || (place >= index && place <= last.index + 1))
      return false;
    const first = place === 0 ? block.node : index === 0 ? state.doc.maybeChild(last.index + 1) : undefined;
    if (first === null || (first !== undefined && first.type !== nodes.heading)) return false;
    if (dispatch !== undefined) {
      const start = block.position;
      const end = last.position + last.node.nodeSize;
      const caret = Math.max(1, Math.min(state.selection.from - start, end - start - 1));
      const target = blockAt(state.doc, place)?.position ?? state.doc.content.size;
      const transaction = state.tr.delete(start, end);
      const to = transaction.mapping.map(target);
      transaction.insert(
        to,
        run.map(({ node }) => node),
      );
      dispatch(caretIn(transaction, to + caret - 1));
    }
    return true;
  };

/** Moves the block with what goes with it before the block above (-1) or behind the block below (1). */
export const move =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const block = currentBlock(state);
    if (block === undefined) return false;
    if (by === -1) return moveTo(block.index, block.index - 1, -1)(state, dispatch);
    const last = blocksBelow(state.doc, block).at(-1) ?? block;
    const after = blockAt(state.doc, last.index + 1);
    if (after === undefined) return false;
    const beyond = blocksBelow(state.doc, after).at(-1) ?? after;
    return moveTo(block.index, beyond.index + 1)(state, dispatch);
  };

/** Turns the selected blocks of text into blocks of another kind; their words, and their ids, stay. */
export const turnInto =
  (name: Extract<BlockName, 'heading' | 'clause' | 'note' | 'caption' | 'field'>): Command =>
  (state, dispatch) => {
    const type = nodes[name];
    const blocks = selectedBlocks(state).filter(({ node }) => node.isTextblock && node.type !== type);
    if (blocks.length === 0 || (name !== 'heading' && blocks.some(({ index }) => index === 0))) return false;
    if (dispatch !== undefined) {
      const transaction = state.tr;
      for (const { node, position } of blocks) {
        const marker = textAttribute(node, 'marker');
        const at = transaction.mapping.map(position);
        const level = levelAt(state.doc, position);
        // A heading prints its marker among its words, so a clause that becomes one brings its marker along.
        const takesMarker = name === 'heading' && node.type === nodes.clause && marker !== undefined;
        transaction.setBlockType(at + 1, at + node.nodeSize - 1, type, {
          id: textAttribute(node, 'id') ?? null,
          ...(name === 'heading' ? { level } : { depth: depthOf(node) }),
        });
        if (takesMarker) transaction.insertText(`${marker} `, at + 1);
      }
      dispatch(transaction.scrollIntoView());
    }
    return true;
  };

/** Returns the level of the heading above a position; 1 where there is none. */
const levelAt = (document: Node, position: number): number => {
  let level = 1;
  document.nodesBetween(0, position, (node) => {
    if (node.type === nodes.heading) level = levelOfHeading(node);
    return false;
  });
  return level;
};

/**
 * Enter: at the end of a numbered clause a clause with the next marker begins, as in Word; in an empty one the list
 * ends, and in an empty field the form. Inside a clause its words after the cursor become a clause of their own,
 * without a marker.
 */
export const splitBlock: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.depth !== 1 || !$from.sameParent($to)) return false;
  const { parent } = $from;
  if (parent.type === nodes.clause && parent.content.size === 0) {
    if (textAttribute(parent, 'marker') !== undefined) return setMarker(undefined)(state, dispatch);
    if (depthOf(parent) > 0) return shift(-1)(state, dispatch);
  }
  if (parent.type === nodes.field && parent.content.size === 0) return turnInto('clause')(state, dispatch);
  const atEnd = $to.parentOffset === parent.content.size;
  const marker = textAttribute(parent, 'marker');
  const following =
    parent.type === nodes.clause && atEnd && marker !== undefined ? nextMarker(marker) : undefined;
  const type = parent.type === nodes.field ? nodes.field : nodes.clause;
  const attrs = {
    id: null,
    depth: depthOf(parent),
    ...(type === nodes.field
      ? { group: textAttribute(parent, 'group') ?? null, blank: textAttribute(parent, 'blank') }
      : { marker: following ?? null, ordinal: ordinalOf(following) }),
  };
  const transaction = state.tr.deleteSelection();
  const at = transaction.mapping.map($from.pos);
  if (!canSplit(transaction.doc, at, 1, [{ type, attrs }])) return false;
  dispatch?.(transaction.split(at, 1, [{ type, attrs }]).scrollIntoView());
  return true;
};

const ordinalOf = (marker: string | undefined): number | null =>
  marker === undefined ? null : (readMarker(`${marker} بند`)?.ordinal ?? null);

/** Sets the marker of the clause at the cursor as it is printed; `undefined` takes it away. */
export const setMarker =
  (marker: string | undefined): Command =>
  (state, dispatch) => {
    const block = currentBlock(state);
    if (block?.node.type !== nodes.clause) return false;
    dispatch?.(
      state.tr
        .setNodeAttribute(block.position, 'marker', marker ?? null)
        .setNodeAttribute(block.position, 'ordinal', ordinalOf(marker)),
    );
    return true;
  };

/** Backspace at the beginning of a clause: takes its marker, then its depth, before it joins the clause above. */
export const stepOut: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || $from.parent.type !== nodes.clause)
    return false;
  if (textAttribute($from.parent, 'marker') !== undefined) return setMarker(undefined)(state, dispatch);
  return depthOf($from.parent) > 0 && shift(-1)(state, dispatch);
};

/** Numbers the clauses of the list at the cursor one after another, beginning with its first marker. */
export const renumberList: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (block?.node.type !== nodes.clause) return false;
  const depth = depthOf(block.node);
  const isSibling = ({ node }: PlacedBlock): boolean =>
    node.type === nodes.clause && depthOf(node) === depth && textAttribute(node, 'marker') !== undefined;
  const ends = ({ node }: PlacedBlock): boolean => node.type === nodes.heading || depthOf(node) < depth;
  let siblings: PlacedBlock[] = [];
  for (const other of blocksFrom(state.doc, 0)) {
    if (ends(other)) {
      if (other.index > block.index) break;
      siblings = [];
    } else if (isSibling(other)) siblings.push(other);
  }
  const transaction = state.tr;
  let marker = siblings[0] === undefined ? undefined : textAttribute(siblings[0].node, 'marker');
  for (const { node, position } of siblings.slice(1)) {
    marker = marker === undefined ? undefined : nextMarker(marker);
    if (marker === undefined) break;
    if (textAttribute(node, 'marker') === marker) continue;
    transaction
      .setNodeAttribute(position, 'marker', marker)
      .setNodeAttribute(position, 'ordinal', ordinalOf(marker));
  }
  if (!transaction.docChanged) return false;
  dispatch?.(transaction);
  return true;
};

/** Inserts blocks behind the block at the cursor and puts the cursor into the first of them. */
const insertBlocks =
  (make: (depth: number) => readonly Node[]): Command =>
  (state, dispatch) => {
    const block = currentBlock(state);
    if (block === undefined) return false;
    const next = state.doc.maybeChild(block.index + 1);
    // Before the clauses below this one, what is inserted is below it as well, or it would part them from it.
    const depth = Math.max(depthOf(block.node), next === null ? 0 : depthOf(next));
    // An empty clause gives its place to what is inserted.
    const gives = block.node.type === nodes.clause && !hasVisibleCharacter(block.node.textContent);
    const from = gives ? block.position : block.position + block.node.nodeSize;
    const to = block.position + block.node.nodeSize;
    dispatch?.(caretIn(state.tr.replaceWith(from, to, Fragment.from([...make(depth)])), from));
    return true;
  };

const emptyCell = (isHeader: boolean): Node =>
  (isHeader ? nodes.table_header : nodes.table_cell).create(null, nodes.cellLine.create());

/** Inserts a table with a row of heads, and a clause behind it to go on writing in. */
export const insertTable = (rows: number, columns: number): Command =>
  insertBlocks((depth) => [
    nodes.table.create(
      { depth },
      Array.from({ length: rows }, (_row, row) =>
        nodes.table_row.create(
          null,
          Array.from({ length: columns }, () => emptyCell(row === 0)),
        ),
      ),
    ),
    nodes.clause.create({ depth }),
  ]);

export const insertDefinition: Command = insertBlocks((depth) => [
  nodes.definition.create({ depth }, [nodes.term.create(), nodes.meaning.create()]),
]);

/** Puts the sign of a footnote at the cursor and its note below the clause. */
export const insertNote: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (block?.node.type !== nodes.clause || !state.selection.empty) return false;
  if (dispatch !== undefined) {
    let count = 1;
    state.doc.forEach((node) => {
      if (node.type === nodes.note) count += 1;
    });
    let id = `note-${String(count)}`;
    const taken = new Set<unknown>();
    state.doc.forEach((node) => taken.add(textAttribute(node, 'id')));
    for (let n = count; taken.has(id); n += 1) id = `note-${String(n + 1)}`;
    const marker = `(${String(count)})`;
    const end = block.position + block.node.nodeSize;
    const transaction = state.tr
      .insert(end, nodes.note.create({ id, depth: depthOf(block.node), marker }))
      .insert(state.selection.from, nodes.noteSign.create({ note: id, marker }));
    dispatch(
      transaction
        .setSelection(TextSelection.create(transaction.doc, transaction.mapping.map(end, -1) + 1))
        .scrollIntoView(),
    );
  }
  return true;
};

/** Sets an attribute of the block at the cursor: the role of a heading, the code of a clause, the blank of a field. */
export const setAttribute =
  (name: 'role' | 'code' | 'blank', value: string | null): Command =>
  (state, dispatch) => {
    const block = currentBlock(state);
    if (block === undefined || !(name in block.node.attrs)) return false;
    dispatch?.(state.tr.setNodeAttribute(block.position, name, value));
    return true;
  };
