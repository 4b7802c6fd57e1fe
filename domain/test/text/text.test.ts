import { expect, test } from 'vitest';
import { inNumerals, toEasternDigits, toLatinDigits } from '../../src/text/digits.ts';
import { foldArabic } from '../../src/text/fold.ts';
import { sameText } from '../../src/text/same-text.ts';

test('digits of three kinds become Latin ones and letters stay', () => {
  expect(toLatinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 09 أ')).toBe('0123456789 0123456789 09 أ');
  expect(toEasternDigits('A-008')).toBe('A-٠٠٨');
});

test.each([
  ['الإجراءات', 'الاجراءات'],
  ['مسئولٌ', 'مسئول'],
  ['اللجنـــة', 'اللجنه'],
  ['تقدیر', 'تقدير'],
  ['ٱلله', 'الله'],
  ['کفل', 'كفل'],
  ['  لجنة \n\tالبحث ', 'لجنه البحث'],
  ['على', 'علي'],
  ['١٤٤٥هـ', '1445ه'],
  ['ﷺ', 'صلي الله عليه وسلم'],
])('%s is found as %s', (written, folded) => {
  expect(foldArabic(written)).toBe(folded);
  // Beside a sign that Arabic lacks, a text is folded in the longer way.
  expect(foldArabic(`${written} é`)).toBe(`${folded} é`.trim());
});

test('texts are the same only where no character differs and none is missing', () => {
  expect(sameText('ab12', 'ab12')).toBe(true);
  expect(sameText('', '')).toBe(true);
  for (const [left, right] of [
    ['ab12', 'ab13'],
    ['bb12', 'ab12'],
    ['ab1', 'ab12'],
    ['ab12', 'ab1'],
    ['', 'a'],
  ] as const) {
    expect(sameText(left, right)).toBe(false);
  }
});

test('a word in Latin letters keeps its digits where an association writes eastern ones', () => {
  const text = 'تُحفظ 5 سنوات وفق M/19 في https://example.org/a?id=77 منذ 1446هـ (A-008)';
  expect(inNumerals(text, 'eastern')).toBe(
    'تُحفظ ٥ سنوات وفق M/19 في https://example.org/a?id=77 منذ ١٤٤٦هـ (A-008)',
  );
  expect(inNumerals('٥ سنوات و۷', 'western')).toBe('5 سنوات و7');
});
