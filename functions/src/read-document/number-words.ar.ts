/** Arabic cardinals from 1 to 19 in the nominative, by which Word counts with `cardinalText`. */
export const cardinals = [
  'واحد',
  'اثنان',
  'ثلاثة',
  'أربعة',
  'خمسة',
  'ستة',
  'سبعة',
  'ثمانية',
  'تسعة',
  'عشرة',
  'أحد عشر',
  'اثنا عشر',
  'ثلاثة عشر',
  'أربعة عشر',
  'خمسة عشر',
  'ستة عشر',
  'سبعة عشر',
  'ثمانية عشر',
  'تسعة عشر',
];

/** Tens from 20 to 90. */
export const tens = ['عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];

/** Joins a unit to its tens: «واحد وعشرون». */
export const joined = (unit: string, ten: string): string => `${unit} و${ten}`;

/** The letters of the Arabic alphabet as Word numbers with `arabicAlpha`; heh has a tatweel, as it is printed alone. */
export const alphabet = [
  ...['أ', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص'],
  ...['ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'هـ', 'و', 'ي'],
];

/** The mark of nunation that an adverbial ordinal ends with: «أولاً». */
export const TANWIN = 'ً';
