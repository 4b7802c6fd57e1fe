import { expect, it } from 'vitest';
import { isSlipOf, lettersApart } from '../../src/guard/printed-words.ts';

it('measures slips of the pen by letters', () => {
  expect(lettersApart('روبوتويك', 'روبوتويق')).toBe(1);
  expect(lettersApart('واسره', 'واسرهم')).toBe(1);
  expect(lettersApart('', 'بر')).toBe(2);
  expect(isSlipOf('كفر', 'كفل')).toBe(false);
  expect(isSlipOf('رسوح', 'رسوخ')).toBe(true);
  expect(isSlipOf('رصوح', 'رسوخ')).toBe(false);
  expect(isSlipOf('روبوطويك', 'روبوتويق')).toBe(true);
  expect(isSlipOf('رسوخ', 'رسوخ')).toBe(false);
});
