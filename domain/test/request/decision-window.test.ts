import { expect, test } from 'vitest';
import { dayInRiyadh } from '../../src/calendar/day-in-riyadh.ts';
import { isoDay } from '../../src/calendar/iso-day.ts';
import { dataRightDueOn } from '../../src/request/data-rights.ts';
import { decisionWindow, windowOfRequest } from '../../src/request/decision-window.ts';
import { periodFrom, usualRequestPeriods } from '../../src/request/request-periods.ts';

test('a floor of two weeks gives an earliest day in Riyadh and no latest one', () => {
  // 22:30 UTC is already the next day in Riyadh.
  const window = decisionWindow({ atLeastDays: 14 }, Date.UTC(2026, 10, 20, 22, 30));
  expect(window).toEqual({ earliestOn: { calendar: 'gregorian', year: 2026, month: 12, day: 5 } });
});

test('no period in the policy gives no window', () => {
  expect(decisionWindow(undefined, Date.UTC(2026, 10, 20))).toBeUndefined();
});

test('a printed ceiling is kept beside the floor', () => {
  const window = decisionWindow({ atLeastDays: 14, atMostDays: 30 }, Date.UTC(2026, 0, 1));
  expect(window?.latestOn).toEqual({ calendar: 'gregorian', year: 2026, month: 1, day: 31 });
});

test('a request of another kind than a service has no window, and a row without a kind asks for a service', () => {
  const acceptedAt = '2026-11-20T09:00:00.000Z';
  const open = (kind?: 'service' | 'complaint' | 'suggestion' | 'enquiry' | null) =>
    windowOfRequest({ atLeastDays: 14 }, { kind, acceptedAt }) !== undefined;
  expect([open(), open(null), open('service')]).toEqual([true, true, true]);
  expect([open('complaint'), open('suggestion'), open('enquiry')]).toEqual([false, false, false]);
});

test('at every midnight of Riyadh in three Hijri years, each clock counts from the day that has begun there', () => {
  const DAY = 86_400_000;
  // Counted by the machine's own clock in UTC: a day in Riyadh begins at 21:00 and never changes its length.
  const dayAfter = (at: number, days: number): string =>
    new Date(at + 3 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
  // From the end of 1447 over the 29th and 30th of every month, 1448 to 1450, and 29 February 2028.
  for (let midnight = Date.UTC(2026, 4, 31, 21); midnight < Date.UTC(2029, 5, 30); midnight += DAY)
    for (const at of [midnight - 1, midnight]) {
      const { earliestOn, latestOn } = decisionWindow({ atLeastDays: 14, atMostDays: 30 }, at) ?? {};
      if (earliestOn === undefined || latestOn === undefined)
        throw new Error('there is a floor and a ceiling');
      const today = dayInRiyadh(at);
      const { clockOn, answerUntil } = periodFrom('needs-information', today, usualRequestPeriods);
      const { objectionUntil } = periodFrom('rejected', today, usualRequestPeriods);
      expect([
        isoDay(earliestOn),
        isoDay(latestOn),
        dataRightDueOn(today),
        clockOn,
        answerUntil,
        objectionUntil,
      ]).toEqual([14, 30, 30, 7, 14, 30].map((days) => dayAfter(at, days)));
    }
});
