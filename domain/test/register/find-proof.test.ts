import { describe, expect, test } from 'vitest';
import { indexedPolicy, type IndexedPolicy } from '../../src/contracts/register.ts';
import { findByHash, findByIssueNumber, readHash } from '../../src/register/find-proof.ts';
import { publicStateOf } from '../../src/register/public-state.ts';

const hash = (start: string): string => start.padEnd(64, '7');

const version = (number: number, start: string, issueNumber?: string) => ({
  version: number,
  status: 'superseded',
  hash: hash(start),
  title: 'سياسة',
  demonstration: false,
  publishedAt: '2026-01-01T00:00:00Z',
  issueNumber,
});

const policy: IndexedPolicy = indexedPolicy.parse({
  slug: 'p',
  title: 'سياسة',
  documentType: 'policy',
  versions: [
    version(1, 'ab12', 'A-008'),
    version(2, 'cd34', 'A-008'),
    version(3, `${'e'.repeat(20)}1`, 'إ/٩'),
  ],
});
const other: IndexedPolicy = indexedPolicy.parse({
  ...policy,
  slug: 'q',
  // A document may print a stroke where others print a number.
  versions: [version(1, `${'e'.repeat(20)}2`, '-')],
});
const index = { policies: [policy, other] };

describe('a hash as people type it', () => {
  test.each([
    [hash('ab12'), hash('ab12')],
    [hash('AB12').toUpperCase(), hash('ab12')],
    [`  ${hash('ab12').replace(/(.{4})/gu, '$1 ')}`, hash('ab12')],
    [hash('ab١٢'), hash('ab12')],
    [`\u200e${hash('ab12')}`, hash('ab12')],
    [hash('ab12').slice(0, 16), hash('ab12').slice(0, 16)],
    [hash('ab12').slice(0, 15), undefined],
    [`${hash('ab12')}0`, undefined],
    ['A-008', undefined],
    ['', undefined],
    ['g'.repeat(64), undefined],
  ])('%s is read as %s', (typed, expected) => {
    expect(readHash(typed)).toBe(expected);
  });
});

test('a version is found by its whole hash or the beginning that it alone has', () => {
  expect(findByHash(index, hash('cd34'))?.entry.version).toBe(2);
  expect(findByHash(index, hash('ab12').slice(0, 16))?.entry.version).toBe(1);
  expect(findByHash(index, hash('ff'))).toBeUndefined();
  expect(findByHash(index, 'e'.repeat(20)), 'two versions begin so').toBeUndefined();
});

test('an issue number finds all versions that have it, however it is written', () => {
  expect(findByIssueNumber(index, 'a 008').map(({ entry }) => entry.version)).toEqual([2, 1]);
  expect(findByIssueNumber(index, 'A-٠٠٨').map(({ entry }) => entry.version)).toEqual([2, 1]);
  expect(findByIssueNumber(index, 'ا/9').map(({ entry }) => entry.version)).toEqual([3]);
  expect(findByIssueNumber(index, 'A-009')).toEqual([]);
  expect(findByIssueNumber(index, ' - ')).toEqual([]);
});

test('a version that was published in error is not called withdrawn', () => {
  const at = '2026-02-01T00:00:00Z';
  expect(
    publicStateOf({ status: 'withdrawn', withdrawal: { kind: 'published-in-error', reason: 'خطأ', at } }),
  ).toBe('published-in-error');
  expect(publicStateOf({ status: 'withdrawn', withdrawal: { kind: 'withdrawn', reason: 'قرار', at } })).toBe(
    'withdrawn',
  );
  expect(publicStateOf({ status: 'withdrawn' })).toBe('withdrawn');
  expect(publicStateOf({ status: 'superseded' })).toBe('superseded');
});
