import type { PolicySection } from '@mithaq/domain/contracts/policy-text';
import fc from 'fast-check';
import { foldArabic } from '@mithaq/domain/text/fold';
import { undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { queryOf, type Wanted } from '../../../src/versions/editor/folded-query.ts';
import { placesWords } from '../../../src/versions/editor/found-places.ar.ts';
import { foundPlaces, replaceEveryPlace } from '../../../src/versions/editor/found-places.ts';
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
const everyPlace = (before: EditorState, want: Wanted): { state: EditorState; count: number } => {
  const done = { state: before, count: -1 };
  replaceEveryPlace(queryOf(want), (count) => {
    done.count = count;
  })(before, (transaction) => {
    done.state = before.apply(transaction);
  });
  return done;
};
const replaced = (text: string, want: Wanted): string =>
  everyPlace(stateOf(text), want).state.doc.child(1).textContent;

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

test('all places are counted, and one undo takes all of them back and no word that was typed before', () => {
  const typed = stateOf('الإدارة ثم الاداره ثم الإِدارة');
  const end = typed.doc.child(0).nodeSize + typed.doc.child(1).nodeSize - 1;
  const before = typed.apply(typed.tr.insertText(' كل إدارة', end));
  const want = wanted('الادارة', { replacement: 'إدارة المجلس' });
  expect(foundPlaces(before.doc, queryOf(want))).toHaveLength(3);
  const { state, count } = everyPlace(before, want);
  expect(count).toBe(3);
  expect(state.doc.child(1).textContent).toBe('إدارة المجلس ثم إدارة المجلس ثم إدارة المجلس كل إدارة');
  let after = state;
  undo(state, (transaction) => {
    after = state.apply(transaction);
  });
  expect(after.doc.eq(before.doc)).toBe(true);
  expect(everyPlace(before, wanted('غائب')).count).toBe(0);
});

test('the number of places is told in the forms that Arabic has for it', () => {
  const words = placesWords('ar');
  expect([1, 2, 3, 11, 100].map((count) => words.replaced(count))).toEqual([
    'استُبدل موضع واحد',
    'استُبدل موضعان',
    'استُبدل 3 مواضع',
    'استُبدل 11 موضعًا',
    'استُبدل 100 موضع',
  ]);
  expect([words.found(2), words.at(2, 3)]).toEqual(['وُجد في موضعين', 'الموضع 2 من 3 مواضع']);
  expect(placesWords('en').found(1)).toBe('Found in 1 place');
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
