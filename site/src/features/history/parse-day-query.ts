import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { readGregorianDay, type DayInputFault } from '@mithaq/domain/calendar/read-day';
import { riyadhDayAt, timeOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';
import type { WholeDate } from '@mithaq/domain/calendar/whole-date';

export type DayQuery =
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'fault'; readonly fault: DayInputFault | 'future' };

/** Whether a Gregorian day has not begun in Riyadh at `now` (milliseconds since 1970). */
export const isFuture = (day: WholeDate, now: number): boolean =>
  timeOfGregorian(day) > timeOfGregorian(riyadhDayAt(now));

/** Parses the day that somebody typed in either calendar into the Gregorian day in the address of its page. */
export const parseDayQuery = (text: string, now: number): DayQuery => {
  const read = readGregorianDay(text);
  if (read.kind === 'fault') return read;
  return isFuture(read.day, now)
    ? { kind: 'fault', fault: 'future' }
    : { kind: 'day', iso: isoDay(read.day) };
};
