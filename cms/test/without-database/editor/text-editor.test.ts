import type { PolicyBlock, PolicyItem, PolicySection } from '@mithaq/domain/contracts/policy-text';
import fc from 'fast-check';
import { undo } from 'prosemirror-history';
import { AllSelection, Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import {
  insertDefinition,
  insertNote,
  insertTable,
  move,
  moveTo,
  renumberList,
  setMarker,
  shift,
  splitBlock,
  stepOut,
  turnInto,
} from '../../../src/versions/editor/commands.ts';
import { plainTextOf } from '../../../src/versions/editor/copied.ts';
import { dropBlocks } from '../../../src/versions/editor/join-and-drop.ts';
import { insertPasted } from '../../../src/versions/editor/paste.ts';
import { blocksOfText } from '../../../src/versions/editor/pasted-blocks.ts';
import { findingsKey } from '../../../src/versions/editor/shown-findings.ts';
import { textState } from '../../../src/versions/editor/text-state.ts';
import { sectionsOf } from '../../../src/versions/editor/to-sections.ts';

const clause = (id: string, text: string, more: Partial<PolicyItem> = {}): PolicyItem => ({
  id,
  text,
  items: [],
  ...more,
});
const section = (id: string, items: PolicyBlock[], more: Partial<PolicySection> = {}): PolicySection => ({
  id,
  role: 'other',
  heading: `عنوان ${id}`,
  items,
  ...more,
});

/** Puts the cursor at the end of the first text that has these words. */
const at = (state: EditorState, words: string, place: 'end' | 'start' = 'end'): EditorState => {
  let found: number | undefined;
  state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent.includes(words))
      found ??= position + 1 + (place === 'end' ? node.content.size : 0);
  });
  if (found === undefined) throw new Error(`no block with «${words}»`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found)));
};
const after = (state: EditorState, command: Command): EditorState => {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
};
const drawn = (blocks: readonly PolicyBlock[], indent = ''): string[] =>
  blocks.flatMap((block) => {
    if (block.kind !== undefined) return [`${indent}<${block.kind}>`];
    const words = `${indent}${block.marker === undefined ? '' : `${block.marker} `}${block.text}`;
    return [words, ...drawn(block.items, `${indent}  `)];
  });
const outline = (state: EditorState): string[] => {
  const draw = (sections: readonly PolicySection[], level: number): string[] =>
    sections.flatMap(({ heading, items, sections: inner = [] }) => [
      `${'#'.repeat(level)} ${heading}`,
      ...drawn(items),
      ...draw(inner, level + 1),
    ]);
  return draw(sectionsOf(state.doc), 1);
};

const bylaw: PolicySection[] = [
  section('chapter-1', [clause('c-0', 'تمهيد الفصل')], {
    kind: 'chapter',
    heading: 'الفصل الأول: أحكام عامة',
    marker: 'الفصل الأول:',
    ordinal: 1,
    sections: [
      section('article-1', [
        clause('c-1', 'بند أول', {
          marker: '1-',
          ordinal: 1,
          items: [clause('c-1-1', 'فرع', { marker: 'أ.' })],
        }),
        clause('c-2', 'بند ثان', { marker: '2-', ordinal: 2 }),
        {
          kind: 'table',
          id: 'table-1',
          caption: 'مصفوفة الصلاحيات',
          headerRows: 1,
          headerColumns: 1,
          rows: [
            { id: 'row-1', cells: [{ text: 'الصلاحية' }, { text: 'المجلس', columns: 2 }] },
            { id: 'row-2', cells: [{ text: 'الشراء', rows: 2 }, { text: 'يقر\nويعتمد' }, { text: '' }] },
            { id: 'row-3', cells: [{ text: 'يراجع' }, { text: 'يوصي' }] },
          ],
        },
        {
          kind: 'definitions',
          id: 'terms-1',
          entries: [{ id: 'term-1', term: 'الجمعية', meaning: 'جمعية البر' }],
        },
        {
          kind: 'form',
          id: 'form-1',
          caption: 'نموذج إفصاح',
          fields: [
            { id: 'field-1', label: 'الاسم', blank: 'line' },
            { id: 'field-2', label: 'أقر', blank: 'box' },
          ],
        },
      ]),
    ],
  }),
  section('section-2', [
    clause('c-3', 'بند له حاشية هنا', { notes: [{ id: 'n-1', marker: '(1)', text: 'الحاشية', at: 12 }] }),
  ]),
];

describe('the editor’s document', () => {
  test('gives back the text that was opened, every part and id of it', () => {
    expect(sectionsOf(textState(bylaw).doc)).toEqual(bylaw);
  });

  test('gives back any text of clauses and divisions', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 12 })
      .map((text) => `ن${text.replaceAll('\uFFFC', '')}`);
    let count = 0;
    const id = (): string => `c-${String((count += 1))}`;
    const { sections } = fc.letrec<{ items: PolicyItem[]; sections: PolicySection[] }>((tie) => ({
      items: fc.array(
        fc.record({
          id: fc.constant('').map(id),
          text: words,
          items: fc.oneof({ maxDepth: 3 }, fc.constant<PolicyItem[]>([]), tie('items')),
        }),
        { maxLength: 3 },
      ),
      sections: fc.array(
        fc
          .tuple(
            words,
            tie('items'),
            fc.oneof({ maxDepth: 3 }, fc.constant<PolicySection[]>([]), tie('sections')),
          )
          .map(([heading, below, inner]) => ({
            id: id(),
            role: 'other' as const,
            heading,
            items: below,
            ...(inner.length === 0 ? {} : { sections: inner }),
          })),
        { minLength: 1, maxLength: 3 },
      ),
    }));
    fc.assert(
      fc.property(sections, (text) => {
        expect(sectionsOf(textState(text).doc)).toEqual(text);
      }),
      { numRuns: 60 },
    );
  });

  test('is empty for an empty text', () => {
    expect(sectionsOf(textState([]).doc)).toEqual([]);
  });

  test('keeps the numbering of a heading that was not touched, and reads it anew in one that was', () => {
    const state = at(textState([section('s', [], { heading: 'أولاً: تمهيد' })]), 'تمهيد');
    expect(sectionsOf(state.doc)[0]).not.toHaveProperty('kind');
    const stored = section('s', [], { heading: 'المادة الأولى' });
    expect(sectionsOf(textState([stored]).doc)).toEqual([stored]);
    const typed = at(textState([section('s', [], { heading: 'المادة الأولى' })]), 'المادة');
    const changed = typed.apply(typed.tr.insertText(': التعريفات'));
    expect(sectionsOf(changed.doc)[0]).toMatchObject({
      kind: 'article',
      marker: 'المادة الأولى:',
      ordinal: 1,
    });
  });
});

describe('keys', () => {
  test('Enter at the end of a numbered clause begins the next number, and in an empty clause ends the list', () => {
    const split = after(at(textState(bylaw), 'بند ثان'), splitBlock);
    const written = split.apply(split.tr.insertText('بند ثالث'));
    expect(outline(written)).toContain('3- بند ثالث');
    const empty = after(after(split, splitBlock), (state, dispatch) => splitBlock(state, dispatch));
    const { parent } = empty.selection.$from;
    expect(parent.attrs.marker).toBeNull();
  });

  test('Enter inside a clause parts its words; both parts have ids of their own, the first the old one', () => {
    const state = textState([section('s', [clause('c-1', 'كلمة أولى')])]);
    const inside = state.apply(
      state.tr.setSelection(TextSelection.near(state.doc.resolve(state.doc.content.size - 5))),
    );
    const [first, second] = sectionsOf(after(inside, splitBlock).doc)[0]?.items ?? [];
    expect([first?.id, second?.id]).toEqual(['c-1', 'clause-2']);
  });

  test('Tab nests a clause with what is below it, one level at a time and never past the one above', () => {
    const deeper = after(at(textState(bylaw), 'بند ثان'), shift(1));
    expect(outline(deeper).slice(3, 6)).toEqual(['1- بند أول', '  أ. فرع', '  2- بند ثان']);
    expect(shift(1)(at(textState(bylaw), 'بند أول'))).toBe(false);
    expect(outline(after(at(deeper, 'بند ثان'), shift(-1)))).toEqual(outline(textState(bylaw)));
  });

  test('a sixth level of clauses and a seventh of divisions are refused', () => {
    const chain = (depth: number): PolicyItem =>
      clause(`c-${String(depth)}`, `عمق ${String(depth)}`, {
        items: depth === 4 ? [clause('x', 'آخر'), clause('y', 'بعده')] : [chain(depth + 1)],
      });
    expect(shift(1)(at(textState([section('s', [chain(1)])]), 'بعده'))).toBe(false);
  });

  const flat = [
    section('s-1', [
      clause('a', 'أول', { items: [clause('a-1', 'فرع أول')] }),
      clause('b', 'ثان', { notes: [{ id: 'n-1', marker: '(1)', text: 'حاشية الثاني', at: 3 }] }),
      clause('c', 'ثالث'),
    ]),
    section('s-2', [clause('d', 'رابع')]),
  ];
  const ids = (state: EditorState) =>
    state.doc.children.map((node) => (typeof node.attrs.id === 'string' ? node.attrs.id : ''));

  test('a dragged clause goes where it is dropped, with what is below it and every id', () => {
    expect(ids(textState(flat))).toEqual(['s-1', 'a', 'a-1', 'b', 'n-1', 'c', 's-2', 'd']);
    expect(ids(after(textState(flat), moveTo(1, 8)))).toEqual([
      's-1',
      'b',
      'n-1',
      'c',
      's-2',
      'd',
      'a',
      'a-1',
    ]);
    expect(ids(after(textState(flat), moveTo(7, 1)))).toEqual([
      's-1',
      'd',
      'a',
      'a-1',
      'b',
      'n-1',
      'c',
      's-2',
    ]);
    expect(ids(after(textState(flat), moveTo(6, 0)))).toEqual([
      's-2',
      'd',
      's-1',
      'a',
      'a-1',
      'b',
      'n-1',
      'c',
    ]);
  });

  test('a clause and its footnote stay together, whichever of them is moved past or moved', () => {
    expect(ids(after(textState(flat), moveTo(3, 1)))).toEqual([
      's-1',
      'b',
      'n-1',
      'a',
      'a-1',
      'c',
      's-2',
      'd',
    ]);
    // Dropped between the clause and its footnote, another clause goes behind both.
    expect(ids(after(textState(flat), moveTo(7, 4)))).toEqual([
      's-1',
      'a',
      'a-1',
      'b',
      'n-1',
      'd',
      'c',
      's-2',
    ]);
    const up = after(at(textState(flat), 'ثالث'), move(-1));
    expect(ids(up)).toEqual(['s-1', 'a', 'a-1', 'c', 'b', 'n-1', 's-2', 'd']);
    const down = after(at(textState(flat), 'أول'), move(1));
    expect(ids(down)).toEqual(['s-1', 'b', 'n-1', 'a', 'a-1', 'c', 's-2', 'd']);
  });

  test.each([
    ['before itself', 1, 1],
    ['into what is below it', 1, 2],
    ['behind itself', 1, 3],
    ['above the first heading', 3, 0],
    ['beyond the end', 1, 9],
    ['a heading below its own division', 0, 4],
  ])('a drop %s changes nothing', (_where, index, before) => {
    expect(moveTo(index, before)(textState(flat))).toBe(false);
  });

  test('a heading is dragged with its division, and the text still begins with a heading', () => {
    expect(ids(after(textState(flat), moveTo(0, 8)))).toEqual([
      's-2',
      'd',
      's-1',
      'a',
      'a-1',
      'b',
      'n-1',
      'c',
    ]);
  });

  test('a caption is dragged with its table, and nothing is dropped between them', () => {
    const state = textState(bylaw);
    const caption = state.doc.children.findIndex(({ type }) => type.name === 'caption');
    const moved = after(state, moveTo(caption, 1));
    expect(moved.doc.children.slice(1, 3).map(({ type }) => type.name)).toEqual(['caption', 'table']);
    const dropped = after(state, moveTo(1, caption + 1));
    expect(dropped.doc.children.map(({ type }) => type.name)).toContain('caption');
    const at = dropped.doc.children.findIndex(({ type }) => type.name === 'caption');
    expect(dropped.doc.child(at + 1).type.name).toBe('table');
  });

  test('Alt with an arrow moves a clause with what is below it', () => {
    const moved = after(at(textState(bylaw), 'بند ثان'), move(-1));
    expect(outline(moved).slice(3, 6)).toEqual(['1- بند أول', '2- بند ثان', '  أ. فرع']);
    const down = after(at(textState(bylaw), 'بند أول'), move(1));
    expect(outline(down).slice(3, 6)).toEqual(['2- بند ثان', '1- بند أول', '  أ. فرع']);
  });

  test('Backspace at the beginning of a clause takes its marker first, then its depth', () => {
    const once = after(at(textState(bylaw), 'فرع', 'start'), stepOut);
    expect(outline(once)).toContain('  فرع');
    expect(outline(after(once, stepOut))).toContain('فرع');
  });
});

test('markers are renumbered on request alone, and only those of the list at the cursor', () => {
  const text = [
    section('s', [
      clause('a', 'أول', { marker: '٣-', items: [clause('a-1', 'فرع', { marker: 'ج.' })] }),
      clause('b', 'ثان', { marker: '٧-' }),
    ]),
  ];
  const state = at(textState(text), 'ثان');
  expect(outline(state)).toContain('٧- ثان');
  expect(outline(after(state, renumberList)).slice(1)).toEqual(['٣- أول', '  ج. فرع', '٤- ثان']);
});

test('a clause becomes a heading with its marker among its words, and a heading a clause', () => {
  const heading = after(at(textState(bylaw), 'بند ثان'), turnInto('heading'));
  expect(outline(heading)).toContain('## 2- بند ثان');
  expect(outline(after(at(heading, 'بند ثان'), turnInto('clause')))).toContain('2- بند ثان');
});

test('a marker is set and taken away as it is printed', () => {
  const set = after(at(textState(bylaw), 'تمهيد الفصل'), setMarker('(أ)'));
  expect(sectionsOf(set.doc)[0]?.items[0]).toMatchObject({ marker: '(أ)', ordinal: 1 });
  expect(sectionsOf(after(set, setMarker(undefined)).doc)).toEqual(bylaw);
});

test('tables, definitions and footnotes are made at the cursor with ids of their own', () => {
  let state = after(at(textState(bylaw), 'تمهيد الفصل'), insertTable(2, 2));
  state = after(at(state, 'بند ثان'), insertNote);
  state = state.apply(state.tr.insertText('حاشية جديدة'));
  state = after(at(state, 'بند أول'), insertDefinition);
  state = state.apply(state.tr.insertText('المجلس'));
  const [chapter] = sectionsOf(state.doc);
  expect(chapter?.items[1]).toMatchObject({ kind: 'table', headerRows: 1, rows: [{ cells: [{}, {}] }, {}] });
  const article = chapter?.sections?.[0];
  expect(drawn(article?.items ?? [])).toEqual([
    '1- بند أول',
    '  <definitions>',
    '  أ. فرع',
    '2- بند ثان',
    '<table>',
    '<definitions>',
    '<form>',
  ]);
  expect(article?.items[1]).toMatchObject({ notes: [{ text: 'حاشية جديدة', at: 7 }] });
  const all: string[] = [];
  state.doc.descendants((node) => {
    if (typeof node.attrs.id === 'string') all.push(node.attrs.id);
  });
  expect(new Set(all).size).toBe(all.length);
});

describe('what is pasted', () => {
  test('is read by the rules of import: headings, items, markers', () => {
    const state = at(textState([section('s', [clause('c-1', 'قبل')])]), 'قبل');
    const blocks = blocksOfText(
      [
        'كلام قبل المواد',
        'المادة الثانية: السرية',
        '1. يحافظ الأعضاء على:',
        'أ. الأسماء',
        'ب. الأرقام',
        '2. لا يفشى سر',
      ].join('\n'),
    );
    expect(outline(state.apply(insertPasted(state, blocks)))).toEqual([
      '# عنوان s',
      'قبل',
      'كلام قبل المواد',
      '# المادة الثانية: السرية',
      '1. يحافظ الأعضاء على:',
      '  أ. الأسماء',
      '  ب. الأرقام',
      '2. لا يفشى سر',
    ]);
  });

  test('goes into the words where it is one plain line, and into a cell as lines', () => {
    const state = at(textState(bylaw), 'تمهيد الفصل');
    const line = state.apply(insertPasted(state, blocksOfText('وما بعده')));
    expect(outline(line)).toContain('تمهيد الفصلوما بعده');
    const cell = at(textState(bylaw), 'يوصي');
    const pasted = cell.apply(insertPasted(cell, blocksOfText('المادة الأولى\n1. بند')));
    const table = sectionsOf(pasted.doc)[0]?.sections?.[0]?.items[2];
    expect(table).toMatchObject({
      kind: 'table',
      rows: [{}, {}, { cells: [{}, { text: 'يوصيالمادة الأولى\n1. بند' }] }],
    });
  });

  test('takes the place of a whole text that is selected, or that is empty yet, and begins with its own heading', () => {
    const blocks = blocksOfText('المادة الأولى: جديد\n1. بند\nالمادة الثانية: آخر\n1. بند');
    const whole = ['# المادة الأولى: جديد', '1. بند', '# المادة الثانية: آخر', '1. بند'];
    const full = textState(bylaw);
    const selected = full.apply(full.tr.setSelection(new AllSelection(full.doc)));
    expect(outline(selected.apply(insertPasted(selected, blocks)))).toEqual(whole);
    const empty = textState([]);
    const below = empty.apply(empty.tr.setSelection(Selection.atEnd(empty.doc)));
    expect(outline(below.apply(insertPasted(below, blocks)))).toEqual(whole);
  });

  test('is a table where a plain text has rows of cells, and a table with its words once they are copied', () => {
    const state = at(textState([section('s', [clause('c-1', 'قبل')])]), 'قبل');
    const pasted = state.apply(insertPasted(state, blocksOfText('الصلاحية\tالحد\nالصرف\t5000')));
    expect(sectionsOf(pasted.doc)[0]?.items[1]).toMatchObject({
      kind: 'table',
      rows: [
        { cells: [{ text: 'الصلاحية' }, { text: 'الحد' }] },
        { cells: [{ text: 'الصرف' }, { text: '5000' }] },
      ],
    });
    const all = pasted.doc.slice(0);
    expect(plainTextOf(all)).toBe('عنوان s\nقبل\nالصلاحية\tالحد\nالصرف\t5000');
  });

  test('keeps its names where it was cut, and gets new ones, with its footnotes, where it was copied', () => {
    const noted = clause('c-2', 'بند', {
      marker: '2-',
      ordinal: 2,
      notes: [{ id: 'note-1', marker: '(1)', text: 'حاشية', at: 3 }],
    });
    const state = at(textState([section('s', [clause('c-1', 'قبل'), noted])]), 'قبل');
    const blocks = state.doc.children.slice(2);
    expect(plainTextOf(state.doc.slice(0))).toBe('عنوان s\nقبل\n2- بند\n(1) حاشية');
    const copied = sectionsOf(state.apply(insertPasted(state, blocks)).doc)[0]?.items ?? [];
    expect(copied).toMatchObject([{ id: 'c-1' }, { marker: '2-', text: 'بند' }, noted]);
    const [, copy] = copied;
    expect(copy?.id).not.toBe('c-2');
    expect(copy?.kind === undefined && copy?.notes?.map(({ id, text }) => [id === 'note-1', text])).toEqual([
      [false, 'حاشية'],
    ]);
    const cut = at(textState([section('s', [clause('c-1', 'قبل')])]), 'قبل');
    const moved = sectionsOf(cut.apply(insertPasted(cut, blocks)).doc)[0]?.items[1];
    expect(moved).toMatchObject({ id: 'c-2', marker: '2-', notes: [{ text: 'حاشية', at: 3 }] });
  });
});

test('a deleted id is not given to another clause while the text is open', () => {
  let state = after(at(textState([section('s', [clause('clause-7', 'بند')])]), 'بند'), splitBlock);
  state = state.apply(state.tr.insertText('جديد'));
  const made = sectionsOf(state.doc)[0]?.items[1]?.id;
  const { $from } = state.selection;
  state = state.apply(state.tr.delete($from.before(), $from.after()));
  state = after(state.apply(state.tr.setSelection(Selection.atEnd(state.doc))), splitBlock);
  state = state.apply(state.tr.insertText('آخر'));
  expect([made, sectionsOf(state.doc)[0]?.items[1]?.id]).toEqual(['clause-8', 'clause-9']);
});

test('a clause that was copied with its id gets one of its own, and the first keeps it', () => {
  const state = textState([section('s', [clause('c-1', 'بند')])]);
  const copied = state.doc.lastChild;
  if (copied === null) throw new Error('the text has no clause');
  const twice = state.apply(state.tr.insert(state.doc.content.size, copied));
  const ids = sectionsOf(twice.doc)[0]?.items.map(({ id }) => id);
  expect(ids?.[0]).toBe('c-1');
  expect(new Set(ids).size).toBe(2);
});

test('a comment stays at its clause while words are typed, and where the clause is moved, dropped and brought back', () => {
  const comment = { clause: 'c-3', severity: 'comment' as const, label: 'تعليق', message: 'راجعوه' };
  const shownAt = (state: EditorState): string[] =>
    (findingsKey.getState(state)?.shown.find() ?? []).map(
      ({ from, to }) => state.doc.resolve(from === to ? from - 1 : from + 1).parent.textContent,
    );
  const text = [section('s', [clause('c-1', 'أول'), clause('c-2', 'ثان'), clause('c-3', 'ثالث')])];
  const plain = at(textState(text), 'ثالث');
  let state = plain.apply(plain.tr.setMeta(findingsKey, [comment]));
  const stays = () => {
    expect(new Set(shownAt(state))).toEqual(new Set([expect.stringContaining('ثالث')]));
  };
  stays();
  state = state.apply(state.tr.insertText(' وزيد'));
  stays();
  state = after(state, move(-1));
  stays();
  state = after(at(state, 'ثالث'), dropBlocks);
  expect(shownAt(state)).toEqual([]);
  state = after(state, undo);
  stays();
});
