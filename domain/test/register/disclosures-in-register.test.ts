import { describe, expect, it } from 'vitest';
import type { IndexedDisclosure } from '../../src/contracts/disclosure.ts';
import {
  disclosureByHash,
  disclosureEvents,
  disclosuresIn,
  isOffered,
} from '../../src/register/disclosures-in-register.ts';

const version = (
  disclosure: string,
  number: number,
  day: string,
  facts: Partial<IndexedDisclosure> = {},
): IndexedDisclosure => ({
  disclosure,
  version: number,
  status: 'in-force',
  hash: String(number).repeat(64),
  entry: 'goals',
  entryTitle: 'الأهداف',
  title: disclosure,
  file: { hash: 'a'.repeat(64), name: 'x.pdf', type: 'application/pdf', bytes: 1 },
  publishedAt: `${day}T08:00:00.000Z`,
  ...facts,
});
const withdrawn = {
  status: 'withdrawn',
  withdrawal: { kind: 'published-in-error', reason: 'x', at: '2026-05-01T08:00:00.000Z' },
} as const;
const entries = [
  version('a', 1, '2026-01-01', { status: 'superseded', supersededBy: 2 }),
  version('b', 3, '2026-02-01', withdrawn),
  version('a', 2, '2026-03-01'),
];

describe('the disclosures of an index', () => {
  it('are shown by the version in force, or by the last one, the newest first', () => {
    expect(
      disclosuresIn(entries).map(({ slug, shown, versions }) => [slug, shown.version, versions.length]),
    ).toEqual([
      ['a', 2, 2],
      ['b', 3, 1],
    ]);
    expect(disclosuresIn([])).toEqual([]);
  });

  it('offer every document but one that was published in error', () => {
    expect(entries.map(isOffered)).toEqual([true, false, true]);
    expect(isOffered({ withdrawal: { ...withdrawn.withdrawal, kind: 'withdrawn' } })).toBe(true);
  });

  it('are found by either hash, whole or by 16 characters of it, and by nothing shorter or shared', () => {
    expect(disclosureByHash(entries, '2'.repeat(64))?.version).toBe(2);
    expect(disclosureByHash(entries, '2'.repeat(16))?.version).toBe(2);
    expect(disclosureByHash(entries, '2'.repeat(15))).toBeUndefined();
    expect(disclosureByHash(entries, 'a'.repeat(64))?.publishedAt).toBe('2026-03-01T08:00:00.000Z');
    const shared = [
      version('c', 1, '2026-01-01', { hash: `${'5'.repeat(20)}${'6'.repeat(44)}` }),
      version('d', 5, '2026-01-01'),
    ];
    expect(disclosureByHash(shared, '5'.repeat(16))).toBeUndefined();
  });

  it('are told as publications and withdrawals, the newest first', () => {
    expect(
      disclosureEvents(entries).map(
        ({ kind, entry }) => `${kind} ${entry.disclosure}${String(entry.version)}`,
      ),
    ).toEqual(['withdrawn b3', 'published a2', 'published b3', 'published a1']);
  });
});
