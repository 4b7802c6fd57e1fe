import { expect, test } from 'vitest';
import { NESTED_TEXT_FORMAT, REGISTER_FORMAT } from '../../src/contracts/register.ts';
import { otherFormat } from '../../src/register/other-format.ts';

test('only a file that names a format this release does not know has another one', () => {
  expect(otherFormat({ format: NESTED_TEXT_FORMAT + 1 })).toBe(NESTED_TEXT_FORMAT + 1);
  for (const format of [REGISTER_FORMAT, NESTED_TEXT_FORMAT]) expect(otherFormat({ format })).toBeUndefined();
  for (const own of [{ format: '2' }, {}, null, 'format', [2]]) expect(otherFormat(own)).toBeUndefined();
});
