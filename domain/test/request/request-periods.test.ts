import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requestStates } from '../../src/request/request-lifecycle.ts';
import {
  daysAfter,
  periodFrom,
  requestPeriodLimits,
  usualRequestPeriods,
} from '../../src/request/request-periods.ts';

it('a question is reminded of after a week and ends after a fortnight', () => {
  expect(periodFrom('needs-information', '2026-11-29', usualRequestPeriods)).toEqual({
    answerUntil: '2026-12-13',
    objectionUntil: null,
    clockOn: '2026-12-06',
  });
});

it('a reminder that would leave no time to act is left out', () => {
  const periods = { ...usualRequestPeriods, answerDays: 7, reminderDays: 7 };
  expect(periodFrom('needs-information', '2026-11-29', periods).clockOn).toBe('2026-12-07');
});

it('a rejection may be closed on the day after the last day of the objection, across a year', () => {
  expect(periodFrom('rejected', '2026-12-15', usualRequestPeriods)).toEqual({
    answerUntil: null,
    objectionUntil: '2027-01-14',
    clockOn: '2027-01-15',
  });
});

it('an answer waits for her word and is not reminded of', () => {
  expect(periodFrom('answered', '2028-02-20', usualRequestPeriods)).toEqual({
    answerUntil: '2028-03-05',
    objectionUntil: null,
    clockOn: '2028-03-06',
  });
});

it('the clock has nothing to do in a state without a period', () => {
  for (const state of requestStates)
    if (!['needs-information', 'answered', 'rejected'].includes(state))
      expect([state, periodFrom(state, '2026-11-29', usualRequestPeriods).clockOn]).toEqual([state, null]);
});

it('the clock never acts before her last day is over, but for the reminder, whatever an association sets', () => {
  const days = (name: keyof typeof requestPeriodLimits) =>
    fc.integer({ min: requestPeriodLimits[name].least, max: requestPeriodLimits[name].most });
  fc.assert(
    fc.property(
      fc.record({
        answerDays: days('answerDays'),
        reminderDays: days('reminderDays'),
        objectionDays: days('objectionDays'),
      }),
      fc.constantFrom('needs-information', 'answered', 'rejected'),
      (periods, state) => {
        const open = periodFrom(state, '2026-11-29', periods);
        const until = open.objectionUntil ?? open.answerUntil ?? '';
        const clockOn = open.clockOn ?? '';
        if (state === 'needs-information')
          expect(clockOn === daysAfter(until, 1) || clockOn < until).toBe(true);
        else expect(clockOn).toBe(daysAfter(until, 1));
      },
    ),
  );
});

it('a text that is no day is refused', () => {
  expect(() => daysAfter('2026-02-30', 1)).toThrow(RangeError);
});
