import { formatDate, weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { hijriOfGregorian, weekdayOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';
import type { WholeDate } from '@mithaq/domain/calendar/whole-date';

/**
 * Prints a Gregorian day with its Hijri day in Umm al-Qura:
 * «الاثنين 7 ديسمبر 2026م، الموافق 27 جمادى الآخرة 1448هـ».
 */
export const printedDate = (date: WholeDate): string => {
  const weekday = weekdayOfGregorian(date);
  const day = weekday === undefined ? '' : `${weekdayNames[weekday]} `;
  return `${day}${formatDate(date)}، الموافق ${formatDate(hijriOfGregorian(date))}`;
};
