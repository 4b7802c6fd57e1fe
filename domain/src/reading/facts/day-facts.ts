import { gregorianOfHijri } from '../../calendar/umm-al-qura.ts';
import type { CalendarDate } from '../../contracts/calendar-date.ts';
import type { ProposedFact } from '../../contracts/document-reading.ts';
import type { SourceRemark } from '../../contracts/source-document.ts';
import { foldArabic } from '../../text/fold.ts';
import { documentRemarks } from '../reading-words.ar.ts';
import { daysIn, hasBrokenDay, weekdayIn, type DaysInText } from './days-in-text.ts';
import { asPrinted, quote, type Found } from './passage.ts';

/** A year of either calendar, in folded text with Latin digits. */
export const year = '(?:1[34]|20)\\d{2}';

/** Tells whether a Hijri day is this Gregorian one, by the calendar of Umm al-Qura. */
export const isOneDay = ({ year, month = 0, day = 0 }: CalendarDate, gregorian: CalendarDate): boolean => {
  const meant = gregorianOfHijri({ calendar: 'hijri', year, month, day });
  return (
    meant !== undefined &&
    (['year', 'month', 'day'] as const).every((part) => meant[part] === gregorian[part])
  );
};

/** Facts that are a day. */
export type DateKind = Extract<ProposedFact, { readonly weekday?: unknown }>['kind'];

/** Pairs the days of both calendars into one fact; a pair that is not one day gets a remark. */
export const factOfDays = (
  kind: DateKind,
  text: string,
  folded: string,
  line: number,
  readByOcr: boolean,
  { facts, remarks }: Found,
  { days, faults, swapped }: DaysInText = daysIn(folded),
): void => {
  const hijri = days.find(({ date }) => date.calendar === 'hijri');
  const gregorian = days.find(({ date }) => date.calendar === 'gregorian');
  const remark = (code: SourceRemark['code'], words: string): void => {
    remarks.push({ code, line, printed: quote(text), remark: words });
  };
  if (hijri === undefined && gregorian === undefined) {
    if (hasBrokenDay(folded)) remark('date.incomplete', documentRemarks.dateIncomplete);
    else if (faults.length > 0) remark('date.incomplete', documentRemarks.dateUnreal);
    return;
  }
  if (swapped) remark('date.visualOrder', documentRemarks.dateUnreal);
  if (hijri !== undefined && gregorian !== undefined && !isOneDay(hijri.date, gregorian.date)) {
    remark('approval.ambiguous', documentRemarks.calendarsDisagree);
  }
  const first = [hijri, gregorian].flatMap((found) => found ?? []).toSorted((a, b) => a.at - b.at)[0];
  const said = weekdayIn(folded);
  facts.push({
    kind,
    ...(hijri === undefined ? {} : { hijri: hijri.date }),
    ...(gregorian === undefined ? {} : { gregorian: gregorian.date }),
    ...(said === undefined ? {} : { weekday: said }),
    line,
    printed: asPrinted(text, first?.printed ?? ''),
    readByOcr,
  });
};

/** Returns the year, or the month of a year, that a value says where it says no day. */
export const partialDate = (value: string): CalendarDate | undefined => {
  const folded = foldArabic(value);
  const parts = folded.match(/\d+/gu) ?? [];
  const year = Number(parts.find((part) => part.length === 4));
  const plain = /^[\d\s/.\-هم]+$/u.test(folded);
  if (!plain || !Number.isInteger(year) || year < 1300 || year > 2200 || parts.length > 2) return undefined;
  const calendar = year < 1700 ? 'hijri' : 'gregorian';
  const month = Number(parts.find((part) => part.length < 3));
  return parts.length === 2 && month >= 1 && month <= 12 ? { calendar, year, month } : { calendar, year };
};
