import { plainTyped } from '../text/typed-code.ts';
import { foldArabic } from '../text/fold.ts';
import { gregorianMonthNumbers, hijriMonthNumbers, weekdayWords } from './month-words.ar.ts';
import { gregorianOfHijri, isRealDate } from './umm-al-qura.ts';
import type { WholeDate } from './whole-date.ts';

/**
 * `short-year`: the year has two digits, which may be 1446 or 2046. `other-calendar`: the year and «هـ» or «م» behind it,
 * or the name of the month, mean different calendars.
 */
export type DayInputFault =
  'empty' | 'unreadable' | 'incomplete' | 'short-year' | 'other-calendar' | 'unreal';

export type ReadDay =
  | { readonly kind: 'day'; readonly day: WholeDate }
  | { readonly kind: 'fault'; readonly fault: DayInputFault };

type Calendar = WholeDate['calendar'];

const fault = (of: DayInputFault): ReadDay => ({ kind: 'fault', fault: of });

/** The longest day that is read; UTF-16 units. */
const READ_LIMIT = 60;

/** The Umm al-Qura table ends at 1600 AH; no Gregorian day that concerns us lies before 1700. */
const calendarOf = (year: number): Calendar => (year < 1700 ? 'hijri' : 'gregorian');

const suffixes: readonly (readonly [Calendar, RegExp])[] = [
  ['hijri', /[\s(]*(?:هجري[هة]?|هـ?|a\.?h\.?)[\s.)]*$/u],
  ['gregorian', /[\s(]*(?:ميلادي[هة]?|م|a\.?d\.?|c\.?e\.?)[\s.)]*$/u],
];

interface Written {
  readonly text: string;
  /** The calendar that is named beside the numbers. */
  readonly calendar?: Calendar;
}

const withoutSuffix = (text: string): Written => {
  for (const [calendar, suffix] of suffixes) {
    const rest = text.replace(suffix, '');
    if (rest !== text) return { text: rest.trim(), calendar };
  }
  return { text };
};

/** Words before a day that say nothing else than the day: «يوم», «الموافق», the name of the weekday. */
const withoutLead = (text: string): string => {
  const words = text.split(/[\s,،:]+/u);
  const first = words.findIndex((word) => !weekdayWords.has(word));
  return words.slice(first === -1 ? words.length : first).join(' ');
};

/** Replaces the name of a month by its number; the name decides the calendar. */
const withMonthNumber = (text: string): Written => {
  for (const [calendar, months] of [
    ['hijri', hijriMonthNumbers],
    ['gregorian', gregorianMonthNumbers],
  ] as const) {
    for (const [name, number] of months) {
      const at = text.indexOf(name);
      const before = text.slice(0, at);
      const after = text.slice(at + name.length);
      // «ربيع 1445» is no «ربيع 1».
      const goesOn = /\d$/u.test(name) ? /^[\p{L}\d]/u : /^\p{L}/u;
      if (at !== -1 && !/\p{L}$/u.test(before) && !goesOn.test(after)) {
        return { text: `${before}/${String(number)}/${after}`, calendar };
      }
    }
  }
  return { text };
};

const numbers = /^\d+(?:[\s/\\.،,٫-]+\d+){0,3}$/u;

/**
 * Reads a whole day as people write it: day, month and year or year, month and day, in digits of any kind, with slashes,
 * dashes, points or spaces between them, or the name of the month, with or without a weekday before it and «هـ» or «م»
 * behind it. The year decides the calendar: up to 1600 it is Umm al-Qura. Limit: 60 characters.
 */
export const readDay = (text: string): ReadDay => {
  if (text.length > READ_LIMIT * 2) return fault('unreadable');
  const plain = foldArabic(plainTyped(text)).replace(/^[\s([«"']+|[\s)\]»"']+$/gu, '');
  const said = withoutSuffix(plain);
  const named = withMonthNumber(withoutLead(said.text));
  const bare = named.text.trim();
  if (bare === '') return fault('empty');
  if (bare.length > READ_LIMIT || !numbers.test(bare)) return fault('unreadable');
  const parts = bare.match(/\d+/gu) ?? [];
  if (parts.length < 3) return fault('incomplete');
  if (parts.length > 3) return fault('unreadable');
  const [first = '', month = '', last = ''] = parts;
  const yearFirst = first.length === 4;
  const written = yearFirst ? first : last;
  if (written.length === 2 && first.length <= 2) return fault('short-year');
  if (written.length !== 4) return fault('unreadable');
  const year = Number(written);
  const calendar = calendarOf(year);
  if ([said.calendar, named.calendar].some((other) => other !== undefined && other !== calendar)) {
    return fault('other-calendar');
  }
  const day = { calendar, year, month: Number(month), day: Number(yearFirst ? last : first) };
  return isRealDate(day) ? { kind: 'day', day } : fault('unreal');
};

/** Reads a day in either calendar, like `readDay`, and returns the Gregorian day that is meant. */
export const readGregorianDay = (text: string): ReadDay => {
  const read = readDay(text);
  if (read.kind === 'fault' || read.day.calendar === 'gregorian') return read;
  const day = gregorianOfHijri(read.day);
  return day === undefined ? fault('unreal') : { kind: 'day', day };
};
