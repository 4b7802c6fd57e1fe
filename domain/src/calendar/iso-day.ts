import { gregorianOfHijri, isRealDate } from './umm-al-qura.ts';
import type { WholeDate } from './whole-date.ts';

/** Formats a Gregorian day as `2026-11-21`, which sorts as text. */
export const isoDay = (day: WholeDate): string =>
  [
    String(day.year).padStart(4, '0'),
    String(day.month).padStart(2, '0'),
    String(day.day).padStart(2, '0'),
  ].join('-');

/** Parses `2026-11-21` into a Gregorian day; undefined where the text has another form or the day does not exist. */
export const dayOfIso = (text: string): WholeDate | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined) return undefined;
  const found = {
    calendar: 'gregorian',
    year: Number(year),
    month: Number(month),
    day: Number(day),
  } as const;
  return isRealDate(found) ? found : undefined;
};

/**
 * Returns the Gregorian day of `2026-11-21` or of a Hijri day in the same form, `1448-06-11` (Umm al-Qura), in the
 * address of a page: people write the day that they know. Undefined where the text has another form or the day does not
 * exist. Years below 1700 are Hijri, as in `readDay`.
 */
export const dayOfAddress = (text: string): WholeDate | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (Number(year) >= 1700) return dayOfIso(text);
  return year === undefined
    ? undefined
    : gregorianOfHijri({ calendar: 'hijri', year: Number(year), month: Number(month), day: Number(day) });
};
