import { foldArabic } from '../text/fold.ts';
import { gregorianMonths, hijriMonths, weekdayNames } from './format-date.ar.ts';

/**
 * Names of months that people also use, by the number of the month: without the article, by a digit, by the other
 * name of the second of two, with «جماد» for «جمادى».
 */
const otherHijriNames: readonly (readonly [string, number])[] = [
  ['المحرم', 1],
  ...['ربيع أول', 'ربيع الاولى', 'ربيع أولى', 'ربيع 1'].map((name) => [name, 3] as const),
  ...['ربيع الثاني', 'ربيع ثاني', 'ربيع ثان', 'ربيع آخر', 'ربيع الثانية', 'ربيع 2'].map(
    (name) => [name, 4] as const,
  ),
  ...['جمادى', 'جماد'].flatMap((both) => [
    ...['الأولى', 'الأول', 'أولى', 'أول', '1'].map((which) => [`${both} ${which}`, 5] as const),
    ...['الآخرة', 'الآخر', 'آخرة', 'آخر', 'الثانية', 'الثاني', 'ثانية', 'ثاني', 'ثان', '2'].map(
      (which) => [`${both} ${which}`, 6] as const,
    ),
  ]),
  ...['ذي القعدة', 'ذو قعدة', 'ذي قعدة', 'القعدة'].map((name) => [name, 11] as const),
  ...['ذي الحجة', 'ذو حجة', 'ذي حجة', 'الحجة'].map((name) => [name, 12] as const),
];

const otherGregorianNames: readonly (readonly [string, number])[] = [
  ['كانون الثاني', 1],
  ['شباط', 2],
  ['آذار', 3],
  ['نيسان', 4],
  ['أيار', 5],
  ['حزيران', 6],
  ['تموز', 7],
  ['آب', 8],
  ['أيلول', 9],
  ['تشرين الأول', 10],
  ['تشرين الثاني', 11],
  ['كانون الأول', 12],
  ['إبريل', 4],
  ['مايس', 5],
];

/** The longest names first, so that «جمادى الآخرة» is not read as «جمادى الآخر». */
const numbered = (
  names: readonly string[],
  others: readonly (readonly [string, number])[],
): readonly (readonly [string, number])[] =>
  [...names.map((name, index) => [name, index + 1] as const), ...others]
    .map(([name, number]) => [foldArabic(name), number] as const)
    .sort(([left], [right]) => right.length - left.length);

/** Names of months, folded, with their numbers. */
export const hijriMonthNumbers = numbered(hijriMonths, otherHijriNames);
export const gregorianMonthNumbers = numbered(gregorianMonths, otherGregorianNames);

/** Words before a day that add nothing to it, folded. */
export const weekdayWords: ReadonlySet<string> = new Set(
  ['يوم', 'اليوم', 'بتاريخ', 'تاريخ', 'الموافق', 'في', 'الإثنين', ...Object.values(weekdayNames)].map(
    foldArabic,
  ),
);
