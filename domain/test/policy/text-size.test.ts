import { expect, test } from 'vitest';
import type { PolicyBlock, PolicyItem, PolicySection } from '../../src/contracts/policy-text.ts';
import { textSizeGap, type TextSizeGap } from '../../src/policy/text-size.ts';
import { refusalsOfVersionMove } from '../../src/version/version-lifecycle.ts';

const clause = (text: string, items: PolicyItem[] = []): PolicyItem => ({ id: 'c', text, items });
const clauses = (count: number) => Array.from({ length: count }, () => clause('بند'));
const division = (items: PolicyBlock[], sections?: PolicySection[]): PolicySection => ({
  id: 's',
  role: 'other',
  heading: 'قسم',
  items,
  ...(sections === undefined ? {} : { sections }),
});
const table = (rows: number): PolicyBlock => ({
  kind: 'table',
  id: 't',
  headerRows: 0,
  headerColumns: 0,
  rows: Array.from({ length: rows }, () => ({ id: 'r', cells: [{ text: 'خلية' }] })),
});
const nested = (depth: number): PolicyItem => clause('بند', depth === 1 ? [] : [nested(depth - 1)]);
const divisions = (depth: number): PolicySection =>
  division([clause('بند')], depth === 1 ? undefined : [divisions(depth - 1)]);

test.each<[string, PolicySection[], TextSizeGap | undefined]>([
  ['6,000 headings and clauses', [division(clauses(5999))], undefined],
  ['one more, however deep', [division([clause('بند', clauses(5999))])], 'text.too-many-clauses'],
  ['rows of tables count as clauses', [division([table(5999)])], 'text.too-many-clauses'],
  ['300 tables', [division(Array.from({ length: 300 }, () => table(1)))], undefined],
  ['301 tables', [division(Array.from({ length: 301 }, () => table(1)))], 'text.too-many-tables'],
  ['clauses in clauses, five levels', [division([nested(5)])], undefined],
  ['clauses in clauses, six levels', [division([nested(6)])], 'text.too-deep'],
  ['divisions in divisions, six levels', [divisions(6)], undefined],
  ['divisions in divisions, seven levels', [divisions(7)], 'text.too-deep'],
  ['a million bytes', [division([clause('a'.repeat(999_994))])], undefined],
  ['half a million Arabic letters', [division([clause('ب'.repeat(499_997))])], undefined],
  ['one letter more', [division([clause('ب'.repeat(499_997)), clause('ب')])], 'text.too-long'],
  [
    'signs of three and four bytes',
    [division([clause('﷽'.repeat(200_000)), clause('🙂'.repeat(100_001))])],
    'text.too-long',
  ],
])('the limit of a text: %s', (_, sections, gap) => {
  expect(textSizeGap(sections)).toBe(gap);
});

test('a text that is too large is not sent to review, and the refusal names the text', () => {
  const items = Array.from({ length: 6000 }, (_, place) => ({
    id: `c-${String(place)}`,
    text: 'بند',
    items: [],
  }));
  const refusals = refusalsOfVersionMove(
    {
      state: 'draft',
      text: { title: 'سياسة', sections: [{ id: 's', role: 'other', heading: 'قسم', items }] },
      approval: undefined,
      change: {},
      followsAnother: false,
    },
    { to: 'in-review', by: 'board-secretary', today: '2026-11-21' },
  );
  expect(refusals).toEqual([{ code: 'text.too-many-clauses', path: 'sections' }]);
});
