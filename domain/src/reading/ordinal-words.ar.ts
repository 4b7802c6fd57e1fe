/*
 * Arabic ordinals as documents number their parts with them, from 1 to 99. Documents mix the spellings of hamza, taa
 * marbuta and the marks of vowels; `flexible` in `printed-word.ts` matches them all.
 */

/** Numbers a heading by itself: «أولاً: تمهيد». */
const adverbs = ['أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا', 'سادسا', 'سابعا', 'ثامنا', 'تاسعا', 'عاشرا'];
const masculineUnits = ['حادي', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع'];
const feminineUnits = ['حادية', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة'];
const tens = ['عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
/** Tens in the genitive, which documents print as often. */
const tensGenitive = ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين'];

/** A word that stands for a number; `words` are parted by one space. */
export interface OrdinalWord {
  readonly words: string;
  readonly value: number;
}

const adjectives = (first: readonly string[], units: readonly string[], ten: string): OrdinalWord[] => [
  ...first.map((word, index) => ({ words: `ال${word}`, value: index + 1 })),
  ...units.map((unit, index) => ({ words: `ال${unit} ${ten}`, value: index + 11 })),
  ...[tens, tensGenitive].flatMap((names) =>
    names.flatMap((name, row) => [
      { words: `ال${name}`, value: (row + 2) * 10 },
      ...units.map((unit, index) => ({ words: `ال${unit} وال${name}`, value: (row + 2) * 10 + index + 1 })),
    ]),
  ),
];

/** Ordinals that number a heading without a noun: «أولاً», «حادي عشر», «حادي وعشرون», «عشرون». */
export const adverbialOrdinals: readonly OrdinalWord[] = [
  ...adverbs.map((words, index) => ({ words, value: index + 1 })),
  ...masculineUnits.map((unit, index) => ({ words: `${unit} عشر`, value: index + 11 })),
  ...tens.flatMap((name, row) => [
    { words: name, value: (row + 2) * 10 },
    ...masculineUnits.map((unit, index) => ({
      words: `${unit} و${name}`,
      value: (row + 2) * 10 + index + 1,
    })),
  ]),
];

/** Ordinals that follow the noun of a division: «المادة الحادية عشرة», «الباب الثاني والعشرون». */
export const adjectivalOrdinals: readonly OrdinalWord[] = [
  ...adjectives(
    ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'],
    masculineUnits,
    'عشر',
  ),
  ...adjectives(
    ['أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة', 'عاشرة'],
    feminineUnits,
    'عشرة',
  ),
];

/** Ordinals from 11 to 19 with the gender of their ten mistaken, as documents often print them: «المادة السادسة عشر». */
export const mistakenOrdinals: readonly OrdinalWord[] = [
  ...feminineUnits.map((unit, index) => ({ words: `ال${unit} عشر`, value: index + 11 })),
  ...masculineUnits.map((unit, index) => ({ words: `ال${unit} عشرة`, value: index + 11 })),
];

/** Nouns of divisions, the widest first: a noun earlier in the list holds those after it. */
export const divisionNouns = [
  'باب',
  'جزء',
  'فصل',
  'قسم',
  'محور',
  'مادة',
  'بند',
  'فقرة',
  'ملحق',
  'مرفق',
  'نموذج',
] as const;
export type DivisionNoun = (typeof divisionNouns)[number];

/** Words after a number of a division with which a sentence goes on: «المادة الأولى من النظام» is no heading. */
export const continuations = [
  'من',
  'في',
  'على',
  'إلى',
  'عن',
  'أعلاه',
  'أدناه',
  'و',
  'أو',
  'إذا',
  'التي',
  'الذي',
];

/** Letters that number a list in the order of abjad, «هـ» as it is printed alone. */
export const abjadLetters = [
  'أ',
  'ب',
  'ج',
  'د',
  'هـ',
  'و',
  'ز',
  'ح',
  'ط',
  'ي',
  'ك',
  'ل',
  'م',
  'ن',
  'س',
  'ع',
  'ف',
  'ص',
  'ق',
  'ر',
  'ش',
  'ت',
  'ث',
  'خ',
  'ذ',
  'ض',
  'ظ',
  'غ',
];

/** Letters in the order of the alphabet. */
export const alphabet = [
  ...[
    'أ',
    'ب',
    'ت',
    'ث',
    'ج',
    'ح',
    'خ',
    'د',
    'ذ',
    'ر',
    'ز',
    'س',
    'ش',
    'ص',
    'ض',
    'ط',
    'ظ',
    'ع',
    'غ',
    'ف',
    'ق',
  ],
  ...['ك', 'ل', 'م', 'ن', 'هـ', 'و', 'ي'],
];
