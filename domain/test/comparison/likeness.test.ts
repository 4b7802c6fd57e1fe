import { expect, test } from 'vitest';
import { likeness, wordCounter } from '../../src/comparison/likeness.ts';

test('likeness counts each word as often as both texts have it, however it is spelled', () => {
  const countsOf = wordCounter();
  const alike = (left: string, right: string) => likeness(countsOf(left), countsOf(right));
  expect(alike('طلب طلب طلب', 'طلب')).toBe(0.5);
  expect(alike('طلب', 'طلب طلب طلب')).toBe(0.5);
  expect(alike('الأهداف، العامّة', 'الاهداف العامه')).toBe(1);
  expect(alike('***', '—')).toBe(1);
  expect(alike('طلب', '—')).toBe(0);
});
