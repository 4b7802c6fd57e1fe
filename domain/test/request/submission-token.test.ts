import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  issueSubmissionToken,
  MINIMUM_FILLING_MS,
  readSubmissionToken,
  TOKEN_LIFETIME_MS,
} from '../../src/request/submission-token.ts';
import { hmacUnder } from '../support/hmac.ts';

const hmac = hmacUnder('form key');
const issuedAt = Date.UTC(2026, 0, 1);
const later = issuedAt + 60_000;
const issue = (policyVersion: number | undefined = 3) =>
  issueSubmissionToken({ association: 'rusukh', policyVersion }, issuedAt, randomBytes(16), hmac);

test('a token tells what it was issued for', () => {
  expect(readSubmissionToken(issue(), later, hmac)).toMatchObject({
    association: 'rusukh',
    policyVersion: 3,
    issuedAt,
  });
});

test('a token of an association without a policy in force names no version', () => {
  const about = { association: 'rusukh', policyVersion: undefined };
  const token = issueSubmissionToken(about, issuedAt, randomBytes(16), hmac);
  expect(readSubmissionToken(token, later, hmac)).toMatchObject({ policyVersion: undefined });
});

test('a token is forged with any one character changed', () => {
  const token = issue();
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom(...'0123456789abcdef.'.split('')),
      (at, character) => {
        fc.pre(token.charAt(at) !== character);
        expect(readSubmissionToken(token.slice(0, at) + character + token.slice(at + 1), later, hmac)).toBe(
          'token-forged',
        );
      },
    ),
  );
});

test('a token of another key is forged', () => {
  const other = hmacUnder('other key');
  expect(readSubmissionToken(issue(), later, other)).toBe('token-forged');
});

test.each(['', 'x', '1.rusukh', '1..0.0..'])('«%s» is forged', (token) => {
  expect(readSubmissionToken(token, later, hmac)).toBe('token-forged');
});

test('a token for what is no association is forged although it is signed, and a nonce has 16 bytes', () => {
  const about = { association: '--', policyVersion: 3 };
  const token = issueSubmissionToken(about, issuedAt, randomBytes(16), hmac);
  expect(readSubmissionToken(token, later, hmac)).toBe('token-forged');
  for (const bytes of [0, 15, 17]) {
    expect(() => issueSubmissionToken(about, issuedAt, randomBytes(bytes), hmac)).toThrow(RangeError);
  }
});

test('a token lasts a day and not a millisecond longer', () => {
  expect(readSubmissionToken(issue(), issuedAt + TOKEN_LIFETIME_MS, hmac)).toMatchObject({ issuedAt });
  expect(readSubmissionToken(issue(), issuedAt + TOKEN_LIFETIME_MS + 1, hmac)).toBe('token-expired');
});

test('a form sent sooner than a person types is too fast, and the same token is good afterwards', () => {
  const token = issue();
  expect(readSubmissionToken(token, issuedAt + MINIMUM_FILLING_MS - 1, hmac)).toBe('too-fast');
  expect(readSubmissionToken(token, issuedAt + MINIMUM_FILLING_MS, hmac)).toMatchObject({ issuedAt });
});

test.each([1, 30_000, 60_000])('a token from a clock %i ms ahead is taken', (ahead) => {
  expect(readSubmissionToken(issue(), issuedAt - ahead, hmac)).toMatchObject({ issuedAt, clockAheadMs: 0 });
});

test('a token from a clock more than a minute ahead is taken and says by how much', () => {
  expect(readSubmissionToken(issue(), issuedAt - 90_000, hmac)).toMatchObject({ clockAheadMs: 90_000 });
});

test('a token names the services that its form offered, and cannot be given others', () => {
  const about = { association: 'rusukh', policyVersion: 3, services: ['training', 'home-repair'] };
  const token = issueSubmissionToken(about, issuedAt, randomBytes(16), hmac);
  expect(readSubmissionToken(token, later, hmac)).toMatchObject({ services: ['training', 'home-repair'] });
  expect(readSubmissionToken(token.replace('training', 'draining'), later, hmac)).toBe('token-forged');
  expect(readSubmissionToken(token.replace('.training_home-repair', ''), later, hmac)).toBe('token-forged');
  expect(readSubmissionToken(issue(), later, hmac)).toMatchObject({ services: undefined });
});
