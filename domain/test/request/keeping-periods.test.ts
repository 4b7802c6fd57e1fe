import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  destroyedFrom,
  keepingClasses,
  keepingClassFacts,
  keepingClassOf,
  keepingMonthsOf,
  lastDayNotKept,
} from '../../src/request/keeping-periods.ts';
import { daysAfter } from '../../src/request/request-periods.ts';
import { keepingSentence } from '../../src/request/keeping-periods.ar.ts';
import { requestStates } from '../../src/request/request-lifecycle.ts';

it.each([
  [{ state: 'closed', closedFrom: 'served' }, 'accepted'],
  [{ state: 'closed', closedFrom: 'rejected' }, 'rejected'],
  [{ state: 'closed', closedFrom: 'needs-information' }, 'undecided'],
  [{ state: 'closed', closedFrom: undefined }, 'accepted'],
  [{ state: 'withdrawn' }, 'undecided'],
  [{ state: 'duplicate' }, 'undecided'],
  [{ state: 'with-committee' }, undefined],
  [{ state: 'rejected' }, undefined],
] as const)('%o is kept as %s', (request, expected) => {
  expect(keepingClassOf({ kind: 'service', ...request })).toBe(expected);
});

it('a complaint is kept as one, by whatever way it ended', () => {
  expect(keepingClassOf({ kind: 'complaint', state: 'closed', closedFrom: 'answered' })).toBe('answered');
  expect(keepingClassOf({ kind: 'complaint', state: 'withdrawn' })).toBe('answered');
});

it('no request that goes on has a class, so that none is destroyed', () => {
  const going = requestStates.filter((state) => !['closed', 'withdrawn', 'duplicate'].includes(state));
  expect(going.map((state) => keepingClassOf({ kind: 'service', state }))).toEqual(
    going.map(() => undefined),
  );
});

it('an association sets its own months, and none below the ten years of financial records', () => {
  expect(keepingMonthsOf(undefined)).toMatchObject({ rejected: 24, financial: 120 });
  expect(keepingMonthsOf({ rejected: 36, financial: 12 })).toMatchObject({ rejected: 36, financial: 120 });
  expect(keepingMonthsOf({ undecided: null })).toMatchObject({ undecided: 12 });
  for (const name of keepingClasses) {
    const { usual, least, most } = keepingClassFacts[name];
    expect(usual >= least && usual <= most).toBe(true);
  }
});

it.each([
  ['2026-11-30', 12, '2025-11-29'],
  ['2026-11-29', 120, '2016-11-28'],
  ['2027-03-01', 6, '2026-08-31'],
  ['2027-02-28', 6, '2026-08-27'],
  ['2028-03-01', 12, '2027-02-28'],
  ['2026-01-01', 1, '2025-11-30'],
])('on %s, after %d months, days until %s are no longer kept', (today, months, expected) => {
  expect(lastDayNotKept(today, months)).toBe(expected);
});

it.each([
  // A year from 29 February is over with the 28th of a year that has no 29th, and with the 29th of one that has.
  ['2028-02-29', 12, '2029-03-01'],
  ['2028-02-29', 48, '2032-03-01'],
  ['2028-02-29', 120, '2038-03-01'],
  ['2027-02-28', 12, '2028-02-29'],
  ['2026-12-31', 2, '2027-03-01'],
  ['2026-12-31', 12, '2028-01-01'],
  // 29 and 30 Dhu al-Hijjah 1447 and 1 Muharram 1448: months are Gregorian, whatever begins in the other calendar.
  ['2026-06-14', 24, '2028-06-15'],
  ['2026-06-15', 24, '2028-06-16'],
  ['2026-06-16', 24, '2028-06-17'],
])('what is kept from %s for %d months is destroyed on %s', (keptFrom, months, expected) => {
  expect(destroyedFrom(keptFrom, months)).toBe(expected);
});

it('a later day never keeps what an earlier one did not', () => {
  const days = fc.date({ min: new Date('2000-01-02'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 300 }), (day, months) => {
      const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
      const on = lastDayNotKept(iso(day.getTime()), months);
      expect(lastDayNotKept(iso(day.getTime() + 86_400_000), months) >= on).toBe(true);
    }),
  );
});

it('the day that is announced is the first on which the record is due', () => {
  const days = fc.date({ min: new Date('2000-01-02'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 300 }), (date, months) => {
      const keptFrom = date.toISOString().slice(0, 10);
      const on = destroyedFrom(keptFrom, months);
      expect(lastDayNotKept(on, months) >= keptFrom).toBe(true);
      expect(lastDayNotKept(daysAfter(on, -1), months) < keptFrom).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('the notice prints the months of the association, in years where they are whole', () => {
  const usual = keepingSentence(keepingMonthsOf(undefined), (text) => text);
  expect(usual).toContain('إن قُبل فهي 5 سنوات، وإن لم يُقبل فهي سنتان، وإن انتهى دون قرار فهي سنة واحدة');
  expect(usual).toContain('فمدته 10 سنوات من يوم تقديمها');
  const own = keepingMonthsOf({ rejected: 18, undecided: 6, accepted: 132 });
  expect(keepingSentence(own, (text) => text)).toContain(
    'إن قُبل فهي 11 سنة، وإن لم يُقبل فهي 18 شهرًا، وإن انتهى دون قرار فهي 6 أشهر',
  );
});
