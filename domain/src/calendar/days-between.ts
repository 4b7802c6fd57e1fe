import { timeOfGregorian } from './umm-al-qura.ts';
import type { WholeDate } from './whole-date.ts';

/** Whole days from one Gregorian day to another; negative where the second comes first. */
export const daysBetween = (from: WholeDate, to: WholeDate): number =>
  Math.round((timeOfGregorian(to) - timeOfGregorian(from)) / (24 * 60 * 60 * 1000));
