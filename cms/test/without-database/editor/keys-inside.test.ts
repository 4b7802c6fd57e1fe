import type { PolicyBlock, PolicySection } from '@mithaq/domain/contracts/policy-text';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { splitBlock } from '../../../src/versions/editor/commands.ts';
import { enterInside, nextCell, throughDefinitions } from '../../../src/versions/editor/keys-inside.ts';
import { textState } from '../../../src/versions/editor/text-state.ts';
import { sectionsOf } from '../../../src/versions/editor/to-sections.ts';

const stateOf = (...items: PolicyBlock[]): EditorState => {
  const section: PolicySection = { id: 'section-1', role: 'other', heading: 'أحكام', items };
  return textState([section]);
};
const definitions = stateOf({
  kind: 'definitions',
  id: 'terms-2',
  entries: [
    { id: 'term-3', term: 'المجلس', meaning: 'مجلس الإدارة' },
    { id: 'term-4', term: 'المدير', meaning: 'المدير التنفيذي' },
  ],
});
const cells = (...words: string[]) => words.map((text) => ({ text }));
const table = stateOf({
  kind: 'table',
  id: 'table-2',
  headerRows: 0,
  headerColumns: 0,
  rows: [
    { id: 'row-3', cells: cells('أ', 'ب') },
    { id: 'row-4', cells: cells('ج', 'د') },
  ],
});
const form = stateOf({
  kind: 'form',
  id: 'form-2',
  fields: [{ id: 'field-3', label: 'الاسم', blank: 'line' }],
});

/** Puts the cursor behind these words. */
const behind = (state: EditorState, words: string): EditorState => {
  let found: number | undefined;
  state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === words) found ??= position + 1 + node.content.size;
  });
  if (found === undefined) throw new Error(`no text «${words}»`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found)));
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
const typed = (state: EditorState, words: string): EditorState => state.apply(state.tr.insertText(words));
const here = ({ selection: { $from } }: EditorState): string => $from.parent.textContent;
const itemsOf = (state: EditorState): PolicyBlock[] => sectionsOf(state.doc)[0]?.items ?? [];

describe('Tab in a table', () => {
  test('goes to the next cell, and behind the last one begins a row that has a name', () => {
    expect(here(after(behind(table, 'أ'), nextCell))).toBe('ب');
    const grown = typed(after(behind(table, 'د'), nextCell), 'هـ');
    expect(itemsOf(grown)).toMatchObject([
      { rows: [{ id: 'row-3' }, { id: 'row-4' }, { id: 'row-5', cells: [{ text: 'هـ' }, { text: '' }] }] },
    ]);
  });
});

describe('Tab in definitions', () => {
  test('goes from the term to its meaning and on to the next term, and back', () => {
    const meaning = after(behind(definitions, 'المجلس'), throughDefinitions(1));
    expect(here(meaning)).toBe('مجلس الإدارة');
    const next = after(meaning, throughDefinitions(1));
    expect(here(next)).toBe('المدير');
    expect(here(after(next, throughDefinitions(-1)))).toBe('مجلس الإدارة');
    expect(here(after(meaning, throughDefinitions(-1)))).toBe('المجلس');
  });

  test('stays at the ends of the list, and leaves other blocks to what Tab does there', () => {
    const last = behind(definitions, 'المدير التنفيذي');
    expect(after(last, throughDefinitions(1)).doc).toBe(last.doc);
    expect(here(after(behind(definitions, 'المجلس'), throughDefinitions(-1)))).toBe('المجلس');
    expect(throughDefinitions(1)(behind(form, 'الاسم'))).toBe(false);
  });
});

describe('Enter', () => {
  test('goes from a term to its meaning, and from there into a new definition of the list', () => {
    const meaning = after(behind(definitions, 'المدير'), enterInside);
    expect(here(meaning)).toBe('المدير التنفيذي');
    const term = typed(after(behind(definitions, 'المدير التنفيذي'), enterInside), 'الأمين');
    const whole = typed(after(term, enterInside), 'أمين المجلس');
    expect(itemsOf(whole)).toMatchObject([
      { id: 'terms-2', entries: [{}, {}, { term: 'الأمين', meaning: 'أمين المجلس' }] },
    ]);
  });

  test('in an empty definition ends the list', () => {
    const empty = after(behind(definitions, 'المدير التنفيذي'), enterInside);
    expect(itemsOf(typed(after(empty, enterInside), 'بعدها'))).toMatchObject([
      { kind: 'definitions', entries: [{}, {}] },
      { text: 'بعدها' },
    ]);
  });

  test('in an empty field ends the form', () => {
    const second = after(behind(form, 'الاسم'), splitBlock);
    expect(second.selection.$from.parent.type.name).toBe('field');
    expect(itemsOf(typed(after(second, splitBlock), 'بعدها'))).toMatchObject([
      { kind: 'form', fields: [{ label: 'الاسم' }] },
      { text: 'بعدها' },
    ]);
  });
});
