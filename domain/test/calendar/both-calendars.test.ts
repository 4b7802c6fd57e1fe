import { describe, expect, it } from 'vitest';
import { gregorianOfHijri, timeOfGregorian } from '../../src/calendar/umm-al-qura.ts';
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

  it('changes at nine in the evening of UTC from one year to the next, in either calendar', () => {
    // The runtime’s own clock of Riyadh, which no rule of ours goes through.
    const parts = (calendar: string, at: number): string =>
      new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
        timeZone: 'Asia/Riyadh',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
      })
        .formatToParts(at)
        .flatMap(({ type, value }) => (['day', 'month', 'year'].includes(type) ? [`${type} ${value}`] : []))
        .sort()
        .join();
    const written = (at: number): string => instantInBothCalendars(new Date(at).toISOString());
    for (let year = 1447; year <= 1465; year += 1) {
      const first = gregorianOfHijri({ calendar: 'hijri', year: year + 1, month: 1, day: 1 });
      if (first === undefined) throw new Error('the table has the year');
      const begins = timeOfGregorian(first) - 3 * 3_600_000;
      expect(written(begins)).toMatch(new RegExp(`^1 محرم ${String(year + 1)}هـ`, 'u'));
      expect(written(begins - 1)).toMatch(new RegExp(`^(?:29|30) ذي الحجة ${String(year)}هـ`, 'u'));
      expect(parts('islamic-umalqura', begins)).toBe(`day 1,month 1,year ${String(year + 1)}`);
      expect(parts('islamic-umalqura', begins - 1)).toMatch(
        new RegExp(`^day (?:29|30),month 12,year ${String(year)}$`, 'u'),
      );
    }
    for (let year = 2026; year <= 2045; year += 1) {
      const begins = Date.UTC(year, 11, 31, 21);
      expect(written(begins)).toContain(`الموافق 1 يناير ${String(year + 1)}م`);
      expect(written(begins - 1)).toContain(`الموافق 31 ديسمبر ${String(year)}م`);
      expect(parts('gregory', begins)).toBe(`day 1,month 1,year ${String(year + 1)}`);
    }
  });

  it('of a text that is no day is that text', () => {
    expect(dayInBothCalendars('2023-02-30')).toBe('2023-02-30');
  });
});
