import { formatDate, weekdayNames } from '@mithaq/domain/calendar/format-date.ar';
import { hijriOfGregorian, weekdayOfGregorian } from '@mithaq/domain/calendar/umm-al-qura';

/** Returns `2027-01-01` as a spoken date: «الجمعة 23 رجب 1448هـ، الموافق 1 يناير 2027م». */
export const daySentence = (day: string): string => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const gregorian = { calendar: 'gregorian', year, month, day: dayOfMonth } as const;
  const weekday = weekdayOfGregorian(gregorian);
  const name = weekday === undefined ? '' : `${weekdayNames[weekday]} `;
  return `${name}${formatDate(hijriOfGregorian(gregorian))}، الموافق ${formatDate(gregorian)}`;
};
