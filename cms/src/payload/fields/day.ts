import { readGregorianDay } from '@mithaq/domain/calendar/read-day';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import type { DateField } from 'payload';
import { cleanedBy } from './typed-field.ts';

/** Returns noon UTC of a day as people write it, in either calendar; undefined for an instant, which stays as it is. */
const noonOf = (typed: string): string | undefined => {
  if (/^\d{4}-\d{2}-\d{2}T/u.test(typed)) return undefined;
  const read = readGregorianDay(typed);
  return read.kind === 'day' ? `${isoDay(read.day)}T12:00:00.000Z` : undefined;
};

/**
 * Field for a Gregorian day that needs no second calendar. The form stores the day as noon UTC, which is the same day
 * in Riyadh. A Hijri day, or a day in Arabic digits, becomes the Gregorian day that it means.
 */
export const day = ({ admin, hooks, ...field }: Omit<DateField, 'type'>): DateField => ({
  ...field,
  type: 'date',
  hooks: { ...hooks, beforeValidate: [cleanedBy(noonOf), ...(hooks?.beforeValidate ?? [])] },
  admin: { ...admin, date: { displayFormat: 'yyyy/MM/dd', pickerAppearance: 'dayOnly' } },
});
