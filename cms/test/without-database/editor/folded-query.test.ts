import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import fc from 'fast-check';
import { foldArabic } from '@mithaq/domain/text/fold';
import { replaceAll, setSearchState } from 'prosemirror-search';
import type { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { queryOf, type Wanted } from '../../../src/versions/editor/folded-query.ts';
import { textState } from '../../../src/versions/editor/text-state.ts';

const stateOf = (text: string): EditorState => {
  const section: PolicySection = {
    id: 'section-1',
    role: 'other',
    heading: 'أحكام',
    items: [{ id: 'clause-2', text, items: [] }],
  };
  return textState([section]);
};
const wanted = (find: string, more: Partial<Wanted> = {}): Wanted => ({
  find,
  replacement: '',
  exact: false,
  ...more,
});
const found = (text: string, want: Wanted): string | undefined => {
  const state = stateOf(text);
  const result = queryOf(want).findNext(state);
  return result === null ? undefined : state.doc.textBetween(result.from, result.to);
};
const replaced = (text: string, want: Wanted): string => {
  let state = stateOf(text);
  state = state.apply(setSearchState(state.tr, queryOf(want)));
  replaceAll(state, (transaction) => {
    state = state.apply(transaction);
  });
  return state.doc.child(1).textContent;
};

test.each([
  ['hamzas', 'الادارة', 'على الإدارة أن', 'الإدارة'],
  ['marks in the text', 'تقرير', 'تَقْرِيرًا', 'تَقْرِيرً'],
  ['marks in what is typed', 'تَقرير', 'تقرير', 'تقرير'],
  ['tatweel', 'محمد', 'محـــمد', 'محـــمد'],
  ['the last letters', 'الهيئه', 'في الهيئة', 'الهيئة'],
  ['kinds of digits', '30', 'خلال ٣٠ يومًا', '٣٠'],
  ['spaces', 'مجلس الادارة', 'مجلس  الإدارة', 'مجلس  الإدارة'],
  ['signs of patterns', '(1.', 'بند (١.٢)', '(١.'],
])('words are found whatever their %s', (_, find, text, expected) => {
  expect(found(text, wanted(find))).toBe(expected);
});

test('an exact search tells marks and hamzas apart', () => {
  expect(found('على الإدارة', wanted('الادارة', { exact: true }))).toBeUndefined();
  expect(found('على الإدارة', wanted('الإدارة', { exact: true }))).toBe('الإدارة');
});

test('a sign that counts for nothing can be looked for by itself, and taken out', () => {
  expect(replaced('محـمد بن عبـد', wanted('ـ'))).toBe('محمد بن عبد');
});

test('all that is found is replaced, and a dollar sign is a dollar sign', () => {
  expect(replaced('الادارة والإدارة', wanted('الادارة', { replacement: 'المجلس' }))).toBe('المجلس والمجلس');
  expect(replaced('ألف ريال', wanted('ريال', { replacement: '$1 $& $$' }))).toBe('ألف $1 $& $$');
});

test('every text is found by itself, and by itself without marks', () => {
  const letters = fc.constantFrom(...'ابتةهىيئؤءأإآلمنـ٠1aB().*[$ '.split(''), '\u064e', '\u0651', 'لا');
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => all.join('').trim()),
      (text) => {
        fc.pre(text !== '' && !/\s{2}/u.test(text));
        expect(found(`قبل ${text} بعد`, wanted(text))).toBeDefined();
        const folded = foldArabic(text);
        if (folded !== '') expect(found(`قبل ${text} بعد`, wanted(folded))).toBeDefined();
      },
    ),
    { numRuns: 500 },
  );
});
