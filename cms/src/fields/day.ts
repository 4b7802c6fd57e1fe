import type { DateField } from 'payload';

/**
 * A Gregorian day, for what needs no second calendar. The form stores it as noon UTC of that day, which is the same
 * day in Riyadh.
 */
export const day = ({ admin, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  admin: { ...admin, date: { displayFormat: 'yyyy/MM/dd', pickerAppearance: 'dayOnly' } },
});
