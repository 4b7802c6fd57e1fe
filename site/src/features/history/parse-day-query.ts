import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { readDay, type DayInputFault } from '@mithaq/domain/calendar/read-day';
import { gregorianOfHijri, riyadhDayAt, timeOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';
import type { WholeDate } from '@mithaq/domain/calendar/whole-date';

export type DayQuery =
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'fault'; readonly fault: DayInputFault | 'future' };

/** Whether a Gregorian day has not begun in Riyadh at `now` (milliseconds since 1970). */
export const isFuture = (day: WholeDate, now: number): boolean =>
  timeOfGregorian(day) > timeOfGregorian(riyadhDayAt(now));

/** Returns the Gregorian day of a day as people write it, in either calendar; undefined where no such day exists. */
const gregorian = (day: WholeDate): WholeDate | undefined =>
  day.calendar === 'hijri' ? gregorianOfHijri(day) : day;

/** Parses the day in an address (`2024-07-23`, `1446-01-17`); undefined for another form and for no real day. */
export const dayOfAddress = (text: string): WholeDate | undefined => {
  const read = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? readDay(text) : undefined;
  return read?.kind === 'day' ? gregorian(read.day) : undefined;
};

/** Parses the day that somebody typed in either calendar into the Gregorian day in the address of its page. */
export const parseDayQuery = (text: string, now: number): DayQuery => {
  const read = readDay(text);
  if (read.kind === 'fault') return read;
  const day = gregorian(read.day);
  if (day === undefined) return { kind: 'fault', fault: 'unreal' };
  return isFuture(day, now) ? { kind: 'fault', fault: 'future' } : { kind: 'day', iso: isoDay(day) };
};
