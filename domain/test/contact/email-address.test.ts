import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmail, readEmail } from '../../src/contact/email-address.ts';

test.each([
  ['noura@example.com', 'noura@example.com'],
  ["O'Brien+x@Example.Co.UK", "O'Brien+x@Example.Co.UK"],
  ['noura_saad-1@sub.example.com', 'noura_saad-1@sub.example.com'],
  ['mailto:noura@example.com?subject=a', 'noura@example.com'],
  ['Noura <noura@example.com>', 'noura@example.com'],
  ['«noura@example.com»،', 'noura@example.com'],
  ['noura @ example . com', 'noura@example.com'],
  ['noura@example,com', 'noura@example.com'],
  ['noura@example.com.', 'noura@example.com'],
  ['noura٢@example.com', 'noura2@example.com'],
  ['البريد: noura@example.com', 'noura@example.com'],
  ['E-mail : noura@example.com', 'noura@example.com'],
  ['noura@example.com (العمل)', 'noura@example.com'],
  ['noura@example.com، Noura@Example.com', 'noura@example.com'],
  ['noura@example.com noura@example.com', 'noura@example.com'],
  ['[noura@example.com](mailto:noura@example.com)', 'noura@example.com'],
  ['info@بريد.السعودية', 'info@xn--ngbof4h.xn--mgberp4a5d4ar'],
])('«%s» is read as %s', (typed, address) => {
  expect(readEmail(typed)).toEqual({ kind: 'email', address });
  expect(isEmail(address)).toBe(true);
});

test.each([
  ['', 'not-an-email'],
  ['noura', 'not-an-email'],
  ['@example.com', 'not-an-email'],
  ['noura@', 'not-an-email'],
  ['noura@example', 'not-an-email'],
  ['noura@127.0.0.1', 'not-an-email'],
  ['noura@[127.0.0.1]', 'not-an-email'],
  ['noura@-example.com', 'not-an-email'],
  ['noura..saad@example.com', 'not-an-email'],
  ['.noura@example.com', 'not-an-email'],
  ['"noura saad"@example.com', 'not-an-email'],
  ['noura saad@example.com', 'not-an-email'],
  [`${'n'.repeat(65)}@example.com`, 'not-an-email'],
  ['\u202emoc.elpmaxe@aruon', 'not-an-email'],
  ['نورة@example.com', 'email-not-latin'],
  ['نورة@بريد.السعودية', 'email-not-latin'],
  ['a@example.com, b@example.com', 'two-emails'],
  ['a@example.com b@example.com', 'two-emails'],
  ['noura@@example.com', 'two-emails'],
  ['البريد: a@example.com b@example.com', 'two-emails'],
  ['a@example.com, a@example.com, b@example.com', 'two-emails'],
  ['noura saad@example.com saad@example.com', 'two-emails'],
])('«%s» is refused as %s', (typed, fault) => {
  expect(readEmail(typed)).toEqual({ kind: 'fault', fault });
});

test('an address that was read is read the same again, and ends no header', () => {
  const piece = fc.constantFrom(...Array.from('aZ0.@ ,،<>"\r\n\u200bبs'), 'example.com', 'mailto:');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const read = readEmail(pieces.join(''));
      if (read.kind === 'email') {
        expect(isEmail(read.address)).toBe(true);
        expect(read.address).toMatch(/^[\x21-\x7e]+$/u);
      }
    }),
    { numRuns: 2000 },
  );
});
