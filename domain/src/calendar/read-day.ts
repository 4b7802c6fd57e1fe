import { toLatinDigits } from '../text/digits.ts';
import { isRealDate } from './umm-al-qura.ts';
import type { WholeDate } from './whole-date.ts';

export type DayInputFault = 'empty' | 'unreadable' | 'incomplete' | 'unreal';

export type ReadDay =
  | { readonly kind: 'day'; readonly day: WholeDate }
  | { readonly kind: 'fault'; readonly fault: DayInputFault };

const fault = (of: DayInputFault): ReadDay => ({ kind: 'fault', fault: of });

/** The Umm al-Qura table ends at 1600 AH; no Gregorian day that concerns us lies before 1700. */
const calendarOf = (year: number): WholeDate['calendar'] => (year < 1700 ? 'hijri' : 'gregorian');

/**
 * Reads a whole day as people write it: day, month and year or year, month and day, in Arabic or Latin digits,
 * separated by slashes, dashes, points or spaces, with or without «هـ» or «م». The year decides the calendar: up to
 * 1600 it is Umm al-Qura. Limit: 40 characters.
 */
export const readDay = (text: string): ReadDay => {
  const plain = toLatinDigits(text)
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/(?:هجري|ميلادي|ه|م)\s*$/u, '')
    .trim();
  if (plain === '') return fault('empty');
  if (plain.length > 40) return fault('unreadable');
  const numbers = /^\d+(?:[\s/.،,-]+\d+){0,2}$/u.test(plain) ? (plain.match(/\d+/gu) ?? []) : [];
  if (numbers.length === 0) return fault('unreadable');
  if (numbers.length < 3) return fault('incomplete');
  const [first = '', month = '', last = ''] = numbers;
  const yearFirst = first.length === 4;
  const year = Number(yearFirst ? first : last);
  const day = {
    calendar: calendarOf(year),
    year,
    month: Number(month),
    day: Number(yearFirst ? last : first),
  };
  if ((yearFirst ? first : last).length !== 4) return fault('unreadable');
  return isRealDate(day) ? { kind: 'day', day } : fault('unreal');
};
