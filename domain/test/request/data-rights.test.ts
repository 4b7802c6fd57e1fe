import { expect, it } from 'vitest';
import {
  dataRightDueOn,
  extendedDueOn,
  extensionRefusal,
  firstDataRightReminder,
  nextDataRightReminder,
} from '../../src/request/data-rights.ts';

it('a right is due thirty days after it was asked for, across months and years', () => {
  expect(dataRightDueOn('2026-11-20')).toBe('2026-12-20');
  expect(dataRightDueOn('2026-12-31')).toBe('2027-01-30');
});

it('the time of a right is extended once by thirty days, until its last day and before it is answered', () => {
  expect(extendedDueOn('2026-12-20')).toBe('2027-01-19');
  const right = { isAnswered: false, isExtended: false, dueOn: '2026-12-20' };
  expect(extensionRefusal(right, '2026-12-20')).toBeUndefined();
  expect(extensionRefusal(right, '2026-12-21')).toBe('time-over');
  expect(extensionRefusal({ ...right, isExtended: true }, '2026-12-01')).toBe('extended-already');
  expect(extensionRefusal({ ...right, isAnswered: true }, '2026-12-01')).toBe('answered-already');
});

it('officers are reminded a week before, on the last day, and every week after it', () => {
  const days = [firstDataRightReminder('2026-12-20')];
  for (let nth = 0; nth < 3; nth += 1) days.push(nextDataRightReminder('2026-12-20', days.at(-1) ?? ''));
  expect(days).toEqual(['2026-12-13', '2026-12-20', '2026-12-27', '2027-01-03']);
  expect(nextDataRightReminder('2026-12-20', '2026-12-16'), 'a clock that stood still').toBe('2026-12-20');
});
