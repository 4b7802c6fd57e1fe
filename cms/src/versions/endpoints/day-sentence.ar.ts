import { namedDay } from '@mithaq/domain/calendar/both-calendars.ar';
import { dayOfIso } from '@mithaq/domain/calendar/iso-day';

/** Returns `2027-01-01` as a spoken date: «الجمعة 23 رجب 1448هـ الموافق 1 يناير 2027م»; a text that is no day as it is. */
export const daySentence = (day: string): string => {
  const read = dayOfIso(day);
  return read === undefined ? day : namedDay(read);
};
