import { formatDate } from './format-date.ar.ts';
import { dayOfIso, isoDay } from './iso-day.ts';
import { hijriOfGregorian, riyadhDayAt } from './umm-al-qura.ts';

/**
 * Formats a Gregorian day, `2026-11-21`, with its Umm al-Qura day before it: «12 جمادى الآخرة 1448هـ الموافق 21 نوفمبر
 * 2026م»; '' for a text that is no day.
 */
export const bothDays = (iso: string): string => {
  const day = dayOfIso(iso);
  return day === undefined ? '' : `${formatDate(hijriOfGregorian(day))} الموافق ${formatDate(day)}`;
};

/** Formats the day of an RFC 3339 instant in Asia/Riyadh, Umm al-Qura first. */
export const bothDaysOf = (instant: string): string => bothDays(isoDay(riyadhDayAt(Date.parse(instant))));
