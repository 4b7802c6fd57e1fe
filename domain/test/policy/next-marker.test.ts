import { expect, test } from 'vitest';
import { nextMarker } from '../../src/policy/next-marker.ts';

test.each([
  ['1.', '2.'],
  ['9-', '10-'],
  ['٩-', '١٠-'],
  ['(٣)', '(٤)'],
  ['1.2', '1.3'],
  ['٢-٩', '٢-١٠'],
  ['أ.', 'ب.'],
  ['د-', 'هـ-'],
  ['هـ.', 'و.'],
  ['(ج)', '(د)'],
  ['أولاً:', 'ثانياً:'],
  ['أولًا:', 'ثانيًا:'],
  ['عاشراً:', 'حادي عشر:'],
  ['المادة الأولى:', 'المادة الثانية:'],
  ['المادة العاشرة', 'المادة الحادية عشرة'],
  ['الباب الأول:', 'الباب الثاني:'],
  ['المادة (3):', 'المادة (4):'],
  ['•', '•'],
  ['-', '-'],
])('after «%s» comes «%s»', (printed, next) => {
  expect(nextMarker(printed)).toBe(next);
});

test.each(['غ.', 'a.', 'كلام', ''])('«%s» has no next marker that a rule knows', (printed) => {
  expect(nextMarker(printed)).toBeUndefined();
});
