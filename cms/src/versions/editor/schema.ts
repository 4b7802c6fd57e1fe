import { Schema, type Node, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { readCarried } from './carried.ts';

/** Value of an attribute that a block made in the editor has not got yet. */
const none = { default: null };

/** Lines break inside a clause as they do in its text: U+000A is kept. */
const words = { whitespace: 'pre', selectable: false } satisfies Partial<NodeSpec>;

const markerOf = (node: Node): string => (typeof node.attrs.marker === 'string' ? node.attrs.marker : '');

const place = (node: Node): Record<string, string> => ({
  ...(typeof node.attrs.id === 'string' ? { 'data-id': node.attrs.id } : {}),
  ...(typeof node.attrs.depth === 'number' ? { 'data-depth': String(node.attrs.depth) } : {}),
});

const marker = (node: Node): [string, Record<string, string>, string] => [
  'span',
  { class: 'mithaq-text__marker', contenteditable: 'false' },
  markerOf(node),
];

const {
  table,
  table_row: row,
  table_cell: cell,
  table_header: header,
} = tableNodes({
  tableGroup: 'block',
  cellContent: 'cellLine+',
  cellAttributes: {},
});

/**
 * The text as one flat run of blocks, as Word holds it: a heading has a level, a clause a depth, and the tree of the
 * stored text is made of them (`to-sections.ts`). Nesting is then one number to change, and a paste, a split or a drag
 * can never leave a broken tree.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'heading block*' },
    text: { group: 'inline' },
    heading: {
      ...words,
      group: 'block',
      content: 'text*',
      marks: '',
      defining: true,
      /** `loaded` is the heading's text as it was stored: its kind, marker and ordinal stay while the text does. */
      attrs: {
        id: none,
        level: { default: 1 },
        role: { default: 'other' },
        kind: none,
        marker: none,
        ordinal: none,
        loaded: none,
      },
      parseDOM: [
        readCarried('heading'),
        ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${String(level)}`, attrs: { level } })),
      ],
      toDOM: (node) => [
        'div',
        {
          ...place(node),
          class: 'mithaq-text__heading',
          role: 'heading',
          'aria-level': String(Number(node.attrs.level) + 2),
          'data-level': String(node.attrs.level),
        },
        0,
      ],
    },
    clause: {
      ...words,
      group: 'block',
      content: '(text | noteSign)*',
      marks: '',
      attrs: { id: none, depth: { default: 0 }, marker: none, ordinal: none, code: none },
      // The number of a copied clause is written before its words, and is one of its attributes.
      parseDOM: [
        readCarried('clause'),
        { tag: 'span[data-marker]', ignore: true },
        { tag: 'p' },
        { tag: 'li' },
      ],
      toDOM: (node) => [
        'div',
        { ...place(node), class: 'mithaq-text__clause' },
        marker(node),
        ['div', { class: 'mithaq-text__words' }, 0],
      ],
    },
    /** The place of a footnote's sign in a clause; `note` is the id of the note. */
    noteSign: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { note: none, marker: { default: '*' } },
      parseDOM: [readCarried('noteSign')],
      toDOM: (node) => ['sup', { class: 'mithaq-text__sign' }, markerOf(node)],
    },
    note: {
      ...words,
      group: 'block',
      content: 'text*',
      marks: '',
      attrs: { id: none, depth: { default: 0 }, marker: { default: '*' } },
      parseDOM: [readCarried('note')],
      toDOM: (node) => [
        'div',
        { ...place(node), class: 'mithaq-text__clause mithaq-text__note' },
        marker(node),
        ['div', { class: 'mithaq-text__words' }, 0],
      ],
    },
    /** The words above a table or a form. */
    caption: {
      ...words,
      group: 'block',
      content: 'text*',
      marks: '',
      attrs: { id: none, depth: { default: 0 } },
      parseDOM: [readCarried('caption')],
      toDOM: (node) => ['div', { ...place(node), class: 'mithaq-text__caption' }, 0],
    },
    /** A term and its meaning; neighbours with the same `group` are one list of definitions. */
    definition: {
      group: 'block',
      content: 'term meaning',
      isolating: true,
      attrs: { id: none, depth: { default: 0 }, group: none },
      parseDOM: [readCarried('definition')],
      toDOM: (node) => ['div', { ...place(node), class: 'mithaq-text__definition' }, 0],
    },
    term: {
      ...words,
      content: 'text*',
      marks: '',
      parseDOM: [{ tag: 'dt', context: 'definition/' }],
      toDOM: () => ['div', { class: 'mithaq-text__term' }, 0],
    },
    meaning: {
      ...words,
      content: 'text*',
      marks: '',
      parseDOM: [{ tag: 'dd', context: 'definition/' }],
      toDOM: () => ['div', { class: 'mithaq-text__meaning' }, 0],
    },
    /** A label of a form with its blank; neighbours with the same `group` are one form. */
    field: {
      ...words,
      group: 'block',
      content: 'text*',
      marks: '',
      attrs: { id: none, depth: { default: 0 }, group: none, blank: { default: 'line' } },
      parseDOM: [readCarried('field')],
      toDOM: (node) => [
        'div',
        { ...place(node), class: 'mithaq-text__field', 'data-blank': String(node.attrs.blank) },
        0,
      ],
    },
    table: {
      ...table,
      attrs: { id: none, depth: { default: 0 } },
      parseDOM: [readCarried('table'), ...(table.parseDOM ?? [])],
    },
    table_row: {
      ...row,
      attrs: { id: none },
      parseDOM: [readCarried('row'), ...(row.parseDOM ?? [])],
    },
    table_cell: cell,
    table_header: header,
    cellLine: {
      ...words,
      content: 'text*',
      marks: '',
      // In a cell every block is a line, whatever it is elsewhere: Word writes paragraphs, headings and lists there.
      parseDOM: ['p', 'div', 'li', 'dt', 'dd', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({
        tag,
        context: 'table_cell/|table_header/',
        priority: 60,
      })),
      toDOM: () => ['div', { class: 'mithaq-text__line' }, 0],
    },
  },
});

/** Kinds of the blocks that stand in the document itself. */
export type BlockName = 'heading' | 'clause' | 'note' | 'caption' | 'definition' | 'field' | 'table';
