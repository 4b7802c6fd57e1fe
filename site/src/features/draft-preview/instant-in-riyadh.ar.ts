import { instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { madeOnce } from '@mithaq/domain/table/made-once';

const clock = madeOnce(
  () => new Intl.DateTimeFormat('ar-SA-u-nu-latn', { timeZone: 'Asia/Riyadh', timeStyle: 'short' }),
);

/** Returns an RFC 3339 instant as a day in both calendars and a time in Riyadh; «م» never begins a line of its own. */
export const instantInRiyadh = (instant: string): string => {
  const at = Date.parse(instant);
  const time = clock()
    .format(at)
    .replace(/\s(?=[صم]$)/u, '\u00a0');
  return `${instantInBothCalendars(instant)}، الساعة ${time}`;
};
