import type { CalendarDate } from '../contracts/calendar-date.ts';
import { gregorianOfHijri, isRealDate } from './umm-al-qura.ts';
import { isWholeDate, type WholeDate } from './whole-date.ts';

/** A day in one or both calendars, as documents and forms give it. */
export interface TwoCalendarDay {
  readonly hijri?: CalendarDate | undefined;
  readonly gregorian?: CalendarDate | undefined;
  /** The calendar that nobody wrote and that follows from the other. */
  readonly computed?: 'hijri' | 'gregorian' | undefined;
}

export type DayFault =
  | { readonly fault: 'incomplete' | 'unreal'; readonly calendar: CalendarDate['calendar'] }
  | { readonly fault: 'calendars-disagree' };

const faultOf = (name: CalendarDate['calendar'], value: CalendarDate | undefined): DayFault[] => {
  if (value === undefined) return [];
  if (!isWholeDate(value)) return [{ fault: 'incomplete', calendar: name }];
  return value.calendar === name && isRealDate(value) ? [] : [{ fault: 'unreal', calendar: name }];
};

/** Returns the Gregorian day that is meant; undefined where neither calendar gives a whole, real day. */
export const gregorianDayOf = ({ hijri, gregorian }: TwoCalendarDay): WholeDate | undefined => {
  if (gregorian !== undefined && isWholeDate(gregorian)) return gregorian;
  return hijri !== undefined && isWholeDate(hijri) ? gregorianOfHijri(hijri) : undefined;
};

/**
 * Returns the reasons why this is not one whole, real day on which Umm al-Qura and Gregorian agree; a day that nobody
 * gave has none.
 */
export const dayFaults = (day: TwoCalendarDay): DayFault[] => {
  const faults = [...faultOf('hijri', day.hijri), ...faultOf('gregorian', day.gregorian)];
  if (faults.length > 0 || day.hijri === undefined || day.gregorian === undefined) return faults;
  const fromHijri = gregorianDayOf({ hijri: day.hijri });
  const { year, month, day: dayOfMonth } = day.gregorian;
  const agree = fromHijri?.year === year && fromHijri.month === month && fromHijri.day === dayOfMonth;
  return agree ? [] : [{ fault: 'calendars-disagree' }];
};
