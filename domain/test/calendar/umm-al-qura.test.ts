import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  gregorianOfHijri,
  hijriOfGregorian,
  isRealDate,
  riyadhDayAt,
  timeOfGregorian,
  weekdayOfGregorian,
} from '../../src/calendar/umm-al-qura.ts';
import { formatDate, weekdayNames } from '../../src/calendar/format-date.ar.ts';
import { withComputedCounterpart } from '../../src/calendar/counterpart.ts';
import { calendarDate } from '../../src/contracts/calendar-date.ts';

const gregorian = (year: number, month: number, day: number) =>
  ({ calendar: 'gregorian', year, month, day }) as const;
const hijri = (year: number, month: number, day: number) =>
  ({ calendar: 'hijri', year, month, day }) as const;

// Ihsan, Libraries and Rusukh as their documents print them; the first day of the table.
test.each([
  [hijri(1445, 3, 10), gregorian(2023, 9, 25), 'monday'],
  [hijri(1445, 2, 8), gregorian(2023, 8, 24), 'thursday'],
  [hijri(1446, 1, 17), gregorian(2024, 7, 23), 'tuesday'],
  [hijri(1300, 1, 1), gregorian(1882, 11, 12), 'sunday'],
] as const)('%o is %o, a %s', (islamic, western, weekday) => {
  expect(hijriOfGregorian(western)).toEqual(islamic);
  expect(gregorianOfHijri(islamic)).toEqual(western);
  expect(weekdayOfGregorian(western)).toBe(weekday);
});

test('every Gregorian day of two centuries comes back from its Hijri day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
      const day = addDays(gregorian(1882, 11, 12), days);
      expect(gregorianOfHijri(hijriOfGregorian(day))).toEqual(day);
    }),
    { numRuns: 400 },
  );
});

test('the first day of every Hijri month of the table is found, though a mean year strays from it by two days', () => {
  for (let month = 0; month < 301 * 12; month += 1) {
    const first = hijri(1300 + Math.floor(month / 12), (month % 12) + 1, 1);
    const found = gregorianOfHijri(first);
    expect(found === undefined ? undefined : hijriOfGregorian(found)).toEqual(first);
  }
  expect(gregorianOfHijri(hijri(1601, 1, 1))).toBeUndefined();
});

test.each([
  [gregorian(2023, 2, 29), false],
  [gregorian(2024, 2, 29), true],
  [hijri(1445, 7, 30), false],
  [hijri(1445, 1, 30), false],
  [hijri(1445, 3, 30), true],
  [hijri(1299, 1, 1), false],
] as const)('whether %o exists: %s', (date, real) => {
  expect(isRealDate(date)).toBe(real);
});

test('the day in Riyadh begins three hours before the day in UTC', () => {
  expect(riyadhDayAt(Date.UTC(2026, 0, 1, 20, 59))).toEqual(gregorian(2026, 1, 1));
  expect(riyadhDayAt(Date.UTC(2026, 0, 1, 21, 0))).toEqual(gregorian(2026, 1, 2));
});

test('the calendar that a document does not print is computed and marked as such', () => {
  expect(withComputedCounterpart({ printed: '8 / 2 / 1445 هـ', hijri: hijri(1445, 2, 8) })).toEqual({
    printed: '8 / 2 / 1445 هـ',
    hijri: hijri(1445, 2, 8),
    gregorian: gregorian(2023, 8, 24),
    computed: 'gregorian',
  });
});

test('a computed counterpart follows a corrected printed date', () => {
  const first = withComputedCounterpart({ printed: 'x', gregorian: gregorian(2024, 7, 23) });
  const corrected = withComputedCounterpart({ ...first, gregorian: gregorian(2024, 7, 24) });
  expect(corrected.hijri).toEqual(hijri(1446, 1, 18));
});

test('a computed Gregorian day follows a corrected Hijri one', () => {
  const first = withComputedCounterpart({ printed: 'x', hijri: hijri(1445, 2, 8) });
  const corrected = withComputedCounterpart({ ...first, hijri: hijri(1445, 2, 9) });
  expect(corrected.gregorian).toEqual(gregorian(2023, 8, 25));
  expect(corrected.computed).toBe('gregorian');
});

test.each([
  ['a Gregorian year', { gregorian: { calendar: 'gregorian', year: 2024 } }],
  ['a Hijri month', { hijri: { calendar: 'hijri', year: 1445, month: 7 } }],
  ['a Hijri day that does not exist', { hijri: hijri(1445, 7, 30) }],
  ['a Gregorian day that does not exist', { gregorian: gregorian(2023, 2, 29) }],
] as const)('%s has no counterpart and stays as it was written', (_, written) => {
  const date = { printed: 'x', ...written };
  expect(withComputedCounterpart(date)).toEqual(date);
});

test('days are counted forward, and backward as a negative number', () => {
  expect(daysBetween(gregorian(2026, 12, 31), gregorian(2027, 1, 2))).toBe(2);
  expect(daysBetween(gregorian(2027, 1, 2), gregorian(2026, 12, 31))).toBe(-2);
});

/** The names that Unicode's locale data have for the same. */
const named = (locale: string, part: 'month' | 'weekday', time: number): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', [part]: 'long' }).format(time);

test('months and weekdays have the names that Arabic locale data give them', () => {
  for (let month = 1; month <= 12; month += 1) {
    const western = { calendar: 'gregorian', year: 2024, month } as const;
    expect(formatDate(western)).toBe(`${named('ar-EG', 'month', Date.UTC(2024, month - 1, 15))} 2024م`);
    const islamic = hijri(1445, month, 15);
    const first = gregorianOfHijri(islamic);
    const name =
      first === undefined ? '' : named('ar-SA-u-ca-islamic-umalqura', 'month', timeOfGregorian(first));
    expect(formatDate({ calendar: 'hijri', year: 1445, month })).toBe(`${name} 1445هـ`);
  }
  for (let day = 1; day <= 7; day += 1) {
    const weekday = weekdayOfGregorian(gregorian(2024, 7, day));
    expect(weekdayNames[weekday ?? 'friday']).toBe(named('ar-EG', 'weekday', Date.UTC(2024, 6, day)));
  }
});

test('a date says as much as is known', () => {
  expect(formatDate(hijri(1445, 3, 10))).toBe('10 ربيع الأول 1445هـ');
  expect(formatDate(hijri(1445, 11, 10))).toBe('10 ذي القعدة 1445هـ');
  expect(formatDate({ calendar: 'hijri', year: 1445, month: 12 })).toBe('ذو الحجة 1445هـ');
  expect(formatDate({ calendar: 'gregorian', year: 2024, month: 7 })).toBe('يوليو 2024م');
  expect(formatDate({ calendar: 'gregorian', year: 2024 })).toBe('2024م');
});

test('a day without its month is no date', () => {
  expect(calendarDate.safeParse({ calendar: 'gregorian', year: 2024, day: 3 }).success).toBe(false);
});
