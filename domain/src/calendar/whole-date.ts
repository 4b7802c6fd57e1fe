import type { CalendarDate } from '../contracts/calendar-date.ts';

/** A date whose year, month and day are all known. */
export interface WholeDate {
  readonly calendar: CalendarDate['calendar'];
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether month and day are known, in either calendar; whether the day exists is for `isRealDate` to say. */
export const isWholeDate = (date: CalendarDate): date is CalendarDate & WholeDate =>
  date.month !== undefined && date.day !== undefined;
