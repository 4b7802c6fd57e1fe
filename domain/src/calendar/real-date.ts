import type { WholeDate } from './whole-date.ts';
import { gregorianOfHijri, timeOfGregorian } from './umm-al-qura.ts';

/** Whether the day exists in its calendar: no 30 February, no 30th of a Hijri month of 29 days. */
export const isRealDate = (date: WholeDate): boolean => {
  if (date.calendar === 'hijri') return gregorianOfHijri(date) !== undefined;
  const made = new Date(timeOfGregorian(date));
  return made.getUTCMonth() + 1 === date.month && made.getUTCDate() === date.day;
};
