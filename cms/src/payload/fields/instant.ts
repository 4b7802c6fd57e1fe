import type { DateField } from 'payload';

/**
 * Format of a date with its time in the few places that Payload draws by itself (the day of a filter): «2026/11/29،
 * 7:44 م». `format-instant.ar.ts` writes every other instant.
 */
export const INSTANT_FORMAT = 'yyyy/MM/dd، h:mm\u00a0a';

/**
 * Field for an instant, stored in UTC and shown to the minute in Riyadh's time zone and in both calendars, in forms and in
 * lists (`with-boxes.ts`). A day has no time zone and is another field: `two-calendar-day.ts`.
 */
export const instant = ({ admin, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  admin: { ...admin, date: { displayFormat: INSTANT_FORMAT, pickerAppearance: 'dayAndTime' } },
});
