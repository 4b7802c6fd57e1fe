import { expect, it } from 'vitest';
import {
  dataRightDueOn,
  firstDataRightReminder,
  nextDataRightReminder,
} from '../../src/request/data-rights.ts';

it('a right is due thirty days after it was asked for, across months and years', () => {
  expect(dataRightDueOn('2026-11-20')).toBe('2026-12-20');
  expect(dataRightDueOn('2026-12-31')).toBe('2027-01-30');
});

it('officers are reminded a week before, on the last day, and every week after it', () => {
  const days = [firstDataRightReminder('2026-12-20')];
  for (let nth = 0; nth < 3; nth += 1) days.push(nextDataRightReminder('2026-12-20', days.at(-1) ?? ''));
  expect(days).toEqual(['2026-12-13', '2026-12-20', '2026-12-27', '2027-01-03']);
  expect(nextDataRightReminder('2026-12-20', '2026-12-16'), 'a clock that stood still').toBe('2026-12-20');
});
