import { DOMSerializer, Fragment, type DOMOutputSpec, type Node, type Slice } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { carriedOf } from './carried.ts';
import { levelOfHeading, textAttribute } from './block-attributes.ts';
import { highestGiven } from './give-ids.ts';
import { printedOf } from './join-and-drop.ts';
import { textSchema } from './schema.ts';

const { nodes } = textSchema;

const withMarker = (tag: string, attributes: Record<string, string>, node: Node): DOMOutputSpec => {
  const marker = textAttribute(node, 'marker');
  return marker === undefined
    ? [tag, attributes, 0]
    : [tag, attributes, ['span', { 'data-marker': '' }, `${marker} `], ['span', 0]];
};

/**
 * Blocks as they are copied: paragraphs and headings for Word and for a page, with the numbers as words of theirs, and
 * with the attributes by which the editor reads them back as the blocks that they are.
 */
const serializer = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(textSchema),
    heading: (node) => [`h${String(Math.min(levelOfHeading(node) + 1, 6))}`, carriedOf('heading', node), 0],
    clause: (node) => withMarker('p', carriedOf('clause', node), node),
    note: (node) => withMarker('p', carriedOf('note', node), node),
    noteSign: (node) => ['sup', carriedOf('noteSign', node), textAttribute(node, 'marker') ?? ''],
    caption: (node) => ['p', carriedOf('caption', node), 0],
    field: (node) => ['p', carriedOf('field', node), 0],
    definition: (node) => ['dl', carriedOf('definition', node), 0],
    term: () => ['dt', 0],
    meaning: () => ['dd', 0],
    table: (node) => ['table', carriedOf('table', node), ['tbody', 0]],
    table_row: (node) => ['tr', carriedOf('row', node), 0],
    cellLine: () => ['p', 0],
  },
  {},
);

const linesOf = (node: Node): string[] => {
  if (node.type === nodes.table)
    return node.children.map((row) =>
      row.children.map((cell) => cell.children.map(({ textContent }) => textContent).join(' ')).join('\t'),
    );
  if (node.type === nodes.definition) return [node.children.map(({ textContent }) => textContent).join(': ')];
  return node.isTextblock ? [printedOf(node)] : node.children.flatMap(linesOf);
};

/** Returns copied blocks as plain text with their numbers; a selection within a block is its words alone. */
export const plainTextOf = ({ content, openStart, openEnd }: Slice): string => {
  const [only] = content.content;
  return content.childCount === 1 && only?.isTextblock === true && openStart + openEnd > 0
    ? only.textContent
    : content.content.flatMap(linesOf).join('\n');
};

const idsOutside = ({ doc, selection: { from, to } }: EditorState): Set<string> => {
  const ids = new Set<string>();
  doc.descendants((node, position) => {
    const id = textAttribute(node, 'id');
    const goes = from <= position && position + node.nodeSize <= to;
    if (id !== undefined && !goes) ids.add(id);
    return !node.isTextblock;
  });
  return ids;
};

/**
 * Returns blocks with names of their own: what was cut keeps its names, for comments and links go with it; a copy of
 * what stands in the text gets new ones, wherever it is put. Notes are named anew with their signs. `highest` is the
 * highest number of a name that is given so.
 */
export const withOwnNames = (
  state: EditorState,
  blocks: readonly Node[],
): { readonly blocks: Node[]; readonly highest: number } => {
  const there = idsOutside(state);
  let highest = highestGiven(state);
  const notes = new Map<string, string>();
  for (const block of blocks) {
    const id = block.type === nodes.note ? textAttribute(block, 'id') : undefined;
    if (id !== undefined) notes.set(id, `note-${String((highest += 1))}`);
  }
  const signed = (node: Node): Node => {
    if (node.type !== nodes.noteSign) return node;
    const note: unknown = node.attrs.note;
    return node.type.create({ ...node.attrs, note: typeof note === 'string' ? notes.get(note) : null });
  };
  const named = (node: Node): Node => {
    const id = textAttribute(node, 'id');
    if (node.type === nodes.note)
      return node.type.create({ ...node.attrs, id: notes.get(id ?? '') }, node.content);
    const content = Fragment.from(node.children.map(node.isTextblock ? signed : named));
    return id === undefined || !there.has(id)
      ? node.copy(content)
      : node.type.create(
          { ...node.attrs, id: null, ...('group' in node.attrs ? { group: null } : {}) },
          content,
        );
  };
  return { blocks: blocks.map(named), highest };
};

/** Copies blocks so that the editor, Word and a messenger read them each in its way. */
export const copyAsPrinted = (): Plugin =>
  new Plugin({ props: { clipboardSerializer: serializer, clipboardTextSerializer: plainTextOf } });
