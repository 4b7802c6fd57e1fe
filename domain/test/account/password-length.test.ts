import { describe, expect, it } from 'vitest';
import { lengthFault, normalPassword } from '../../src/account/password-length.ts';

describe('the length of a password', () => {
  it.each([
    ['', 'too-short'],
    ['a'.repeat(11), 'too-short'],
    ['a'.repeat(12), undefined],
    // A sign outside the basic plane is one character, although it is two units of UTF-16.
    ['😀'.repeat(6), 'too-short'],
    ['😀'.repeat(12), undefined],
    // A letter and its combining mark are one character in the normal form.
    ['e\u0301'.repeat(11), 'too-short'],
    ['كلمة مرور ١', 'too-short'],
    ['كلمة مرور ١٢', undefined],
    ['a'.repeat(128), undefined],
    ['a'.repeat(129), 'too-long'],
  ])('of %j is %s', (password, fault) => {
    expect(lengthFault(password)).toBe(fault);
  });

  it('does not depend on the keyboard that composed the letters', () => {
    expect(normalPassword('e\u0301')).toBe(normalPassword('\u00e9'));
  });
});
