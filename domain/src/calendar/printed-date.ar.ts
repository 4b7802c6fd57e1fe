import { formatDate, weekdayNames } from './format-date.ar.ts';
import { hijriOfGregorian, weekdayOfGregorian } from './umm-al-qura.ts';
import type { WholeDate } from './whole-date.ts';

/**
 * Prints a Gregorian day with its Hijri day in Umm al-Qura:
 * «الاثنين 7 ديسمبر 2026م، الموافق 27 جمادى الآخرة 1448هـ».
 */
export const printedDate = (date: WholeDate): string => {
  const weekday = weekdayOfGregorian(date);
  const day = weekday === undefined ? '' : `${weekdayNames[weekday]} `;
  return `${day}${formatDate(date)}، الموافق ${formatDate(hijriOfGregorian(date))}`;
};
