import type { CountedNoun, GrammaticalCase } from './counted.ts';

export type Gender = CountedNoun['gender'];

const firstTen: Readonly<Record<Gender, readonly string[]>> = {
  masculine: [
    ...['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'],
    ...['السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'],
  ],
  feminine: [
    ...['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة'],
    ...['السادسة', 'السابعة', 'الثامنة', 'التاسعة', 'العاشرة'],
  ],
};
/** «الأول» after a ten is «الحادي». */
const eleventh: Readonly<Record<Gender, string>> = { masculine: 'الحادي', feminine: 'الحادية' };
const ten: Readonly<Record<Gender, string>> = { masculine: 'عشر', feminine: 'عشرة' };
const tens = ['العشر', 'الثلاث', 'الأربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع'];
const hundreds = [
  'المئة',
  'المئتين',
  ...['الثلاثمئة', 'الأربعمئة', 'الخمسمئة', 'الستمئة', 'السبعمئة', 'الثمانمئة', 'التسعمئة'],
];

const belowHundred = (value: number, gender: Gender, grammaticalCase: GrammaticalCase): string => {
  const unit = value % 10 === 1 ? eleventh[gender] : (firstTen[gender][(value % 10) - 1] ?? '');
  if (value <= 10) return firstTen[gender][value - 1] ?? '';
  if (value < 20) return `${unit} ${ten[gender]}`;
  const stem = tens[Math.floor(value / 10) - 2] ?? '';
  const round = `${stem}${grammaticalCase === 'nominative' ? 'ون' : 'ين'}`;
  return value % 10 === 0 ? round : `${unit} و${round}`;
};

/**
 * Writes an ordinal as an adjective after its noun with the article: «الاجتماع الثامن والعشرون»,
 * «في اجتماعه الثامن والعشرين», «الدورة الحادية عشرة», «الاجتماع الثالث بعد المئة».
 *
 * @param value - a whole number from 1 to 999; undefined is returned for every other number, which is written
 * «رقم 1000».
 */
export const ordinalWords = (
  value: number,
  gender: Gender,
  grammaticalCase: GrammaticalCase = 'nominative',
): string | undefined => {
  if (!Number.isInteger(value) || value < 1 || value > 999) return undefined;
  const rest = value % 100;
  if (value < 100) return belowHundred(value, gender, grammaticalCase);
  const hundred = hundreds[Math.floor(value / 100) - 1];
  if (hundred === undefined) return undefined;
  if (rest === 0) {
    return grammaticalCase === 'nominative' && value === 200 ? hundred.replace(/ين$/u, 'ان') : hundred;
  }
  return `${belowHundred(rest, gender, grammaticalCase)} بعد ${hundred}`;
};
