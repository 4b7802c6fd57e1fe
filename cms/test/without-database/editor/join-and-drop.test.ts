import type { PolicyBlock, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { undo } from 'prosemirror-history';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import {
  deleteSelectedTable,
  dropBlocks,
  joinToAbove,
  makeTable,
  replaceParts,
} from '../../../src/versions/editor/join-and-drop.ts';
import { textState } from '../../../src/versions/editor/text-state.ts';
import { sectionsOf } from '../../../src/versions/editor/to-sections.ts';

const section = (id: string, items: PolicyBlock[]): PolicySection => ({
  id,
  role: 'other',
  heading: `عنوان ${id}`,
  items,
});
const text = [
  section('a', [
    { id: 'a-1', marker: '1.', text: 'يلتزم العضو بالإفصاح', items: [] },
    { id: 'a-2', marker: '2.', text: 'عن كل مصلحة.', items: [{ id: 'a-2-1', text: 'تحته', items: [] }] },
    { id: 'a-3', text: 'الجهة | المدة', items: [] },
    { id: 'a-4', text: 'البلاغات\tيوم', items: [] },
  ]),
  section('b', [{ id: 'b-1', text: 'ختام', items: [] }]),
];

/** Selects from the beginning of one text to the end of another. */
const selected = (from: string, to = from): EditorState => {
  const state = textState(text);
  const place = (words: string): readonly [number, number] => {
    let found: readonly [number, number] | undefined;
    state.doc.descendants((node, position) => {
      if (node.isTextblock && node.textContent.includes(words))
        found ??= [position + 1, position + 1 + node.content.size];
    });
    if (found === undefined) throw new Error(`no block with «${words}»`);
    return found;
  };
  const [start] = place(from);
  const end = from === to ? start : place(to)[1];
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, start, end)));
};
const after = (state: EditorState, command: Command): EditorState => {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
};
const drawn = (blocks: readonly PolicyBlock[]): unknown[] =>
  blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map((cell) => cell.text));
    if (block.kind !== undefined) return block.kind;
    const words = [block.marker, block.text].filter(Boolean).join(' ');
    return block.items.length === 0 ? words : [words, ...drawn(block.items)];
  });
const itemsOf = (state: EditorState): unknown[] => sectionsOf(state.doc).map(({ items }) => drawn(items));

test('a clause joins the one above with its marker among the words, and what was below it stays', () => {
  const joined = after(selected('عن كل مصلحة'), joinToAbove);
  expect(itemsOf(joined)[0]).toEqual([
    ['1. يلتزم العضو بالإفصاح 2. عن كل مصلحة.', 'تحته'],
    'الجهة | المدة',
    'البلاغات\tيوم',
  ]);
  expect(itemsOf(after(joined, undo))).toEqual(itemsOf(textState(text)));
});

test('a clause joins the heading above, and the first heading joins nothing', () => {
  const joined = after(selected('يلتزم العضو'), joinToAbove);
  expect(sectionsOf(joined.doc)[0]?.heading).toBe('عنوان a 1. يلتزم العضو بالإفصاح');
  expect(joinToAbove(selected('عنوان a'))).toBe(false);
});

test('nothing joins a table', () => {
  const withTable = after(selected('الجهة', 'البلاغات'), makeTable);
  let found = 0;
  withTable.doc.descendants((node, position) => {
    if (node.textContent === 'عنوان b') found = position + 1;
  });
  const below = withTable.apply(withTable.tr.setSelection(TextSelection.create(withTable.doc, found)));
  expect(joinToAbove(below)).toBe(false);
});

test('selected blocks are dropped whole, and what is below them stays', () => {
  expect(itemsOf(after(selected('عن كل مصلحة'), dropBlocks))[0]).toEqual([
    ['1. يلتزم العضو بالإفصاح', 'تحته'],
    'الجهة | المدة',
    'البلاغات\tيوم',
  ]);
  const several = after(selected('يلتزم', 'البلاغات'), dropBlocks);
  expect(itemsOf(several)).toEqual([[], ['ختام']]);
  expect(itemsOf(after(several, undo))).toEqual(itemsOf(textState(text)));
});

test('the heading with which a text begins is dropped only where another heading follows', () => {
  expect(dropBlocks(selected('عنوان a'))).toBe(false);
  const rest = after(selected('عنوان a', 'البلاغات'), dropBlocks);
  expect(sectionsOf(rest.doc).map(({ heading }) => heading)).toEqual(['عنوان b']);
});

test('selected clauses become a table, a row each, with the words of every cell', () => {
  const made = after(selected('الجهة', 'البلاغات'), makeTable);
  expect(itemsOf(made)[0]).toEqual([
    '1. يلتزم العضو بالإفصاح',
    ['2. عن كل مصلحة.', 'تحته'],
    [
      ['الجهة', 'المدة'],
      ['البلاغات', 'يوم'],
    ],
  ]);
  expect(makeTable(selected('البلاغات', 'ختام'))).toBe(false);
});

test('an unread table’s lines give their place to a table, or go', () => {
  const ids = new Set(['a-3', 'a-4']);
  const retyped = after(textState(text), replaceParts(ids, [['الجهة', 'المدة'], ['البلاغات']]));
  expect(itemsOf(retyped)[0]).toEqual([
    '1. يلتزم العضو بالإفصاح',
    ['2. عن كل مصلحة.', 'تحته'],
    [
      ['الجهة', 'المدة'],
      ['البلاغات', ''],
    ],
  ]);
  const dropped = after(textState(text), replaceParts(ids, []));
  expect(itemsOf(dropped)[0]).toEqual(['1. يلتزم العضو بالإفصاح', ['2. عن كل مصلحة.', 'تحته']]);
  expect(replaceParts(new Set(['nowhere']), [['x']])(textState(text))).toBe(false);
});

test('a table all of whose cells are selected goes at one key, and one that is selected in part stays', () => {
  const made = after(selected('الجهة', 'البلاغات'), makeTable);
  let table: number | undefined;
  made.doc.forEach((node, position) => {
    if (node.type.name === 'table') table = position;
  });
  if (table === undefined) throw new Error('no table was made');
  const whole = made.apply(made.tr.setSelection(NodeSelection.create(made.doc, table)));
  expect(itemsOf(after(whole, deleteSelectedTable))[0]).toEqual([
    '1. يلتزم العضو بالإفصاح',
    ['2. عن كل مصلحة.', 'تحته'],
  ]);
  expect(deleteSelectedTable(made)).toBe(false);
});
