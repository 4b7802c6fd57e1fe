import { foldArabic } from '../text/fold.ts';

/*
 * Latin letters for Arabic ones in addresses, in small letters without marks, as people write names. Vowels that are not
 * printed are not guessed.
 */
export const latinLetters: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ء: '',
  ؤ: 'w',
  ئ: 'y',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  ڤ: 'v',
  گ: 'g',
};

/** Words of a title that its address leaves out, folded: they are in most titles. */
export const wordsWithoutAddress: ReadonlySet<string> = new Set(
  [
    'سياسة',
    'سياسات',
    'لائحة',
    'اللائحة',
    'نظام',
    'آلية',
    'آليات',
    'دليل',
    'ميثاق',
    'جمعية',
    'الجمعية',
    'من',
    'في',
    'عن',
    'مع',
    'على',
    'إلى',
    'بين',
    'أو',
  ].map(foldArabic),
);

/** The article and the words that are written together with the next one, folded. */
export const writtenTogether = /^(?:وال|بال|لل|ال|و)(?=\p{L}{3})/u;
