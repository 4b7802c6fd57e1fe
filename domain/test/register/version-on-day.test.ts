import { describe, expect, test } from 'vitest';
import { indexedPolicy, type IndexedPolicy } from '../../src/contracts/register.ts';
import { inForceSince, inForceUntil, versionOnDay } from '../../src/register/version-on-day.ts';

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

describe('the day since when a version is in force', () => {
  const approvedOn = (day: string) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return { printed: day, gregorian: { calendar: 'gregorian', year, month, day: date } };
  };
  const approved = { publishedAt: '2026-11-20T09:00:00Z', approvedOn: approvedOn('2024-07-23') };
  const since = (of: IndexedPolicy, number = 1) => {
    const entry = of.versions.find((one) => one.version === number);
    if (entry === undefined) throw new Error('the policy lacks the version');
    return inForceSince(of, entry);
  };

  test('is the one that the text names, before that of the board', () => {
    expect(since(withVersions(version(1, { ...approved, inForceFrom: '2024-09-01' })))).toEqual({
      day: '2024-09-01',
      basis: 'text',
    });
  });

  test('is that of the board, in either calendar, whenever it was published here', () => {
    const held = withVersions(version(1, { ...approved, status: 'in-force' }));
    expect(since(held)).toEqual({ day: '2024-07-23', basis: 'board' });
    expect(on('2024-07-22', held)).toBeUndefined();
    expect(on('2025-01-01', held)).toBe(1);
    const hijri = { printed: '17/1/1446', hijri: { calendar: 'hijri', year: 1446, month: 1, day: 17 } };
    expect(since(withVersions(version(1, { ...approved, approvedOn: hijri })))).toEqual({
      day: '2024-07-23',
      basis: 'board',
    });
  });

  test.each([
    ['no day is known', { approvedOn: undefined }],
    [
      'the day is known in part',
      { approvedOn: { printed: '1446', hijri: { calendar: 'hijri', year: 1446 } } },
    ],
    ['the approval is a demonstration', { demonstration: true }],
    [
      'it was published in error',
      { withdrawal: { kind: 'published-in-error', reason: 'خطأ', at: '2026-11-21T09:00:00Z' } },
    ],
    ['the day is later than the publication', { approvedOn: approvedOn('2026-12-01') }],
  ])('is that of its publication, which is said, where %s', (_case, facts) => {
    expect(since(withVersions(version(1, { ...approved, ...facts })))).toEqual({
      day: '2026-11-20',
      basis: 'publication',
    });
  });

  test('is that of its publication for a correction on the approval of the version before it', () => {
    const corrected = withVersions(
      version(1, {
        ...approved,
        publishedAt: '2025-01-10T09:00:00Z',
        inForceUntil: approved.publishedAt,
        supersededBy: 2,
      }),
      version(2, { ...approved, status: 'in-force' }),
    );
    expect(since(corrected, 1)).toEqual({ day: '2024-07-23', basis: 'board' });
    expect(since(corrected, 2)).toEqual({ day: '2026-11-20', basis: 'publication' });
    expect(on('2025-06-01', corrected)).toBe(1);
  });

  test('ends the version before it, whose last day is no later', () => {
    const replaced = withVersions(
      version(1, {
        ...approved,
        publishedAt: '2025-01-10T09:00:00Z',
        inForceUntil: approved.publishedAt,
        supersededBy: 2,
      }),
      version(2, { ...approved, approvedOn: approvedOn('2026-11-01'), status: 'in-force' }),
    );
    const [first, second] = replaced.versions;
    if (first === undefined || second === undefined) throw new Error('the policy lost its versions');
    expect(inForceUntil(replaced, first)).toBe('2026-11-01');
    expect(inForceUntil(replaced, second)).toBeUndefined();
    expect(on('2026-10-31', replaced)).toBe(1);
    expect(on('2026-11-01', replaced)).toBe(2);
  });
});
