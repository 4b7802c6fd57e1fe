import { abjadLetters, adverbialOrdinals } from '@mithaq/domain/reading/numbering/ordinal-words.ar';
import { romanNumeral } from '@mithaq/domain/text/roman';
import { alphabet, cardinals, joined, TANWIN, tens } from './number-words.ar.ts';

/** The language of numbers in words; Word takes it from the language of the paragraph. */
export type NumberLanguage = 'ar' | 'en';

const latinLetters = Array.from('abcdefghijklmnopqrstuvwxyz');
const hebrewLetters = Array.from('אבגדהוזחטיכלמנסעפצקרשת');
const chicagoSigns = ['*', '†', '‡', '§'];

/** Counts through a list of signs, then through each sign twice, three times: a … z, aa … zz (ECMA-376 17.18.59). */
const repeated = (signs: readonly string[], value: number): string =>
  (signs[(value - 1) % signs.length] ?? '').repeat(Math.ceil(value / signs.length));

const hebrewValues = [400, 300, 200, 100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** Hebrew numerals; 15 and 16 are written as 9 + 6 and 9 + 7. */
const hebrewNumeral = (value: number): string => {
  let rest = value;
  let text = '';
  hebrewValues.forEach((worth, index) => {
    for (; rest >= worth && rest !== 15 && rest !== 16; rest -= worth)
      text += hebrewLetters.at(-1 - index) ?? '';
  });
  return rest === 15 ? `${text}טו` : rest === 16 ? `${text}טז` : text;
};

const englishCardinals = [
  ...['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
  ...['Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen'],
];
const englishOrdinals = [
  ...['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'],
  ...['Eleventh', 'Twelfth', 'Thirteenth', 'Fourteenth', 'Fifteenth', 'Sixteenth', 'Seventeenth'],
  ...['Eighteenth', 'Nineteenth'],
];
const englishTens = ['Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];

const englishWords = (value: number, units: readonly string[], roundTen: (ten: string) => string): string => {
  if (value < 20) return units[value - 1] ?? String(value);
  const ten = englishTens[Math.floor(value / 10) - 2];
  if (ten === undefined) return String(value);
  const unit = units[(value % 10) - 1];
  return unit === undefined ? roundTen(ten) : `${ten}-${unit.toLowerCase()}`;
};

const englishSuffix = (value: number): string => {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
};

const arabicCardinal = (value: number): string => {
  if (value < 20) return cardinals[value - 1] ?? String(value);
  const ten = tens[Math.floor(value / 10) - 2];
  if (ten === undefined) return String(value);
  const unit = cardinals[(value % 10) - 1];
  return unit === undefined ? ten : joined(unit, ten);
};

const arabicOrdinal = (value: number): string => {
  const words = adverbialOrdinals.find((ordinal) => ordinal.value === value)?.words;
  if (words === undefined) return String(value);
  return value <= 10 ? `${words}${TANWIN}` : words;
};

const withDigits = (value: number, zero: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));

/** Signs that hold a whole number, as ① to ⑳; Word writes plain digits after the last. */
const enclosed = (value: number, first: number): string =>
  value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);

const formats: Readonly<Record<string, (value: number, language: NumberLanguage) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => romanNumeral(value).toUpperCase(),
  lowerRoman: romanNumeral,
  upperLetter: (value) => repeated(latinLetters, value).toUpperCase(),
  lowerLetter: (value) => repeated(latinLetters, value),
  ordinal: (value, language) => (language === 'ar' ? `${value}.` : `${value}${englishSuffix(value)}`),
  cardinalText: (value, language) =>
    language === 'ar' ? arabicCardinal(value) : englishWords(value, englishCardinals, (ten) => ten),
  ordinalText: (value, language) =>
    language === 'ar'
      ? arabicOrdinal(value)
      : englishWords(value, englishOrdinals, (ten) => ten.replace(/y$/u, 'ieth')),
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => repeated(chicagoSigns, value),
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  decimalFullWidth: (value) => withDigits(value, 0xff10),
  decimalFullWidth2: (value) => withDigits(value, 0xff10),
  hebrew1: hebrewNumeral,
  hebrew2: (value) => repeated(hebrewLetters, value),
  arabicAlpha: (value) => repeated(alphabet, value),
  arabicAbjad: (value) => repeated(abjadLetters, value),
  // Arabic Word calls the digits of the East by this name. `decimal` keeps Latin digits: their shape on the screen is a
  // setting of each reader's Word, and no fact of the document.
  hindiNumbers: (value) => withDigits(value, 0x0660),
  thaiNumbers: (value) => withDigits(value, 0x0e50),
};

/** Formats that count by digits and so have a zero and numbers below it. */
const hasZero = new Set(['decimalZero', 'hindiNumbers', 'numberInDash', 'decimalFullWidth', 'thaiNumbers']);

/**
 * Returns a number as Word prints it, by the `numFmt` of a list level (ECMA-376 part 1, 17.18.59). A format that is not
 * in the list, and a number that a format cannot write, as 0 in letters, comes out in Latin digits. `none` prints
 * nothing. `value` is whole.
 */
export const formatNumber = (value: number, format: string, language: NumberLanguage): string => {
  if (format === 'none') return '';
  if (value < 1 && !hasZero.has(format)) return String(value);
  // Roman numerals and repeated letters grow with their number: a start of a million would fill the memory.
  if (value > 9999) return String(value);
  return formats[format]?.(value, language) ?? String(value);
};
