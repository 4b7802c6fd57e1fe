import { expect, test } from 'vitest';
import { toEasternDigits, toLatinDigits } from '../../src/text/digits.ts';
import { foldArabic } from '../../src/text/fold.ts';
import { unsafeCharacterIn } from '../../src/text/unsafe-characters.ts';

test('digits of three kinds become Latin ones and letters stay', () => {
  expect(toLatinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 09 أ')).toBe('0123456789 0123456789 09 أ');
  expect(toEasternDigits('A-008')).toBe('A-٠٠٨');
});

test.each([
  ['الإجراءات', 'الاجراءات'],
  ['مسئولٌ', 'مسئول'],
  ['اللجنـــة', 'اللجنه'],
  ['تقدیر', 'تقدير'],
  ['على', 'علي'],
  ['١٤٤٥هـ', '1445ه'],
  ['ﷺ', 'صلي الله عليه وسلم'],
])('%s is found as %s', (written, folded) => {
  expect(foldArabic(written)).toBe(folded);
});

test.each([
  ['\ud83d', 'lone-surrogate'],
  ['a\u0000b', 'control-character'],
  ['\u202eabc', 'bidi-override'],
  ['سطر\nوسطر\tثالث', undefined],
  ['\u2067معزول\u2069 😀', undefined],
])('%j: %s', (text, verdict) => {
  expect(unsafeCharacterIn(text)).toBe(verdict);
});
