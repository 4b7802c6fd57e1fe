import { instantInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';

const times = new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-latn', {
  timeZone: 'Asia/Riyadh',
  timeStyle: 'short',
});

/**
 * Returns an ISO instant as a day in both calendars and a time, in Riyadh and in Latin digits: «19 جمادى الآخرة 1448هـ
 * الموافق 29 نوفمبر 2026م، 7:44 م»; «م» never begins a line of its own.
 */
export const formatInstant = (iso: string): string =>
  `${instantInBothCalendars(iso)}، ${times.format(new Date(iso)).replace(/\s(?=[صم]$)/u, '\u00a0')}`;
