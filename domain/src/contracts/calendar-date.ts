import { z } from 'zod';

/**
 * A date as a document prints it: in one of two calendars and perhaps incomplete (a year, or a year and a
 * month). `hijri` is Umm al-Qura. Whether a day exists in its month is a rule (`calendar/`), not a shape.
 */
export const calendarDate = z
  .object({
    calendar: z.enum(['hijri', 'gregorian']),
    year: z.int().min(1300).max(2200),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
  })
  .refine((date) => date.day === undefined || date.month !== undefined, {
    error: 'a day needs its month',
    path: ['month'],
  });
export type CalendarDate = z.infer<typeof calendarDate>;

export const weekday = z.enum(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
export type Weekday = z.infer<typeof weekday>;
