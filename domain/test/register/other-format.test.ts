import { expect, test } from 'vitest';
import { NESTED_TEXT_FORMAT, REGISTER_FORMAT } from '../../src/contracts/register.ts';
import { otherFormat } from '../../src/register/other-format.ts';

test('only a file that names a format this release does not know has another one', () => {
  expect(otherFormat({ format: NESTED_TEXT_FORMAT + 1, text: {} })).toBe(NESTED_TEXT_FORMAT + 1);
  for (const format of [REGISTER_FORMAT, NESTED_TEXT_FORMAT])
    expect(otherFormat({ format, text: {} })).toBeUndefined();
  expect(otherFormat({ format: REGISTER_FORMAT })).toBeUndefined();
  for (const own of [{ format: '2' }, {}, null, 'format', [2]]) expect(otherFormat(own)).toBeUndefined();
});

test('a file without a text has no second format', () => {
  expect(otherFormat({ format: NESTED_TEXT_FORMAT, policies: [] })).toBe(NESTED_TEXT_FORMAT);
});
