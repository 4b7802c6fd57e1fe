import type { DateField } from 'payload';

/**
 * Field for an instant, stored in UTC and shown to the minute in the reader's own time zone, like the instants in the
 * admin's lists. A day has no time zone and is another field: `two-calendar-day.ts`.
 */
export const instant = ({ admin, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  admin: { ...admin, date: { displayFormat: 'yyyy/MM/dd، HH:mm', pickerAppearance: 'dayAndTime' } },
});
