import type { WholeDate } from './whole-date.ts';

/** A Gregorian day as `2026-11-21`: sorts as text. */
export const isoDay = (day: WholeDate): string =>
  [
    String(day.year).padStart(4, '0'),
    String(day.month).padStart(2, '0'),
    String(day.day).padStart(2, '0'),
  ].join('-');
