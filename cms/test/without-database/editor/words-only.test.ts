import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { setMarker, shift, splitBlock, turnInto } from '../../../src/versions/editor/commands.ts';
import { textState } from '../../../src/versions/editor/text-state.ts';
import { differInWordsOnly } from '../../../src/versions/editor/words-only.ts';

const text = (clauses: number): PolicySection[] => [
  {
    id: 'section-1',
    role: 'other',
    heading: 'المادة الأولى',
    items: Array.from({ length: clauses }, (_, at) => ({
      id: `clause-${String(at + 2)}`,
      marker: `${String(at + 1)}-`,
      text: `نص البند ${String(at + 1)}`,
      items: [],
    })),
  },
];

/** Puts the cursor behind the words of the block with this index. */
const at = (state: EditorState, index: number): EditorState => {
  let position = 0;
  for (const block of state.doc.children.slice(0, index)) position += block.nodeSize;
  return state.apply(
    state.tr.setSelection(
      TextSelection.create(state.doc, position + 1 + state.doc.child(index).content.size),
    ),
  );
};
const after = (state: EditorState, command: Command): EditorState => {
  let next = state;
  expect(
    command(state, (transaction) => {
      next = state.apply(transaction);
    }),
  ).toBe(true);
  return next;
};

const state = at(textState(text(4)), 2);

test('a key in the words of a clause, and the cursor in it, change words alone', () => {
  const typed = state.apply(state.tr.insertText(' كلمة'));
  expect(differInWordsOnly(state, typed)).toBe(true);
  expect(differInWordsOnly(typed, at(typed, 2))).toBe(true);
});

test.each<readonly [string, Command]>([
  ['a marker', setMarker('9-')],
  ['a depth', shift(1)],
  ['a kind', turnInto('heading')],
  ['a new clause', splitBlock],
])('%s is more than words', (_, command) => {
  expect(differInWordsOnly(state, after(state, command))).toBe(false);
});

test('another clause, a selection, and words elsewhere are more than words at the cursor', () => {
  expect(differInWordsOnly(state, at(state, 3))).toBe(false);
  const { from } = state.selection;
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from - 2, from)));
  expect(differInWordsOnly(state, selected)).toBe(false);
  expect(differInWordsOnly(state, state.apply(state.tr.insertText('قبل ', 1)))).toBe(false);
});
