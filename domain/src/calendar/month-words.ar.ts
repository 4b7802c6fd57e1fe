import { foldArabic } from '../text/fold.ts';
import { gregorianMonths, hijriMonths, weekdayNames } from './format-date.ar.ts';

/**
 * Names of months that people also use, by the number of the month: without the article, by a digit, by the other
 * name of the second of two, with «جماد» for «جمادى», with «ذو» in one with its word.
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
  ...(
    [
      ['قعدة', 11],
      ['حجة', 12],
    ] as const
  ).flatMap(([word, number]) =>
    ['ذو ال', 'ذي ال', 'ذو ', 'ذي ', 'ذوال', 'ذيال', 'ذو', 'ذي', 'ال'].map(
      (before) => [`${before}${word}`, number] as const,
    ),
  ),
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
  ['كانون أول', 12],
  ['كانون ثاني', 1],
  ['تشرين أول', 10],
  ['تشرين ثاني', 11],
  // Names of Tunisia and Algeria, then of Morocco.
  ['جانفي', 1],
  ['فيفري', 2],
  ['أفريل', 4],
  ['ماي', 5],
  ['جوان', 6],
  ['جويلية', 7],
  ['أوت', 8],
  ['يوليوز', 7],
  ['غشت', 8],
  ['شتنبر', 9],
  ['نونبر', 11],
  ['دجنبر', 12],
  ...[
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
    ...['september', 'october', 'november', 'december'],
  ].flatMap((name, index) => [name, name.slice(0, 3)].map((spelled) => [spelled, index + 1] as const)),
  ['sept', 9],
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

/** Words around the parts of a day that add nothing to it, folded: «يوم الاثنين 1 من شهر رمضان المبارك لعام 1447». */
export const wordsWithoutMeaning: ReadonlySet<string> = new Set(
  [
    ...['يوم', 'اليوم', 'ليوم', 'بتاريخ', 'تاريخ', 'وتاريخ', 'المؤرخ', 'في', 'من', 'شهر', 'لشهر', 'الإثنين'],
    ...[
      'عام',
      'العام',
      'لعام',
      'سنة',
      'لسنة',
      'المبارك',
      'الحرام',
      'المحرم',
      'المعظم',
      'المكرم',
      'الفرد',
      'الخير',
    ],
    ...Object.values(weekdayNames),
  ].map(foldArabic),
);

/** The word between two spellings of one day, in either calendar; folded. */
export const CORRESPONDING = foldArabic('الموافق');
