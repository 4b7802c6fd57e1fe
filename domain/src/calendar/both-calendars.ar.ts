import { formatDate, weekdayNames } from './format-date.ar.ts';
import { dayOfIso } from './iso-day.ts';
import { hijriOfGregorian, riyadhDayAt, weekdayOfGregorian } from './umm-al-qura.ts';
import type { WholeDate } from './whole-date.ts';

/*
 * The one order in which a day is written everywhere, on pages and paper, in e-mails and in the admin: Hijri in
 * Umm al-Qura, then Gregorian.
 */

/** Returns a Gregorian day in both calendars: «27 جمادى الآخرة 1448هـ الموافق 7 ديسمبر 2026م». Latin digits. */
export const inBothCalendars = (day: WholeDate): string =>
  `${formatDate(hijriOfGregorian(day))} الموافق ${formatDate(day)}`;

/** Returns a Gregorian day in both calendars after the name of its day of the week: «الاثنين 27 جمادى الآخرة …». */
export const namedDay = (day: WholeDate): string => {
  const weekday = weekdayOfGregorian(day);
  return `${weekday === undefined ? '' : `${weekdayNames[weekday]} `}${inBothCalendars(day)}`;
};

/** Returns a Gregorian ISO day, `2027-01-01`, in both calendars; a text that is no such day as it is. */
export const dayInBothCalendars = (iso: string): string => {
  const day = dayOfIso(iso);
  return day === undefined ? iso : inBothCalendars(day);
};

/** Returns the day of an RFC 3339 instant in Asia/Riyadh in both calendars. */
export const instantInBothCalendars = (instant: string): string =>
  inBothCalendars(riyadhDayAt(Date.parse(instant)));
