import { expect, it } from 'vitest';
import { readMinutesNumber } from '../../src/approval/number-in-minutes.ts';

it.each([
  ['6', 6],
  ['٦', 6],
  ['(٦)', 6],
  ['رقم (12)', 12],
  ['القرار رقم: 3', 3],
  ['٣/١٤٤٧', 3],
  ['3/1447هـ', 3],
  ['(3/2026م)', 3],
  ['الأولى', 1],
  ['الدورة الثانية عشرة', 12],
  ['الاجتماع الثاني والعشرون', 22],
  ['الاجتماع الخامس بعد المئة', 105],
  ['الثالث و العشرون', 23],
  ['9999', 9999],
])('«%s» of the minutes is the number %i', (typed, value) => {
  expect(readMinutesNumber(typed)).toBe(value);
});

it.each(['', 'ستة', '0', '10000', '-3', '3.5', '0x10', '3/4', 'قرار', '2/7/1447'])(
  '«%s» holds no number of a meeting or a resolution',
  (typed) => {
    expect(readMinutesNumber(typed)).toBeUndefined();
  },
);
