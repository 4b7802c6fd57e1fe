import { expect, test } from 'vitest';
import { indexedPolicy, type IndexedPolicy } from '../../src/contracts/register.ts';
import { versionOnDay } from '../../src/register/version-on-day.ts';

const version = (number: number, rest: object) => ({
  version: number,
  status: 'superseded',
  hash: String(number).repeat(64),
  title: 'سياسة',
  demonstration: false,
  ...rest,
});

const policy: IndexedPolicy = indexedPolicy.parse({
  slug: 'beneficiary-relations',
  title: 'سياسة',
  documentType: 'policy',
  versions: [
    // 22:30 UTC on the 1st is half past one on the 2nd in Riyadh.
    version(1, { publishedAt: '2026-01-01T22:30:00Z', inForceUntil: '2026-03-10T09:00:00Z' }),
    version(2, { publishedAt: '2026-03-10T09:00:00Z', inForceUntil: '2026-05-01T10:00:00Z' }),
    version(3, { publishedAt: '2026-06-01T10:00:00Z', status: 'in-force' }),
  ],
});

const on = (text: string, of = policy): number | undefined => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return versionOnDay(of, { calendar: 'gregorian', year, month, day })?.version;
};
const withVersions = (...versions: object[]): IndexedPolicy => indexedPolicy.parse({ ...policy, versions });

test('a version is in force from its day in Riyadh on', () => {
  expect(on('2026-01-01')).toBeUndefined();
  expect(on('2026-01-02')).toBe(1);
});

test('on the day of a change the newer version counts', () => {
  expect(on('2026-03-09')).toBe(1);
  expect(on('2026-03-10')).toBe(2);
});

test('after a withdrawal nothing is in force until the next publication', () => {
  expect(on('2026-04-30')).toBe(2);
  expect(on('2026-05-01')).toBeUndefined();
  expect(on('2026-05-31')).toBeUndefined();
  expect(on('2026-06-01')).toBe(3);
  expect(on('2030-01-01')).toBe(3);
});

test('a day ends at midnight in Riyadh, and a version that ceased then was in force all that day', () => {
  const ceased = (inForceUntil: string) =>
    withVersions(version(1, { publishedAt: '2026-01-01T00:00:00Z', status: 'withdrawn', inForceUntil }));
  expect(on('2026-03-10', ceased('2026-03-10T20:59:59Z'))).toBeUndefined();
  expect(on('2026-03-10', ceased('2026-03-10T21:00:00Z'))).toBe(1);
  expect(on('2026-03-10', ceased('2026-03-10T21:30:00Z'))).toBe(1);
  expect(on('2026-03-11', ceased('2026-03-10T21:30:00Z'))).toBeUndefined();
});

test('a version that says from which day it holds counts from that day, whenever it was published', () => {
  const held = withVersions(
    version(1, { publishedAt: '2026-03-10T09:00:00Z', inForceFrom: '2026-01-01', status: 'in-force' }),
  );
  expect(on('2025-12-31', held)).toBeUndefined();
  expect(on('2026-01-01', held)).toBe(1);
});

test('the newer of two versions counts where an older register dates the end of neither', () => {
  const undated = withVersions(
    version(1, { publishedAt: '2026-01-01T00:00:00Z' }),
    version(2, { publishedAt: '2026-02-01T00:00:00Z', status: 'in-force' }),
  );
  expect(on('2026-01-31', undated)).toBe(1);
  expect(on('2026-02-01', undated)).toBe(2);
});
