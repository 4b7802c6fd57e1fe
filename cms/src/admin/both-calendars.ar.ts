import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import { dayOfIso } from '@mithaq/domain/calendar/iso-day';
import { hijriOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';
import type { WholeDate } from '@mithaq/domain/calendar/whole-date';

/** Returns a Gregorian day in words, its Umm al-Qura day before it. */
export const bothCalendars = (day: WholeDate): string =>
  `${formatDate(hijriOfGregorian(day))} (${formatDate(day)})`;

/** Returns a stored day (`YYYY-MM-DD`, Gregorian) in both calendars; what is no day is shown as it is stored. */
export const storedDay = (stored: string): string => {
  const day = dayOfIso(stored);
  return day === undefined ? stored : bothCalendars(day);
};
