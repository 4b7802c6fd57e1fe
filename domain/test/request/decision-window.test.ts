import { expect, test } from 'vitest';
import { decisionWindow, windowOfRequest } from '../../src/request/decision-window.ts';

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
