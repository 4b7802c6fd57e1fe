import type { WholeDate } from '@mithaq/domain/calendar/whole-date';

/** `2026-12-31` as a Gregorian day. */
export const wholeDateOfIso = (day: string): WholeDate => ({
  calendar: 'gregorian',
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});
