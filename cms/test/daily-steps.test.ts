import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitingDeliveries } from '@mithaq/domain/contracts/cms-service-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireUploads } from '../src/associations/documents/uploads/expire-uploads.ts';
import type { IncomingFiles } from '../src/associations/documents/uploads/incoming-files.ts';
import { FolderUploadStore } from '../src/associations/documents/uploads/folder-upload-store.ts';
import { waitingOnes } from '../src/deliveries/endpoints/waiting.ts';
import { eraseEndedFollows } from '../src/follows/erase-ended-follows.ts';
import { expireFollows } from '../src/follows/expire-follows.ts';
import { deleteSome } from '../src/payload/system/delete-some.ts';
import { destroyDue } from '../src/requests/destruction/destroy-due.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { accepted, issuedReference } from './support/requests.ts';
import { accountOf } from './support/sittings.ts';

const DAY_MS = 86_400_000;
const now = Date.now();
const daysAgo = (days: number): string => new Date(now - days * DAY_MS).toISOString();

let cms: Cms;
let association: string;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  association = await firstIn(cms, 'associations', 'rusukh');
});
afterAll(() => cms.stop());

/** Asks a step again until none is left, and returns how many rows each one took. */
const untilNoneIsLeft = async (
  step: () => Promise<{ readonly count: number; readonly more: boolean }>,
): Promise<number[]> => {
  const counts: number[] = [];
  for (let more = true; more;) {
    // A step that never ends would else never fail.
    expect(counts.length).toBeLessThan(20);
    const done = await step();
    counts.push(done.count);
    more = done.more;
  }
  return counts;
};

describe('e-mails that wait', () => {
  const write = (to: string, createdAt: string, data: object = {}) =>
    cms.payload.create({
      collection: 'deliveries',
      depth: 0,
      data: { kind: 'invitation', to, state: 'pending', createdAt, ...data },
    });

  it('are handed out step by step, each once, with those of the same millisecond together', async () => {
    // Four rows have one time: the step that is full with the third of them takes the fourth as well.
    const hours = [9, 8, 7, 6, 6, 6, 6, 5, 4, 3];
    const written: string[] = [];
    for (const [place, hour] of hours.entries())
      written.push((await write(`w${String(place)}@example.org`, daysAgo(hour))).id);
    await write('held@example.org', daysAgo(6), { leaseUntil: new Date(now + 60_000).toISOString() });
    await write('later@example.org', daysAgo(5), { notBefore: new Date(now + 60_000).toISOString() });
    await write('sent@example.org', daysAgo(4), { state: 'sent' });
    const handed: string[] = [];
    let after: string | undefined;
    const counts = await untilNoneIsLeft(async () => {
      const { deliveries, next } = await waitingOnes(await cms.request(), after, 3);
      handed.push(...deliveries);
      after = next;
      return { count: deliveries.length, more: next !== undefined };
    });
    expect(counts).toEqual([3, 4, 3, 0]);
    expect(handed.toSorted()).toEqual(written.toSorted());
  });

  it('are asked for by a time, and a time that is none is refused', async () => {
    const last = (await write('last@example.org', daysAgo(1))).id;
    const ask = (after: string) =>
      cms.call('service', 'GET', `/api/deliveries/waiting?about=accounts&after=${encodeURIComponent(after)}`);
    expect(waitingDeliveries.parse((await ask(daysAgo(2))).body)).toEqual({ deliveries: [last] });
    expect((await ask('yesterday')).status).toBe(400);
  });
});

describe('addresses of followers', () => {
  it('are erased step by step until none is left, whichever way their follow ended', async () => {
    const policy = await firstIn(cms, 'policies', 'rusukh');
    for (const n of [0, 1, 2, 3, 4])
      for (const data of [
        { email: `never-${String(n)}@example.org`, state: 'pending' as const },
        { email: `ended-${String(n)}@example.org`, state: 'ended' as const, confirmedAt: daysAgo(500) },
      ])
        await cms.payload.create({
          collection: 'followers',
          depth: 0,
          data: { policy, association, stateAt: daysAgo(400), askedAt: daysAgo(400), ...data },
        });
    const expired = await untilNoneIsLeft(async () => {
      const { expired: count, more } = await expireFollows(await cms.request(), now, 2);
      return { count, more };
    });
    expect(expired).toEqual([2, 2, 1]);
    const erased = await untilNoneIsLeft(async () => {
      const { erased: count, more } = await eraseEndedFollows(await cms.request(), now, 2);
      return { count, more };
    });
    expect(erased).toEqual([2, 2, 1]);
    const { docs } = await cms.payload.find({ collection: 'followers', pagination: false, depth: 0 });
    expect(docs.filter(({ email }) => /^(?:never|ended)-/u.test(email))).toEqual([]);
  });
});

describe('files that nobody saved', () => {
  it('are deleted step by step until none is left, with their bytes', async () => {
    const removed: string[] = [];
    const incoming: Pick<IncomingFiles, 'remove'> = {
      remove: (name) => {
        removed.push(name);
        return Promise.resolve();
      },
    };
    const person = await accountOf(cms, 'board-secretary of rusukh');
    const ids: string[] = [];
    for (const n of [0, 1, 2, 3, 4]) {
      const { id } = await cms.payload.create({
        collection: 'pending-uploads',
        depth: 0,
        data: {
          name: `old-${String(n)}.pdf`,
          size: 1,
          state: 'begun',
          person,
          association,
          begunAt: daysAgo(2),
        },
      });
      ids.push(id);
    }
    const counts = await untilNoneIsLeft(async () => {
      const { expired: count, more } = await expireUploads(await cms.request(), incoming, now, 2);
      return { count, more };
    });
    expect(counts).toEqual([2, 2, 1]);
    expect(removed).toEqual(expect.arrayContaining(ids));
    expect((await cms.payload.count({ collection: 'pending-uploads' })).totalDocs).toBe(0);
  });
});

describe('counters whose time is over', () => {
  it('are deleted step by step, and those that still count stay', async () => {
    const counter = (key: string, until: string) =>
      cms.payload.db.create({ collection: 'email-counters', data: { key, count: 1, until } });
    for (const n of [0, 1, 2, 3, 4]) await counter(`old-${String(n)}`, daysAgo(1));
    await counter('still-counts', daysAgo(-1));
    const old = {
      collection: 'email-counters',
      where: { until: { less_than: new Date(now).toISOString() } },
      sort: 'until',
    } as const;
    const left = async () => (await cms.payload.db.count({ collection: 'email-counters' })).totalDocs;
    const before = await left();
    const counts = await untilNoneIsLeft(async () => {
      const there = await left();
      const { more } = await deleteSome(await cms.request(), old, 2);
      return { count: there - (await left()), more };
    });
    expect(counts).toEqual([2, 2, 1]);
    expect(await left()).toBe(before - 5);
  });
});

describe('records that are no longer kept', () => {
  it('are destroyed association by association until none is left', async () => {
    const papers = new FolderUploadStore(await mkdtemp(join(tmpdir(), 'mithaq-papers-')));
    const slugs = ['rusukh', 'kafel', 'rusukh', 'kafel', 'kafel'];
    for (const [place, slug] of slugs.entries()) {
      const answer = await cms.call('service', 'POST', '/api/requests/record', {
        ...accepted(place),
        association: slug,
        policyVersion: undefined,
        reference: issuedReference(place + 1),
        nonce: place.toString(16).padStart(32, 'e'),
      });
      expect(answer.status).toBe(201);
    }
    await cms.payload.update({
      collection: 'requests',
      where: { state: { equals: 'received' } },
      data: { state: 'withdrawn' },
      depth: 0,
    });
    const years = new Date(now + 40 * 366 * DAY_MS).toISOString();
    let after: string | undefined;
    const counts = await untilNoneIsLeft(async () => {
      const step = await destroyDue(await cms.request(), years, papers, {
        associations: 1,
        ...(after === undefined ? {} : { after }),
      });
      after = step.next;
      return { count: step.requests, more: step.more };
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(slugs.length);
    expect(counts.filter((count) => count > 0)).toHaveLength(2);
    expect((await cms.payload.count({ collection: 'requests' })).totalDocs).toBe(0);
  });
});
