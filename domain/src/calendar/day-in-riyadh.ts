import { isoDay } from './iso-day.ts';
import { riyadhDayAt } from './umm-al-qura.ts';

/**
 * Returns the Gregorian day in Asia/Riyadh, `2026-11-21`, at an instant: an ISO time or milliseconds since 1970. The day
 * of UTC is the one before for the first three hours of each day in Riyadh.
 */
export const dayInRiyadh = (at: string | number): string =>
  isoDay(riyadhDayAt(typeof at === 'string' ? Date.parse(at) : at));
