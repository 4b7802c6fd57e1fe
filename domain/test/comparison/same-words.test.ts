import { describe, expect, test } from 'vitest';
import { fateLabels } from '../../src/comparison/change-words.ar.ts';
import { compareVersions } from '../../src/comparison/compare-versions.ts';
import type { ChangeCounts, ComparedClause } from '../../src/comparison/compared.ts';
import { differs } from '../../src/comparison/differs.ts';
import type { PolicyBlock, PolicyNote, PolicySection, PolicyText } from '../../src/contracts/policy-text.ts';

/* Changes that leave all words of a part as they are, or all but a few: each must be told, and nothing beside it. */

const section = (id: string, items: PolicyBlock[], more: Partial<PolicySection> = {}): PolicySection => ({
  id,
  role: 'other',
  heading: `عنوان ${id}`,
  items,
  ...more,
});
const text = (...sections: PolicySection[]): PolicyText => ({ title: 'سياسة', cover: [], sections });
const holding = (...items: PolicyBlock[]): PolicyText => text(section('s', items));

const flat = (clauses: readonly ComparedClause[]): ComparedClause[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.items)]);

/** The parts that differ, by their ids, with what is said of them. */
const told = (before: PolicyText, after: PolicyText): string[] =>
  flat(compareVersions(before, after).sections)
    .filter(differs)
    .map((clause) => `${clause.id}: ${fateLabels(clause).join('، ')}`);
const countsOf = (before: PolicyText, after: PolicyText): Partial<ChangeCounts> =>
  Object.fromEntries(Object.entries(compareVersions(before, after).counts).filter(([, count]) => count > 0));

describe('a footnote', () => {
  const words = 'يبت المجلس في الطلب خلال أسبوعين من وصوله';
  const noted = (at: number, more: Partial<PolicyNote> = {}, clause = words): PolicyText =>
    holding({
      id: 'c',
      text: clause,
      notes: [{ id: 'n', marker: '(1)', text: 'من أيام العمل', at, ...more }],
      items: [],
    });
  const after = (word: string, clause = words): number => clause.indexOf(word) + word.length;

  test('whose sign stands at another word of the same clause is another', () => {
    const [before, moved] = [noted(after('الطلب')), noted(after('أسبوعين'))];
    expect(told(before, moved)).toEqual(['n: تغيّر موضع إشارتها في البند']);
    expect(told(moved, before)).toEqual(['n: تغيّر موضع إشارتها في البند']);
    expect(countsOf(before, moved)).toEqual({ reshaped: 1 });
  });

  test('whose sign goes along with its word, or a space on, is the same', () => {
    const longer = 'على أن يبت المجلس في الطلب المكتمل خلال أسبوعين من وصوله';
    expect(told(noted(after('أسبوعين')), noted(after('أسبوعين', longer), {}, longer))).toEqual([
      'c: تغيّر نصه',
    ]);
    const other = 'يبت المجلس في الطلب خلال شهر من وصوله';
    expect(told(noted(after('أسبوعين')), noted(after('شهر', other), {}, other))).toEqual(['c: تغيّر نصه']);
    expect(told(noted(after('الطلب')), noted(after('الطلب') + 1))).toEqual([]);
  });

  test('whose sign moves in a clause of which other words change is another too', () => {
    const longer = 'على أن يبت المجلس في الطلب خلال أسبوعين من وصوله';
    expect(told(noted(after('أسبوعين')), noted(after('المجلس', longer), {}, longer))).toEqual([
      'c: تغيّر نصه',
      'n: تغيّر موضع إشارتها في البند',
    ]);
  });

  test('of which the words or the sign alone change is told, and its clause is not', () => {
    const before = noted(5);
    expect(told(before, noted(5, { text: 'من أيام التقويم' }))).toEqual(['n: تغيّر نصها']);
    expect(told(before, noted(5, { marker: '*' }))).toEqual(['n: كان رقمه «(1)» وصار «*»']);
  });
});

describe('a table', () => {
  type Cells = readonly (readonly [text: string, columns?: number, rows?: number])[];
  const table = (rows: Readonly<Record<string, Cells>>, caption?: string, id = 't'): PolicyBlock => ({
    kind: 'table',
    id,
    ...(caption === undefined ? {} : { caption }),
    headerRows: 0,
    headerColumns: 0,
    rows: Object.entries(rows).map(([row, cells]) => ({
      id: row,
      cells: cells.map(([words, columns, high]) => ({
        text: words,
        ...(columns === undefined ? {} : { columns }),
        ...(high === undefined ? {} : { rows: high }),
      })),
    })),
  });

  test('of which a cell covers other columns or rows is another at that row', () => {
    const label = 'تغيّر عدد الصفوف أو الأعمدة التي تمتد عليها خلية فيه';
    const wide = holding(table({ r: [['الحد', 2], ['نعم']] }));
    const narrow = holding(table({ r: [['الحد'], ['نعم', 2]] }));
    expect(told(wide, narrow)).toEqual([`r: ${label}`]);
    expect(countsOf(wide, narrow)).toEqual({ reshaped: 1 });
    const high = (rows: number): PolicyText =>
      holding(table({ r: [['الصرف', 1, rows], ['أ']], q: [['ب']], p: [['ج']] }));
    expect(told(high(3), high(2))).toEqual([`r: ${label}`]);
    expect(told(high(3), high(3))).toEqual([]);
  });

  test('of which the caption alone changes is another, and its rows are not', () => {
    const rows = { r: [['الحد']] } as const;
    expect(told(holding(table(rows, 'جدول الصلاحيات')), holding(table(rows, 'جدول حدود الصرف')))).toEqual([
      't: تغيّر نصه',
    ]);
  });

  test('that moves takes its rows with it', () => {
    const clause = { id: 'c', text: 'توزع الصلاحيات على النحو الآتي', items: [] };
    const other = { id: 'd', text: 'لا يجوز تجاوز هذه الحدود إلا بقرار', items: [] };
    const limits = table({ r: [['الحد'], ['100']], q: [['الأعلى'], ['200']] });
    expect(told(holding(limits, clause, other), holding(clause, other, limits))).toEqual([
      't: نُقل إلى هنا من موضع آخر',
    ]);
  });

  test('of which a row is split in two has a changed row and a new one', () => {
    const before = holding(table({ r: [['الصرف والتوقيع'], ['المدير']] }));
    const split = holding(table({ r: [['الصرف'], ['المدير']], q: [['التوقيع'], ['المشرف المالي']] }));
    expect(told(before, split)).toEqual(['r: تغيّر نصه', 'q: صف جديد']);
  });
});

test('a definition whose term alone changes is told by the term', () => {
  const defined = (term: string): PolicyText =>
    holding({ kind: 'definitions', id: 'd', entries: [{ id: 'e', term, meaning: 'مجلس إدارة الجمعية' }] });
  const [, , entry] = flat(compareVersions(defined('المجلس'), defined('الإدارة')).sections);
  expect(entry?.cells?.map(({ fate }) => fate)).toEqual(['changed', 'unchanged']);
});

test('a clause of which the number alone changes is told by its number', () => {
  const numbered = (marker: string): PolicyText =>
    holding({ id: 'c', marker, text: 'يجتمع المجلس', items: [] });
  expect(told(numbered('1-'), numbered('2-'))).toEqual(['c: كان رقمه «1-» وصار «2-»']);
});

describe('a reference', () => {
  const article = (id: string, ordinal: string, words: string): PolicySection =>
    section(id, [{ id: `${id}-c`, text: words, items: [] }], {
      kind: 'article',
      heading: `المادة ${ordinal}`,
    });
  const referring = 'تطبق العقوبة الواردة في المادة الثانية على المخالف';
  const [first, second] = ['يلتزم كل عضو بالسرية', 'ينذر المخالف كتابة ثم تلغى عضويته'];
  const before = text(
    article('a', 'الأولى', first),
    article('b', 'الثانية', second),
    article('z', 'التاسعة', referring),
  );

  test('whose words stay and whose target is another is told with the new article', () => {
    const after = text(
      article('a', 'الأولى', first),
      article('new', 'الثانية', 'يعقد المجلس أربعة اجتماعات في السنة'),
      article('b', 'الثالثة', second),
      article('z', 'التاسعة', referring),
    );
    expect(told(before, after)).toContain('z-c: الإحالة «المادة الثانية» باقية بلفظها، وصارت تعني موضعًا آخر');
    expect(countsOf(before, after)).toMatchObject({ redirected: 1 });
    const corrected = text(
      ...after.sections.slice(0, 3),
      article('z', 'التاسعة', referring.replace('الثانية', 'الثالثة')),
    );
    expect(told(before, corrected)).toContain('z-c: تغيّر نصه');
    expect(countsOf(before, corrected)).not.toHaveProperty('redirected');
  });

  test('whose target is removed leads to nothing', () => {
    const after = text(article('a', 'الأولى', first), article('z', 'التاسعة', referring));
    expect(told(before, after)).toContain(
      'z-c: الإحالة «المادة الثانية» باقية بلفظها، ولم يعد لها موضع معيّن في النص',
    );
  });

  test('that leads to the same article under another heading and another id is the same', () => {
    const after = text(
      article('a', 'الأولى', first),
      { ...article('other', 'الثانية', second), heading: 'المادة الثانية: العقوبات' },
      article('z', 'التاسعة', referring),
    );
    expect(countsOf(before, after)).toEqual({ changed: 1 });
    expect(countsOf(before, before)).toEqual({});
  });
});
