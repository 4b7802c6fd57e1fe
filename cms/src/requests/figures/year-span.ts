import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { gregorianOfHijri, hijriOfGregorian, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import type { WholeDate } from '@mithaq/domain/calendar/whole-date';
import { z } from 'zod';

/** Year in the address of the figures; without one, the present Gregorian year. */
export const askedYear = z.object({
  calendar: z.enum(['gregorian', 'hijri']).default('gregorian'),
  year: z.coerce.number().int().min(1300).max(2200).optional(),
});
export type AskedYear = z.infer<typeof askedYear>;

export interface FigureYear {
  readonly calendar: WholeDate['calendar'];
  readonly year: number;
  /** Instants (ISO) at which the year begins in Asia/Riyadh, and the next one. */
  readonly from: string;
  readonly until: string;
}

/** Returns the instant (ISO) at which a Gregorian day, `YYYY-MM-DD`, begins in Asia/Riyadh. */
export const beginningOf = (day: string): string => new Date(`${day}T00:00:00+03:00`).toISOString();

/** Returns the instants (ISO) at which a Gregorian month, `2026-11`, begins in Asia/Riyadh, and the next one. */
export const monthSpan = (month: string): { readonly from: string; readonly until: string } => {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  const next = nth === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(nth + 1).padStart(2, '0')}`;
  return { from: beginningOf(`${month}-01`), until: beginningOf(`${next}-01`) };
};

const firstDay = (calendar: WholeDate['calendar'], year: number): string | undefined => {
  const day: WholeDate | undefined =
    calendar === 'hijri'
      ? gregorianOfHijri({ calendar, year, month: 1, day: 1 })
      : { calendar, year, month: 1, day: 1 };
  return day === undefined ? undefined : isoDay(day);
};

/** Returns the year that is asked for; undefined where its calendar does not have it. `now` in milliseconds since 1970. */
export const figureYear = ({ calendar, year }: AskedYear, now: number): FigureYear | undefined => {
  const today = riyadhDayAt(now);
  const chosen = year ?? (calendar === 'hijri' ? hijriOfGregorian(today) : today).year;
  const from = firstDay(calendar, chosen);
  const until = firstDay(calendar, chosen + 1);
  if (from === undefined || until === undefined) return undefined;
  return { calendar, year: chosen, from: beginningOf(from), until: beginningOf(until) };
};
