import { describe, expect, it } from 'vitest';
import {
  dayInBothCalendars,
  inBothCalendars,
  instantInBothCalendars,
  namedDay,
} from '../../src/calendar/both-calendars.ar.ts';

const day = { calendar: 'gregorian', year: 2023, month: 9, day: 25 } as const;

describe('a day in both calendars', () => {
  it('is Hijri first, however it is asked for', () => {
    const written = '10 ربيع الأول 1445هـ الموافق 25 سبتمبر 2023م';
    expect(inBothCalendars(day)).toBe(written);
    expect(dayInBothCalendars('2023-09-25')).toBe(written);
    expect(namedDay(day)).toBe(`الاثنين ${written}`);
  });

  it('of an instant is the day in Riyadh', () => {
    expect(instantInBothCalendars('2023-09-24T21:00:00.000Z')).toBe(inBothCalendars(day));
    expect(instantInBothCalendars('2023-09-24T20:59:59.000Z')).toContain('24 سبتمبر');
  });

  it('of a text that is no day is that text', () => {
    expect(dayInBothCalendars('2023-02-30')).toBe('2023-02-30');
  });
});
