import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../src/payload/access/roles.ts';
import { figuresOf } from '../src/requests/figures/figures-of.ts';
import { figureYear, monthSpan, type AskedYear } from '../src/requests/figures/year-span.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { accepted, issuedReference, recordARequestEach } from './support/requests.ts';
import { requestOf, type Person, type Who } from './support/who.ts';

const officer = 'beneficiary-relations-officer of rusukh';
const secretary = 'board-secretary of rusukh';
const now = Date.parse('2026-12-01T09:00:00Z');

/** City and time of requests beside the one of 20 November that every test has. */
const came = [
  ...Array.from({ length: 5 }, () => ['جدة', '2026-09-10T09:00:00.000Z'] as const),
  ['جده', '2026-09-30T20:59:59.000Z'],
  // Nine in the evening in UTC is midnight in Riyadh.
  ['=1+1', '2026-09-30T21:00:00.000Z'],
  ['الدمام', '2026-10-05T09:00:00.000Z'],
] as const;

let cms: Cms;
beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'kafel']);
  await recordARequestEach(cms);
  for (const [n, [city, acceptedAt]] of came.entries()) {
    const request = accepted(n, {
      reference: issuedReference(n + 1),
      nonce: String(n).padStart(32, 'b'),
      acceptedAt,
      submission: { ...accepted(n).submission, city },
    });
    expect((await cms.call('service', 'POST', '/api/requests/record', request)).status).toBe(201);
  }
});
afterAll(() => cms.stop());

const seenBy = async (who: Person, asked: AskedYear = { calendar: 'gregorian', year: 2026 }) => {
  const year = figureYear(asked, now);
  if (year === undefined) throw new Error('there is no such year');
  return figuresOf(await requestOf(cms, who), year, now);
};
const pairs = (figures: readonly { readonly value: string | undefined; readonly count: number }[] = []) =>
  figures.map(({ value, count }) => [value, count]);

describe('the figures of requests', () => {
  it('are counted by month in Riyadh, state, city as it is spelt alike, and channel', async () => {
    const seen = await seenBy(officer);
    expect(seen?.total).toBe(9);
    expect(seen?.months.map(({ from, count }) => [from, count])).toEqual([
      ['2026-09', 6],
      ['2026-10', 2],
      ['2026-11', 1],
    ]);
    expect(pairs(seen?.states)).toEqual([['received', 9]]);
    expect(pairs(seen?.cities)[0]).toEqual(['جدة', 6]);
    expect(new Set(pairs(seen?.cities).map(([city]) => city))).toEqual(
      new Set(['جدة', '=1+1', 'الدمام', 'الرياض']),
    );
    expect(pairs(seen?.channels)).toEqual([['form', 9]]);
    expect(pairs(seen?.services)).toEqual([['training', 9]]);
    expect(seen?.acceptance).toBeUndefined();
  });

  it('are those of a Hijri year by its months', async () => {
    const seen = await seenBy(officer, { calendar: 'hijri', year: 1448 });
    expect(seen?.months.map(({ from, count }) => [from, count])).toEqual([
      ['1448-03', 5],
      ['1448-04', 3],
      ['1448-06', 1],
    ]);
    expect((await seenBy(officer, { calendar: 'hijri', year: 1447 }))?.total).toBe(0);
  });

  it('tell how long a step took, and who is to be told by phone', async () => {
    const { docs } = await cms.payload.find({
      collection: 'requests',
      where: { 'submission.city': { equals: 'الدمام' } },
    });
    const [request] = docs;
    if (request === undefined) throw new Error('it was not recorded');
    const before = await seenBy(officer);
    const association = idOf(request.association) ?? null;
    const events = { request: request.id, association, actorName: 'موظف' } as const;
    for (const [to, at] of [
      ['checking', '2026-12-30T09:00:00.000Z'],
      ['with-committee', '2026-12-31T21:00:00.000Z'],
    ] as const)
      await cms.payload.create({ collection: 'request-events', data: { ...events, to, at } });
    await cms.payload.create({
      collection: 'request-notices',
      data: {
        request: request.id,
        association,
        occasion: 'referred',
        state: 'to-call',
        stateAt: request.acceptedAt,
      },
    });
    const seen = await seenBy(officer);
    expect(before?.steps).toEqual([]);
    // The second event is of the next year in Riyadh.
    expect(seen?.steps.map(({ step, stays }) => [step, stays])).toEqual([['reception', 1]]);
    const days = (Date.parse('2026-12-30T09:00:00.000Z') - Date.parse(request.acceptedAt)) / 86_400_000;
    expect(seen?.steps[0]?.medianDays).toBeCloseTo(days, 0);
    expect((seen?.untold ?? 0) - (before?.untold ?? 0)).toBe(1);
  });

  it('show no number of fewer than five to the secretary and the committee, and no Hijri year beside', async () => {
    for (const who of [secretary, 'committee-member of rusukh'] as const) {
      const seen = await seenBy(who);
      expect(seen?.months.map(({ from, until, count }) => [from, until, count])).toEqual([
        ['2026-09', '2026-09', 6],
      ]);
      expect(seen?.total).toBe(6);
      expect(pairs(seen?.cities)).toEqual([['جدة', 6]]);
      expect(seen?.steps).toEqual([]);
      expect(seen?.acceptance).toBeUndefined();
      expect(await seenBy(who, { calendar: 'hijri', year: 1448 })).toBeUndefined();
    }
  });

  it('are of one’s own association, and of nobody who runs the platform', async () => {
    expect((await seenBy('beneficiary-relations-officer of kafel'))?.total).toBe(1);
    expect((await seenBy('board-secretary of kafel'))?.total).toBe(0);
    expect(await seenBy('administrator')).toBeUndefined();
  });
});

describe('a year and a month of the figures', () => {
  it('begin at nine in the evening of UTC where the one before ends, across the turn of either year', () => {
    for (const [calendar, first] of [
      ['gregorian', 2026],
      ['hijri', 1447],
    ] as const)
      for (let year = first; year < first + 12; year += 1) {
        const begins = figureYear({ calendar, year: year + 1 }, now)?.from ?? '';
        expect(begins).toMatch(/T21:00:00\.000Z$/u);
        expect(figureYear({ calendar, year }, now)?.until).toBe(begins);
        // Without a year in the address, a millisecond decides which one is shown.
        const shownAt = (at: number) => figureYear({ calendar }, at)?.year;
        expect([shownAt(Date.parse(begins) - 1), shownAt(Date.parse(begins))]).toEqual([year, year + 1]);
      }
    expect(figureYear({ calendar: 'gregorian', year: 2027 }, now)?.from).toBe('2026-12-31T21:00:00.000Z');
    // 1 Muharram 1448 is 16 June 2026.
    expect(figureYear({ calendar: 'hijri', year: 1448 }, now)?.from).toBe('2026-06-15T21:00:00.000Z');
    expect(monthSpan('2026-12')).toEqual({
      from: '2026-11-30T21:00:00.000Z',
      until: '2026-12-31T21:00:00.000Z',
    });
    expect(monthSpan('2028-02')).toEqual({
      from: '2028-01-31T21:00:00.000Z',
      until: '2028-02-29T21:00:00.000Z',
    });
  });
});

describe('tables to download', () => {
  const rows = '/api/requests/rows/export?month=2026-10';
  const figures = '/api/requests/figures/export?calendar=gregorian&year=2026';
  const takings = async () => {
    const { docs } = await cms.payload.find({
      collection: 'request-openings',
      where: { kind: { in: ['rows-taken', 'figures-taken'] } },
      sort: 'at',
      pagination: false,
      depth: 0,
    });
    return docs;
  };

  it('hold no name and no contact, run no formula, and each taking is a row that names who and what', async () => {
    const before = (await takings()).length;
    const response = await cms.raw(officer, 'GET', rows);
    const csv = await response.text();
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).toContain("'=1+1");
    expect(csv).not.toMatch(/sara|سارة|966512345|دورة\./u);
    expect((await cms.raw(officer, 'GET', rows)).status).toBe(200);
    expect((await cms.raw(secretary, 'GET', figures)).status).toBe(200);
    const added = (await takings()).slice(before);
    expect(added.map(({ kind, count, period }) => [kind, count, period])).toEqual([
      ['rows-taken', 2, '2026-10'],
      ['rows-taken', 2, '2026-10'],
      ['figures-taken', 6, '2026'],
    ]);
    expect(added.every(({ actorName, actor }) => actorName !== '' && actor)).toBe(true);
    const [taking] = added;
    for (const who of ['auditor of rusukh', officer, 'administrator'] as const) {
      const path = `/api/request-openings/${taking?.id ?? ''}`;
      expect((await cms.call(who, 'PATCH', path, { count: 0 })).status).not.toBe(200);
      expect((await cms.call(who, 'DELETE', path)).status).not.toBe(200);
    }
  });

  it.each([
    ['rows, by the secretary', secretary, rows, 403],
    ['rows, by a committee member', 'committee-member of rusukh', rows, 403],
    ['rows, by the operator', 'administrator', rows, 403],
    ['rows, by nobody', 'nobody', rows, 403],
    ['rows, by a function', 'service', rows, 403],
    ['rows of no month', officer, '/api/requests/rows/export?month=2026-13', 400],
    ['rows of everything', officer, '/api/requests/rows/export', 400],
    ['figures, by the operator', 'administrator', figures, 403],
    ['figures, by nobody', 'nobody', figures, 403],
    [
      'figures of a Hijri year, by the secretary',
      secretary,
      '/api/requests/figures/export?calendar=hijri',
      403,
    ],
    ['figures of no year', officer, '/api/requests/figures/export?year=x', 400],
    [
      'figures of a year the calendar lacks',
      officer,
      '/api/requests/figures/export?calendar=hijri&year=1700',
      400,
    ],
  ] as const)('are refused: %s; and nothing is recorded', async (_, who: Who, path, status) => {
    const before = (await takings()).length;
    expect((await cms.call(who, 'GET', path)).status).toBe(status);
    expect(await takings()).toHaveLength(before);
  });
});
