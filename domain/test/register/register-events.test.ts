import { describe, expect, it } from 'vitest';
import type { IndexedVersion } from '@mithaq/domain/contracts/register';
import { registerEvents } from '@mithaq/domain/register/register-events';

const entry = (version: number, rest: Partial<IndexedVersion>): IndexedVersion => ({
  version,
  status: 'in-force',
  hash: String(version).repeat(64),
  title: 'سياسة',
  demonstration: false,
  publishedAt: '2026-01-01T00:00:00.000Z',
  ...rest,
});

const eventsOf = (...versions: IndexedVersion[]) =>
  registerEvents({ policies: [{ slug: 'one', title: 'سياسة', documentType: 'policy', versions }] }).map(
    (event) => `${event.kind} ${String(event.entry.version)}`,
  );

describe('the list of events', () => {
  it('has the newest first, a publication above the supersession that it caused', () => {
    const events = eventsOf(
      entry(1, {
        status: 'superseded',
        publishedAt: '2025-01-01T00:00:00.000Z',
        inForceUntil: '2026-01-01T00:00:00.000Z',
        supersededBy: 2,
      }),
      entry(2, {}),
    );
    expect(events).toEqual(['published 2', 'superseded 1', 'published 1']);
  });

  it('lists a withdrawal as a withdrawal and not as a supersession', () => {
    const at = '2026-02-01T00:00:00.000Z';
    const events = eventsOf(
      entry(1, {
        status: 'withdrawn',
        inForceUntil: at,
        withdrawal: { kind: 'withdrawn', reason: 'سبب', at },
      }),
    );
    expect(events).toEqual(['withdrawn 1', 'published 1']);
  });

  it('invents no day for a supersession that an older register does not date', () => {
    expect(eventsOf(entry(1, { status: 'superseded' }), entry(2, {}))).toEqual([
      'published 2',
      'published 1',
    ]);
  });

  it('invents no supersession for a withdrawal of which an older register gives no reason', () => {
    const withdrawn = entry(1, { status: 'withdrawn', inForceUntil: '2026-02-01T00:00:00.000Z' });
    expect(eventsOf(withdrawn)).toEqual(['published 1']);
  });

  it('has publications of one instant before the versions that they superseded, whichever policy they belong to', () => {
    const at = '2026-01-01T00:00:00.000Z';
    const superseded = entry(1, {
      status: 'superseded',
      publishedAt: '2025-01-01T00:00:00.000Z',
      inForceUntil: at,
    });
    const policy = { title: 'سياسة', documentType: 'policy' } as const;
    const events = registerEvents({
      policies: [
        { ...policy, slug: 'one', versions: [superseded, entry(2, { publishedAt: at })] },
        { ...policy, slug: 'two', versions: [entry(1, { publishedAt: at })] },
      ],
    });
    expect(events.map(({ kind, policy: { slug } }) => `${kind} ${slug}`)).toEqual([
      'published one',
      'published two',
      'superseded one',
      'published one',
    ]);
  });

  it('compares instants and not their texts', () => {
    const events = eventsOf(
      entry(1, { publishedAt: '2026-01-01T00:00:00.500Z' }),
      entry(2, { publishedAt: '2026-01-01T00:00:00Z' }),
    );
    expect(events).toEqual(['published 1', 'published 2']);
  });
});
