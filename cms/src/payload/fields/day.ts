import type { DateField } from 'payload';

/**
 * Field for a Gregorian day that needs no second calendar. The form stores the day as noon UTC, which is the same day
 * in Riyadh.
 */
export const day = ({ admin, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  admin: { ...admin, date: { displayFormat: 'yyyy/MM/dd', pickerAppearance: 'dayOnly' } },
});
