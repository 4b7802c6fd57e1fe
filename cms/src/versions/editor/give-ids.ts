import type { Node } from 'prosemirror-model';
import { depthOf, textAttribute } from './block-attributes.ts';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';

const prefixes: Readonly<Record<string, string>> = {
  heading: 'section',
  clause: 'clause',
  note: 'note',
  caption: 'clause',
  definition: 'term',
  field: 'field',
  table: 'table',
  table_row: 'row',
};

/** Node types that belong to a list together with their neighbours. */
const grouped: Readonly<Record<string, string>> = { definition: 'terms', field: 'form' };

/** The last number of an id: 12 for «clause-12». */
const numberOf = (id: string): number => Number(/-(\d{1,9})$/u.exec(id)?.[1] ?? 0);

/** The highest number that any id of the document has had while it was open; a deleted id is not given again. */
const highWater = new PluginKey<number>('given-ids');

const highestOf = (document: Node): number => {
  let highest = 0;
  document.descendants((node) => {
    for (const id of [textAttribute(node, 'id'), textAttribute(node, 'group')])
      if (id !== undefined) highest = Math.max(highest, numberOf(id));
    return !node.isTextblock;
  });
  return highest;
};

/** Adds to a transaction an id for every part that has none, and a new one for every second part with the same id. */
export const withIds = (state: EditorState, from = highestOf(state.doc)): Transaction | undefined => {
  const taken = new Set<string>();
  const transaction = state.tr;
  let highest = from;
  let before: Node | undefined;
  const fresh = (prefix: string): string => {
    highest += 1;
    return `${prefix}-${String(highest)}`;
  };
  state.doc.descendants((node, position, parent) => {
    const prefix = prefixes[node.type.name];
    if (prefix !== undefined) {
      const id = textAttribute(node, 'id');
      if (id === undefined || taken.has(id)) {
        const given = fresh(prefix);
        transaction.setNodeAttribute(position, 'id', given);
        taken.add(given);
      } else taken.add(id);
    }
    const group = grouped[node.type.name];
    if (group !== undefined && textAttribute(node, 'group') === undefined) {
      const neighbour = before?.type === node.type && depthOf(before) === depthOf(node);
      const given =
        (neighbour && before !== undefined ? textAttribute(before, 'group') : undefined) ?? fresh(group);
      transaction.setNodeAttribute(position, 'group', given);
    }
    // Only the neighbour in a list is asked for its group, which this transaction may just have given.
    if (parent === state.doc)
      before = group === undefined ? node : (transaction.doc.nodeAt(position) ?? undefined);
    return !node.isTextblock;
  });
  return transaction.docChanged
    ? transaction.setMeta(highWater, highest).setMeta('addToHistory', false)
    : undefined;
};

/** Returns the highest number that an id of the document has had while it was open. */
export const highestGiven = (state: EditorState): number => highWater.getState(state) ?? highestOf(state.doc);

/** Says with a transaction that it gives ids up to a number itself. */
export const givesUpTo = (transaction: Transaction, highest: number): Transaction =>
  transaction.setMeta(highWater, highest);

/** Returns whether a change left every part of the document with the name that it had, as typing in a block does. */
const keepsNames = (before: Node, after: Node): boolean =>
  before === after ||
  (before.childCount === after.childCount &&
    after.children.every((node, index) => {
      const old = before.child(index);
      return (
        node === old ||
        (node.type === old.type &&
          textAttribute(node, 'id') === textAttribute(old, 'id') &&
          textAttribute(node, 'group') === textAttribute(old, 'group') &&
          (node.isTextblock || keepsNames(old, node)))
      );
    }));

/** Keeps every part of the document named, so that comments, findings and links keep their place. */
export const givenIds = (): Plugin =>
  new Plugin<number>({
    key: highWater,
    state: {
      init: (_config, state) => highestOf(state.doc),
      apply: (transaction, highest) => {
        const given: unknown = transaction.getMeta(highWater);
        return typeof given === 'number' ? Math.max(given, highest) : highest;
      },
    },
    // A key in a text of thousands of clauses must not walk them all: blocks that did not change are the same objects.
    appendTransaction: (transactions, before, state) =>
      transactions.some(({ docChanged }) => docChanged) && !keepsNames(before.doc, state.doc)
        ? withIds(state, highWater.getState(state))
        : undefined,
  });
