import { plainTyped } from '../text/typed-code.ts';
import { foldArabic } from '../text/fold.ts';
import {
  CORRESPONDING,
  gregorianMonthNumbers,
  hijriMonthNumbers,
  wordsWithoutMeaning,
} from './month-words.ar.ts';
import { gregorianOfHijri, isRealDate } from './umm-al-qura.ts';
import { isoDay } from './iso-day.ts';
import type { WholeDate } from './whole-date.ts';

/**
 * `short-year`: the year has two digits, which may be 1446 or 2046. `other-calendar`: the year and «هـ» or «م» behind
 * it, or the name of the month, mean different calendars. `two-days`: the day is written in both calendars, and they
 * disagree.
 */
export type DayInputFault =
  'empty' | 'unreadable' | 'incomplete' | 'short-year' | 'other-calendar' | 'two-days' | 'unreal';

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

/** Leaves out words that say nothing else than the day: «يوم», «من شهر», «لعام», the name of the weekday. */
const withoutIdleWords = (text: string): string =>
  text
    .split(/[\s,،:]+/u)
    .filter((word) => !wordsWithoutMeaning.has(word))
    .join(' ');

/** Leaves out the month's other name behind it: «كانون الثاني/يناير», «أيلول (سبتمبر)». */
const withoutOtherName = (
  after: string,
  months: readonly (readonly [string, number])[],
  number: number,
): string => {
  const [said = ''] = /^\s*[/(-]\s*/u.exec(after) ?? [];
  for (const [name, other] of months) {
    if (other === number && said !== '' && after.startsWith(name, said.length))
      return after.slice(said.length + name.length).replace(/^\s*\)/u, '');
  }
  return after;
};

/** Replaces the name of a month by its number; the name decides the calendar. */
const withMonthNumber = (text: string): Written => {
  for (const [calendar, months] of [
    ['hijri', hijriMonthNumbers],
    ['gregorian', gregorianMonthNumbers],
  ] as const) {
    // The month that stands first; of two names at one place the longer, which the list has first.
    const inOrder = months
      .map(([name, number]) => ({ name, number, at: text.indexOf(name) }))
      .filter(({ at }) => at !== -1)
      .toSorted((left, right) => left.at - right.at);
    for (const { name, number, at } of inOrder) {
      const before = text.slice(0, at);
      const after = withoutOtherName(text.slice(at + name.length), months, number);
      // «ربيع 1445» is no «ربيع 1».
      const goesOn = /\d$/u.test(name) ? /^[\p{L}\d]/u : /^\p{L}/u;
      if (!/\p{L}$/u.test(before) && !goesOn.test(after)) {
        // «November 30, 2026»: the day stands behind its month.
        const [, day = '', year = ''] = before === '' ? (/^ (\d{1,2})[ ,،]+(\d+)$/u.exec(after) ?? []) : [];
        const parts = day === '' ? [before, number, after] : [day, number, year];
        return { text: parts.map(String).join('/'), calendar };
      }
    }
  }
  return { text };
};

const numbers = /^\d+(?:[\s/\\.،,٫-]+\d+){0,3}$/u;

/** Reads a folded day that is written once. */
const readOne = (written: string): ReadDay => {
  const said = withoutSuffix(written);
  const named = withMonthNumber(withoutIdleWords(said.text));
  const bare = named.text.trim();
  if (bare === '') return fault('empty');
  if (bare.length > READ_LIMIT || !numbers.test(bare)) return fault('unreadable');
  const parts = bare.match(/\d+/gu) ?? [];
  if (parts.length < 3) return fault('incomplete');
  if (parts.length > 3) return fault('unreadable');
  const [first = '', month = '', last = ''] = parts;
  const yearFirst = first.length === 4;
  const year = yearFirst ? first : last;
  if (year.length === 2 && first.length <= 2) return fault('short-year');
  if (year.length !== 4) return fault('unreadable');
  const calendar = calendarOf(Number(year));
  if ([said.calendar, named.calendar].some((other) => other !== undefined && other !== calendar)) {
    return fault('other-calendar');
  }
  const day = {
    calendar,
    year: Number(year),
    month: Number(month),
    day: Number(yearFirst ? last : first),
  };
  return isRealDate(day) ? { kind: 'day', day } : fault('unreal');
};

/** The border between a day in one calendar and the day in the other: «الموافق», or «هـ» and «م» before further digits. */
const border = new RegExp(`(?:${CORRESPONDING}|(?<=\\d ?[هم])[-/=(,،\\s]+(?=\\d))`, 'u');

const inGregorian = (day: WholeDate): WholeDate | undefined =>
  day.calendar === 'gregorian' ? day : gregorianOfHijri(day);

/**
 * Reads a whole day as people write it: day, month and year or year, month and day, in digits of any kind, with
 * slashes, dashes, points or spaces between them, or the name of the month, or both of its names, with words such as
 * «يوم» and «لعام» around them and «هـ» or «م» behind; also in both calendars («… الموافق …»), where both mean one day,
 * which is given as the first says it. The year decides the calendar: up to 1600 it is Umm al-Qura. Limit: 60
 * characters, 120 in both calendars.
 */
export const readDay = (text: string): ReadDay => {
  if (text.length > READ_LIMIT * 2) return fault('unreadable');
  const plain = foldArabic(plainTyped(text)).replace(/^[\s([«"']+|[\s)\]»"']+$/gu, '');
  const [first = '', second, ...more] = plain.split(border).filter((part) => /\d/u.test(part));
  if (second === undefined) return readOne(first === '' ? plain : first);
  const [one, other] = [first, second].map((part) => readOne(part.replace(/^[\s(]+|[\s()/=-]+$/gu, '')));
  if (one === undefined || other === undefined || more.length > 0) return fault('unreadable');
  const wrong = [one, other].find(({ kind }) => kind === 'fault');
  // Half a day on a side is no day in two calendars.
  if (wrong?.kind === 'fault') return wrong.fault === 'incomplete' ? fault('unreadable') : wrong;
  if (one.kind === 'fault' || other.kind === 'fault') return fault('unreadable');
  const [left, right] = [inGregorian(one.day), inGregorian(other.day)];
  return left !== undefined && right !== undefined && isoDay(left) === isoDay(right)
    ? one
    : fault('two-days');
};

/** Reads a day in either calendar, like `readDay`, and returns the Gregorian day that is meant. */
export const readGregorianDay = (text: string): ReadDay => {
  const read = readDay(text);
  if (read.kind === 'fault' || read.day.calendar === 'gregorian') return read;
  const day = gregorianOfHijri(read.day);
  return day === undefined ? fault('unreal') : { kind: 'day', day };
};
