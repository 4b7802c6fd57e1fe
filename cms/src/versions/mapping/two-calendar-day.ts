import type { TwoCalendarDay } from '@mithaq/domain/calendar/day-faults';
import type { CalendarDate } from '@mithaq/domain/contracts/calendar-date';
import { z } from 'zod';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';

const dateParts = z
  .object({ year: z.number().optional(), month: z.number().optional(), day: z.number().optional() })
  .optional();
type DateParts = z.infer<typeof dateParts>;

const dayGroup = z
  .object({ hijri: dateParts, gregorian: dateParts, computed: z.enum(['hijri', 'gregorian']).optional() })
  .optional();

/**
 * Returns a date in one calendar, as far as its parts are entered: a day without its month is left out, and without a
 * year there is no date.
 */
export const calendarDateOf = (
  parts: DateParts,
  calendar: CalendarDate['calendar'],
): CalendarDate | undefined => {
  if (parts?.year === undefined) return undefined;
  const { year, month, day } = parts;
  if (month === undefined) return { calendar, year };
  return day === undefined ? { calendar, year, month } : { calendar, year, month, day };
};

const sameParts = (left: DateParts, right: DateParts): boolean =>
  left?.year === right?.year && left?.month === right?.month && left?.day === right?.day;

/**
 * Returns a day from its form fields; undefined where neither calendar has a year. `before` is the stored group: a
 * computed date that somebody overtypes is no longer computed.
 */
export const twoCalendarDayOf = (fields: unknown, before?: unknown): TwoCalendarDay | undefined => {
  const typed = dayGroup.parse(omitEmpty(fields));
  const stored = dayGroup.parse(omitEmpty(before));
  const hijri = calendarDateOf(typed?.hijri, 'hijri');
  const gregorian = calendarDateOf(typed?.gregorian, 'gregorian');
  if (typed === undefined || (hijri === undefined && gregorian === undefined)) return undefined;
  const { computed } = typed;
  const overtyped =
    computed !== undefined && stored !== undefined && !sameParts(typed[computed], stored[computed]);
  return {
    ...(hijri === undefined ? {} : { hijri }),
    ...(gregorian === undefined ? {} : { gregorian }),
    ...(computed === undefined || overtyped ? {} : { computed }),
  };
};

const partsOf = (date: CalendarDate | undefined) => ({
  year: date?.year ?? null,
  month: date?.month ?? null,
  day: date?.day ?? null,
});

/** Inverse of `twoCalendarDayOf`: returns the form fields of a day, blank where the day lacks a part. */
export const twoCalendarDayFields = (day: TwoCalendarDay) => ({
  hijri: partsOf(day.hijri),
  gregorian: partsOf(day.gregorian),
  computed: day.computed ?? null,
});
