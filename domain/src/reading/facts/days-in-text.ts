import { weekdayNames } from '../../calendar/format-date.ar.ts';
import { gregorianMonthNumbers, hijriMonthNumbers } from '../../calendar/month-words.ar.ts';
import { readDay } from '../../calendar/read-day.ts';
import type { CalendarDate } from '../../contracts/calendar-date.ts';
import { weekday } from '../../contracts/calendar-date.ts';
import { foldArabic } from '../../text/fold.ts';
import { dayWords, honours, yearInWords, yearOfWords } from './day-words.ar.ts';
import { factWords } from './fact-words.ar.ts';

const monthNames = [...hijriMonthNumbers, ...gregorianMonthNumbers].map(([name]) => name).join('|');
/** A month by its name, or by both of its names: «كانون الثاني/يناير», «أيلول (سبتمبر)». */
const month = `(?:${monthNames})(?:\\s*[/(-]\\s*(?:${monthNames})(?:\\s*\\))?)?`;
/** Signs around the name of a month: «9 - ربيع الأول - 1432هـ», «10/ربيع أول/1445هـ». */
const beside = '\\s*[-/،,]\\s*';
const separator = '\\s*[/\\\\\\-.،]\\s*';
const words = [...dayWords.keys()].toSorted((one, other) => other.length - one.length).join('|');
const dayShape = new RegExp(
  `(?<![\\d/])(?:\\d{4}${separator}\\d{1,2}${separator}\\d{1,2}|\\d{1,4}${separator}\\d{1,2}${separator}\\d{2,4}|(?:\\d{1,2}|(?<![\\p{L}])(?<day>${words}))(?:\\s+|${beside})(?:من\\s+)?(?:شهر\\s+)?${month}(?:\\s+(?:${honours}))?\\s*[-/،,]?\\s*(?:(?:من\\s+)?(?:ال)?(?:عام|سنه)\\s+|لعام\\s+|لسنه\\s+)?(?:\\d{4}|(?<year>${yearInWords})))(?![\\d/])\\s*(?:هـ?(?!\\p{L})|م(?!\\p{L})|(?:من\\s+ال|لل)(?:هجره|ميلاد)|هجريه?|ميلاديه?)?`,
  'gu',
);

/** A day that a text prints. */
export interface DayInText {
  readonly date: CalendarDate;
  /** Its folded words. */
  readonly printed: string;
  /** Place of its first letter in the folded text. */
  readonly at: number;
}

/** The days of a folded text, those that could not be read, and whether a calendar's sign went to the other number. */
export interface DaysInText {
  readonly days: readonly DayInText[];
  readonly faults: readonly string[];
  readonly swapped: boolean;
}

const inDigits = (text: string, day: string | undefined, year: string | undefined): string | undefined => {
  const number = day === undefined ? undefined : dayWords.get(day);
  const whole = year === undefined ? undefined : yearOfWords(year);
  if (year !== undefined && whole === undefined) return undefined;
  const withDay = number === undefined || day === undefined ? text : text.replace(day, String(number));
  return year === undefined ? withDay : withDay.replace(year, String(whole));
};

/**
 * Finds the whole days of a folded text, in digits or in words, in either calendar. A day up to which or before which
 * something happens is none, and neither is the number of a resolution that has the shape of a day.
 */
export const daysIn = (folded: string): DaysInText => {
  const days: DayInText[] = [];
  const faults: string[] = [];
  let swapped = false;
  for (const match of folded.matchAll(dayShape)) {
    const printed = match[0].trim();
    const before = folded.slice(Math.max(0, match.index - 24), match.index);
    // The number of a resolution may hold the day of its meeting: «القرار رقم (7/2/1446)».
    if (factWords.beforeNumber.test(before) || factWords.upTo.test(before)) continue;
    const said = inDigits(printed, match.groups?.['day'], match.groups?.['year']);
    if (said === undefined) {
      faults.push(printed);
      continue;
    }
    const plain = said
      .replace(/\s*(?:من\s+ال|لل)(?:هجره|ميلاد)$/u, '')
      .replace(/\s*(?:من|شهر|عام|سنه|لعام|لسنه|العام)\s+/gu, ' ')
      .replace(/[،,]/gu, ' ');
    const read = readDay(/[/\\.-]/u.test(plain) ? said : plain);
    if (read.kind === 'day') {
      days.push({ date: read.day, printed, at: match.index });
    } else if (read.fault === 'other-calendar') {
      // The sign of the calendar went to the other number; the year says which is which.
      const bare = readDay(plain.replace(/\s*(?:هـ?|م)$/u, ''));
      if (bare.kind === 'day') {
        days.push({ date: bare.day, printed, at: match.index });
        swapped = true;
      } else faults.push(printed);
    } else if (read.fault !== 'unreadable') faults.push(printed);
  }
  return { days, faults, swapped };
};

/** A date of which a part is missing: «2024/7/م», «1446/ /». */
const brokenDay =
  /(?<![\d/])(?:\d{4}\s*\/\s*\d{0,2}\s*\/\s*(?!\s*\d)|\/\s*\/\s*\d{4}|\d{4}\s*\/\s*\d{1,2}(?!\s*[\d/]))/gu;

/** Tells whether a folded text prints a date of which a part is missing; the number of a resolution is none. */
export const hasBrokenDay = (folded: string): boolean =>
  [...folded.matchAll(brokenDay)].some(
    ({ index }) => !factWords.beforeNumber.test(folded.slice(Math.max(0, index - 12), index)),
  );

const weekdays = new Map(weekday.options.map((day) => [foldArabic(weekdayNames[day]), day]));

/** Returns the day of the week that a folded text names: «يوم الاثنين». */
export const weekdayIn = (folded: string): (typeof weekday.options)[number] | undefined =>
  weekdays.get(/(?:^|\s)يوم\s+(\p{L}+)/u.exec(folded)?.[1] ?? '');
