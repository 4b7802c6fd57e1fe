import { expect, test } from 'vitest';
import { REGISTER_FORMAT } from '../../src/contracts/register.ts';
import { otherFormat } from '../../src/register/other-format.ts';

test('only a file that names another format has one', () => {
  expect(otherFormat({ format: REGISTER_FORMAT + 1 })).toBe(REGISTER_FORMAT + 1);
  for (const own of [{ format: REGISTER_FORMAT }, { format: '2' }, {}, null, 'format', [2]]) {
    expect(otherFormat(own)).toBeUndefined();
  }
});
