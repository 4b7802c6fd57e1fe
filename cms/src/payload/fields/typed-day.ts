import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { readGregorianDay } from '@mithaq/domain/calendar/read-day';

/**
 * Returns noon UTC of a day as people write it, in either calendar; undefined for an instant, which stays as it is, and
 * for a text that is no day. Noon UTC is the same day in Riyadh.
 */
export const noonOfTypedDay = (typed: string): string | undefined => {
  if (/^\d{4}-\d{2}-\d{2}T/u.test(typed)) return undefined;
  const read = readGregorianDay(typed);
  return read.kind === 'day' ? `${isoDay(read.day)}T12:00:00.000Z` : undefined;
};
