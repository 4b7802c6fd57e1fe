import { expect, test } from 'vitest';
import { fateLabels } from '../../src/comparison/change-words.ar.ts';
import { comparisonBudgets, compareVersions } from '../../src/comparison/compare-versions.ts';
import type { ComparedClause } from '../../src/comparison/compared.ts';
import { differs } from '../../src/comparison/differs.ts';
import type { FormBlank, PolicyBlock, PolicySection, PolicyText } from '../../src/contracts/policy-text.ts';

const text = (...sections: PolicySection[]): PolicyText => ({ title: 'سياسة', cover: [], sections });
const section = (id: string, items: PolicyBlock[], sections?: PolicySection[]): PolicySection => ({
  id,
  role: 'other',
  heading: `عنوان ${id}`,
  items,
  ...(sections === undefined ? {} : { sections }),
});

type Rows = readonly (readonly [id: string, ...cells: string[]])[];
const table = (...rows: Rows): PolicyText =>
  text(
    section('limits', [
      {
        kind: 'table',
        id: 't',
        headerRows: 0,
        headerColumns: 0,
        rows: rows.map(([id, ...cells]) => ({ id, cells: cells.map((cell) => ({ text: cell })) })),
      },
    ]),
  );

const flat = (clauses: readonly ComparedClause[]): ComparedClause[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.items)]);
const clauseIn = (before: PolicyText, after: PolicyText, id: string): ComparedClause | undefined =>
  flat(compareVersions(before, after).sections).find((clause) => clause.id === id);
const cellsIn = (before: PolicyText, after: PolicyText, id: string): string[] | undefined =>
  clauseIn(before, after, id)?.cells?.map(
    ({ fate, words }) => `${fate}: ${words.map(({ kind, text: run }) => `${kind} ${run}`).join(' / ')}`,
  );

test('a row is compared cell by cell', () => {
  expect(cellsIn(table(['r', 'المدير', '500 ريال']), table(['r', 'المدير', '900 ريال']), 'r')).toEqual([
    'unchanged: same المدير',
    'changed: removed 500 / added 900 / same  ريال',
  ]);
});

test('a new column is one added cell of the row, and a column that is gone one removed cell', () => {
  const [narrow, wide] = [table(['r', 'المدير', 'نعم']), table(['r', 'المدير', 'الحد', 'نعم'])];
  expect(cellsIn(narrow, wide, 'r')).toEqual([
    'unchanged: same المدير',
    'added: added الحد',
    'unchanged: same نعم',
  ]);
  expect(cellsIn(wide, narrow, 'r')).toEqual([
    'unchanged: same المدير',
    'removed: removed الحد',
    'unchanged: same نعم',
  ]);
});

test('cells are paired by what they hold where a cell of a row above covers another column than before', () => {
  const covering = (first: object, ...second: string[]): PolicyText =>
    text(
      section('limits', [
        {
          kind: 'table',
          id: 't',
          headerRows: 0,
          headerColumns: 0,
          rows: [
            { id: 'above', cells: [{ text: 'المدير', ...first }, { text: 'الصرف' }, { text: 'نعم' }] },
            { id: 'r', cells: second.map((cell) => ({ text: cell })) },
          ],
        },
      ]),
    );
  expect(
    cellsIn(covering({}, 'المدير', 'التوقيع', 'لا'), covering({ rows: 2 }, 'التوقيع', 'لا', 'الحد'), 'r'),
  ).toEqual([
    'removed: removed المدير',
    'unchanged: same التوقيع',
    'unchanged: same لا',
    'added: added الحد',
  ]);
});

test('a row that moved is moved; a new row and one that is gone have all their cells', () => {
  const before = table(['one', 'الصرف من الحساب الجاري'], ['two', 'توقيع العقود'], ['gone', 'بيع الأصول']);
  const after = table(['two', 'توقيع العقود'], ['one', 'الصرف من الحساب الجاري'], ['new', 'فتح الفروع']);
  const moved = flat(compareVersions(before, after).sections).filter((clause) => clause.moved);
  expect(moved.map(({ kind }) => kind)).toEqual(['row']);
  expect(cellsIn(before, after, 'new')).toEqual(['added: added فتح الفروع']);
  expect(cellsIn(before, after, 'gone')).toEqual(['removed: removed بيع الأصول']);
});

test('term and meaning of a definition are compared apart', () => {
  const defined = (meaning: string): PolicyText =>
    text(
      section('terms', [{ kind: 'definitions', id: 'd', entries: [{ id: 'e', term: 'المجلس', meaning }] }]),
    );
  expect(cellsIn(defined('مجلس الإدارة'), defined('مجلس الأمناء'), 'e')).toEqual([
    'unchanged: same المجلس',
    'changed: same مجلس  / removed الإدارة / added الأمناء',
  ]);
});

test('another blank of a form, and other heads of a table, are changes though all words are the same', () => {
  const form = (blank: FormBlank): PolicyText =>
    text(section('s', [{ kind: 'form', id: 'f', fields: [{ id: 'agree', label: 'أوافق', blank }] }]));
  const line = compareVersions(form('line'), form('box'));
  expect(line.counts).toMatchObject({ changed: 0, reshaped: 1 });
  expect(flat(line.sections).filter(differs).map(fateLabels)).toEqual([
    ['كان فراغها «سطر للكتابة» وصار «مربع للاختيار»'],
  ]);
  expect(compareVersions(form('line'), form('line')).counts.reshaped).toBe(0);
  const headed = (headerRows: number, headerColumns: number): PolicyText =>
    text(
      section('s', [
        { kind: 'table', id: 't', headerRows, headerColumns, rows: [{ id: 'r', cells: [{ text: 'الحد' }] }] },
      ]),
    );
  const heads = compareVersions(headed(0, 0), headed(1, 0));
  expect(flat(heads.sections).filter(differs).map(fateLabels)).toEqual([
    ['تغيّر تحديد رؤوسه من الصفوف والأعمدة'],
  ]);
  expect(compareVersions(headed(1, 0), headed(0, 1)).counts.reshaped).toBe(1);
  expect(compareVersions(headed(1, 1), headed(1, 1)).counts.reshaped).toBe(0);
});

test('a section that is put into a chapter moved with its clauses, and nothing is removed and added', () => {
  const article = section('article', [{ id: 'c', text: 'نص المادة الأولى من السياسة', items: [] }]);
  const { counts } = compareVersions(text(article), text(section('chapter', [], [article])));
  expect(counts).toEqual({
    changed: 0,
    added: 1,
    removed: 0,
    moved: 1,
    renumbered: 0,
    reshaped: 0,
    redirected: 0,
  });
});

test('rows of a hundred cells with a new column each are compared within the budget, beyond it by place', () => {
  const wide = (columns: number, rows: number, seed: string): PolicyText =>
    table(
      ...Array.from({ length: rows }, (_, row): Rows[number] => [
        `r-${String(row)}`,
        ...Array.from({ length: columns }, (_cell, column) => `${seed}${String((row * column) % 97)}`),
      ]),
    );
  const budgets = comparisonBudgets();
  const { sections } = compareVersions(wide(99, 500, 'ن'), wide(100, 500, 'م'), budgets);
  const rows = flat(sections).filter(({ kind, fate }) => kind === 'row' && fate !== 'removed');
  expect(rows).toHaveLength(500);
  for (const { cells } of rows) expect(cells?.filter(({ fate }) => fate !== 'removed')).toHaveLength(100);
  expect(budgets.pairing.operations + budgets.words.operations).toBeLessThanOrEqual(450_000);
});
