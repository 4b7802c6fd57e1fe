import { expect, test } from 'vitest';
import { textSizeGap } from '../../src/policy/text-size.ts';
import { refusalsOfVersionMove } from '../../src/version/version-lifecycle.ts';

const clause = (text: string) => ({ text, items: [] });
const clauses = (count: number) => Array.from({ length: count }, () => clause('بند'));

test.each([
  ['6,000 headings and clauses', [{ text: 'قسم', items: clauses(5999) }], undefined],
  [
    'one more, however deep',
    [{ text: 'قسم', items: [{ text: 'بند', items: clauses(5999) }] }],
    'text.too-many-clauses',
  ],
  ['a million bytes', [clause('a'.repeat(1_000_000))], undefined],
  ['half a million Arabic letters', [clause('ب'.repeat(500_000))], undefined],
  ['one letter more', [clause('ب'.repeat(500_000)), clause('ب')], 'text.too-long'],
  [
    'signs of three and four bytes',
    [clause('﷽'.repeat(200_000)), clause('🙂'.repeat(100_001))],
    'text.too-long',
  ],
] as const)('the limit of a text: %s', (_, sections, gap) => {
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
