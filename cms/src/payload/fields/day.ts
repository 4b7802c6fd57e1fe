import type { DateField } from 'payload';
import { noonOfTypedDay } from './typed-day.ts';
import { cleanedBy } from './typed-field.ts';

/**
 * Field for a Gregorian day that needs no second calendar. The form stores the day as noon UTC, which is the same day
 * in Riyadh. A Hijri day, or a day in Arabic digits, becomes the Gregorian day that it means.
 */
export const day = ({ admin, hooks, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  hooks: { ...hooks, beforeValidate: [cleanedBy(noonOfTypedDay), ...(hooks?.beforeValidate ?? [])] },
  admin: { ...admin, date: { displayFormat: 'yyyy/MM/dd', pickerAppearance: 'dayOnly' } },
});
