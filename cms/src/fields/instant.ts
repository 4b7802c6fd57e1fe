import type { DateField } from 'payload';

/**
 * A field that holds an instant, stored in UTC and shown to the minute in the reader's own time zone, as the lists of
 * the admin show theirs. A day has no time zone and is another field: `two-calendar-day.ts`.
 */
export const instant = ({ admin, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  admin: { ...admin, date: { displayFormat: 'yyyy/MM/dd، HH:mm', pickerAppearance: 'dayAndTime' } },
});
