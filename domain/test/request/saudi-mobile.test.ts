import { expect, test } from 'vitest';
import { parseSaudiMobile } from '../../src/request/saudi-mobile.ts';

test.each([
  ['0501234567', 'as people write it'],
  ['٠٥٠١٢٣٤٥٦٧', 'in Arabic digits'],
  ['۰۵۰۱۲۳۴۵۶۷', 'in Persian digits'],
  ['501234567', 'without the zero'],
  ['966501234567', 'with the country code'],
  ['00966 50 123 4567', 'with the exit code and spaces'],
  ['+966-50-123-4567', 'with plus and dashes'],
  ['\u200e+966501234567\u200f', 'copied with direction marks'],
])('%s is a Saudi mobile (%s)', (typed) => {
  expect(parseSaudiMobile(typed)).toBe('+966501234567');
});

test.each([
  ['0112345678', 'a land line'],
  ['050123456', 'a digit short'],
  ['05012345678', 'a digit long'],
  ['+971501234567', 'another country'],
  ['05O1234567', 'a letter O'],
  ['', 'empty'],
])('%s is no Saudi mobile (%s)', (typed) => {
  expect(parseSaudiMobile(typed)).toBeUndefined();
});
