import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import { hijriOfGregorian, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';

const clock = new Intl.DateTimeFormat('ar-SA-u-nu-latn', { timeZone: 'Asia/Riyadh', timeStyle: 'short' });

/** Returns an RFC 3339 instant as a day in both calendars and a time in Riyadh; «م» never begins a line of its own. */
export const instantInRiyadh = (instant: string): string => {
  const at = Date.parse(instant);
  const day = riyadhDayAt(at);
  const time = clock.format(at).replace(/\s(?=[صم]$)/u, '\u00a0');
  return `${formatDate(day)}، ${formatDate(hijriOfGregorian(day))}، الساعة ${time}`;
};
