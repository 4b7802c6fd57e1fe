import type { DateField } from 'payload';

/** Format of every date with its time in the admin, as `format-instant.ar.ts` writes it: «2026/11/29، 7:44 م». */
export const INSTANT_FORMAT = 'yyyy/MM/dd، h:mm\u00a0a';

/**
 * Field for an instant, stored in UTC and shown to the minute in the reader's own time zone, like the instants in the
 * admin's lists. A day has no time zone and is another field: `two-calendar-day.ts`.
 */
export const instant = ({ admin, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  admin: { ...admin, date: { displayFormat: INSTANT_FORMAT, pickerAppearance: 'dayAndTime' } },
});
