import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crockfordAlphabet } from '../../src/request/crockford.ts';
import {
  compactReferenceNumber,
  formatReferenceNumber,
  parseReferenceNumber,
  referenceNumberFor,
} from '../../src/request/reference-number.ts';
import { toEasternDigits } from '../../src/text/digits.ts';
import { hmacUnder } from '../support/hmac.ts';

const nonce = fc.stringMatching(/^[0-9a-f]{32}$/u);
const reference = nonce.map((value) => referenceNumberFor(value, hmacUnder('a key')));

describe('a reference number', () => {
  test('is the same for the same token and another under another key', () => {
    const value = 'ab'.repeat(16);
    expect(referenceNumberFor(value, hmacUnder('a'))).toBe(referenceNumberFor(value, hmacUnder('a')));
    expect(referenceNumberFor(value, hmacUnder('a'))).not.toBe(referenceNumberFor(value, hmacUnder('b')));
  });

  test('stays the one that a reader was shown, whichever release reads the form again', () => {
    expect(referenceNumberFor('00112233445566778899aabbccddeeff', hmacUnder('a key'))).toBe('4VX8337R609');
  });

  test('does not show the nonce that it was made from', () => {
    expect(referenceNumberFor('0'.repeat(32), hmacUnder('a key'))).not.toMatch(/^0{5}/u);
  });

  test('is read back as people type it: small letters, spaces, Arabic digits, dashes', () => {
    fc.assert(
      fc.property(reference, (number) => {
        const shown = formatReferenceNumber(number);
        expect(parseReferenceNumber(shown)).toBe(number);
        expect(compactReferenceNumber(shown)).toBe(number);
        expect(parseReferenceNumber(` ${toEasternDigits(number.toLowerCase())} `)).toBe(number);
        expect(parseReferenceNumber(number.split('').join(' '))).toBe(number);
        expect(parseReferenceNumber(`\u2066${shown}\u2069\u200f`)).toBe(number);
        expect(parseReferenceNumber(number.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(number);
      }),
    );
  });

  test('is refused with any one character wrong, but for 0 typed as Z', () => {
    fc.assert(
      fc.property(
        reference,
        fc.nat(9),
        fc.constantFrom(...crockfordAlphabet.split('')),
        (number, position, wrong) => {
          const right = number.charAt(position);
          fc.pre(wrong !== right && !(`${right}${wrong}` === '0Z' || `${right}${wrong}` === 'Z0'));
          const typed = number.slice(0, position) + wrong + number.slice(position + 1);
          expect(parseReferenceNumber(typed)).toBeUndefined();
        },
      ),
    );
  });

  test('is refused with two neighbours swapped', () => {
    fc.assert(
      fc.property(reference, fc.nat(8), (number, at) => {
        const [left, right] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(left !== right && ![left, right].every((character) => '0Z'.includes(character)));
        expect(
          parseReferenceNumber(number.slice(0, at) + right + left + number.slice(at + 2)),
        ).toBeUndefined();
      }),
    );
  });

  test.each([
    ['', 'empty'],
    ['ABC', 'short'],
    ['UUUUUUUUUUU', 'no U in the alphabet'],
    ['١٢٣', 'digits only'],
  ])('«%s» is none (%s)', (typed) => {
    expect(parseReferenceNumber(typed)).toBeUndefined();
  });
});
