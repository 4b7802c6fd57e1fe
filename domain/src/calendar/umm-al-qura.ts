import type { Weekday } from '../contracts/calendar-date.ts';
import type { WholeDate } from './whole-date.ts';
import { madeOnce } from '../table/made-once.ts';

/*
 * The calendar is the runtime's (ICU's islamic-umalqura, made from the tables of the King Abdulaziz City for Science
 * and Technology); only the inverse, from Hijri to Gregorian, is searched here, because Intl converts in one
 * direction.
 */
const ummAlQura = madeOnce(
  () =>
    new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }),
);

const dayMs = 24 * 60 * 60 * 1000;
const meanHijriYearDays = 354.36707;
/** 1 Muharram 1300 AH, the first year of the table: 12 November 1882. */
const epoch = { year: 1300, time: Date.UTC(1882, 10, 12) };

const numberOf = (parts: Intl.DateTimeFormatPart[], type: 'year' | 'month' | 'day'): number => {
  const part = parts.find((candidate) => candidate.type === type);
  return part === undefined ? Number.NaN : Number(part.value);
};

const hijriAt = (time: number): WholeDate => {
  const parts = ummAlQura().formatToParts(time);
  return {
    calendar: 'hijri',
    year: numberOf(parts, 'year'),
    month: numberOf(parts, 'month'),
    day: numberOf(parts, 'day'),
  };
};

const gregorianAt = (time: number): WholeDate => {
  const date = new Date(time);
  return {
    calendar: 'gregorian',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
};

/** Midnight UTC of a Gregorian day; milliseconds since 1970. The day itself carries no time zone. */
export const timeOfGregorian = (date: WholeDate): number => Date.UTC(date.year, date.month - 1, date.day);

/** Returns the Umm al-Qura day of a Gregorian day. */
export const hijriOfGregorian = (date: WholeDate): WholeDate => hijriAt(timeOfGregorian(date));

const inOrder = (left: WholeDate, right: WholeDate): number =>
  left.year - right.year || left.month - right.month || left.day - right.day;

/**
 * Returns the Gregorian day of an Umm al-Qura day; undefined where that day does not exist (a 30th in a month of 29)
 * or is outside the years 1300 to 1600 AH that the table covers.
 */
export const gregorianOfHijri = (date: WholeDate): WholeDate | undefined => {
  if (date.year < 1300 || date.year > 1600) return undefined;
  const days = (date.year - epoch.year) * meanHijriYearDays + (date.month - 1) * 29.53 + date.day - 1;
  const guess = epoch.time + Math.round(days) * dayMs;
  // The mean year strays from the table by a few days at most; a week on each side is certain.
  let step = 0;
  for (let time = guess; Math.abs(time - guess) <= 7 * dayMs; time += step * dayMs) {
    const order = inOrder(hijriAt(time), date);
    if (order === 0) return gregorianAt(time);
    // A day that does not exist lies between two that do.
    if (step !== 0 && Math.sign(order) === step) return undefined;
    step = -Math.sign(order);
  }
  return undefined;
};

const weekdays: readonly Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** Returns the weekday of a Gregorian day. */
export const weekdayOfGregorian = (date: WholeDate): Weekday | undefined =>
  weekdays[new Date(timeOfGregorian(date)).getUTCDay()];

const riyadhOffsetMs = 3 * 60 * 60 * 1000;

/** Returns the Gregorian day in Asia/Riyadh (UTC+3, no summer time) at an instant in milliseconds since 1970. */
export const riyadhDayAt = (time: number): WholeDate => gregorianAt(time + riyadhOffsetMs);

/** Adds days to a Gregorian day; a negative number subtracts them. */
export const addDays = (date: WholeDate, days: number): WholeDate =>
  gregorianAt(timeOfGregorian(date) + days * dayMs);

/** Returns the whole days from one Gregorian day to another; negative where the second comes first. */
export const daysBetween = (from: WholeDate, to: WholeDate): number =>
  Math.round((timeOfGregorian(to) - timeOfGregorian(from)) / dayMs);

/** Whether the day exists in its calendar: no 30 February, no 30th of a Hijri month of 29 days. */
export const isRealDate = (date: WholeDate): boolean => {
  if (date.calendar === 'hijri') return gregorianOfHijri(date) !== undefined;
  const made = new Date(timeOfGregorian(date));
  return made.getUTCMonth() + 1 === date.month && made.getUTCDate() === date.day;
};
