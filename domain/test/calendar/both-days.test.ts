import { expect, it } from 'vitest';
import { bothDays, bothDaysOf } from '../../src/calendar/both-days.ar.ts';

it('says a day in both calendars, Hijri first, as it is in Riyadh', () => {
  expect(bothDays('2023-09-25')).toBe('10 ربيع الأول 1445هـ الموافق 25 سبتمبر 2023م');
  expect(bothDaysOf('2023-09-24T21:30:00.000Z')).toBe('10 ربيع الأول 1445هـ الموافق 25 سبتمبر 2023م');
  expect(bothDays('2023-02-30')).toBe('');
});
