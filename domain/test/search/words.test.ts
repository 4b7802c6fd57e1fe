import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexForms, queryForms } from '../../src/search/word-forms.ts';
import { searchWordsOf } from '../../src/search/words.ts';
import { foldArabic, foldForSearch } from '../../src/text/fold.ts';

const arabic = fc.string({
  unit: fc.constantFrom(...Array.from('ابتجدلوفكلبمنهيىةأإآٱءئؤ ًُِّْٰـ٠١٢345«»،.() \nAz﷽ﷺﻻ')),
  maxLength: 60,
});

describe('folding', () => {
  test('twice gives the same as once', () => {
    fc.assert(fc.property(arabic, (text) => foldArabic(foldArabic(text)) === foldArabic(text)));
    fc.assert(fc.property(arabic, (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)));
    // A tatweel keeps a text from being passed over as one that has nothing to fold.
    const words = fc
      .array(fc.constantFrom(...Array.from('اوييءؤئهة ٣a')))
      .map((letters) => letters.join(''))
      .filter((text) => text === text.trim());
    fc.assert(fc.property(words, (text) => foldArabic(text) === foldArabic(`${text}ـ`)));
    fc.assert(fc.property(words, (text) => foldForSearch(text) === foldForSearch(`${text}ـ`)));
    expect(foldForSearch('ء ا')).toBe('ا');
    fc.assert(fc.property(arabic, (text) => foldForSearch(foldArabic(text)) === foldForSearch(text)));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldArabic(foldArabic(text)) === foldArabic(text),
      ),
    );
  });
});

describe('spellings that people mix', () => {
  test.each([
    ['مسؤول', 'مسئول', 'مسوول', 'مسءول', 'مَسْؤُول'],
    ['شؤون', 'شئون', 'شوون'],
    ['مؤسسة', 'موسسة', 'مؤسسه'],
    ['رؤوس', 'رءوس', 'روس'],
    ['قراءة', 'قرائة', 'قرايه'],
    ['إجراءات', 'اجرائات'],
    ['مبادئ', 'مباديء', 'مبادي'],
    ['شيء', 'شئ', 'شىء', 'شي'],
    ['سماء', 'سما'],
    ['جمعية', 'جمعیۃ', 'جمعيۀ', 'جمعیہ', 'جـمـعـيـة', 'ﺟﻤﻌﻴﺔ', 'جم\u200dعية'],
    ['لجنة', 'لجنۃ', 'لجنھ', 'لجنە'],
    ['كفل', 'کفل', 'ڪفل'],
    ['علي', 'علی', 'علے', 'على'],
    ['ٱلرحمٰن', 'الرحمن'],
  ])('%s is one word with %s', (...spellings) => {
    expect(new Set(spellings.map(foldForSearch)).size).toBe(1);
  });

  test.each([
    ['پيام', 'بيام'],
    ['گل', 'كل'],
    ['سؤال', 'سال'],
  ])('%s and %s stay two', (left, right) => {
    expect(foldForSearch(left)).not.toBe(foldForSearch(right));
  });
});

describe('the words of a text', () => {
  const folded = (text: string): string[] => searchWordsOf(text).map((word) => word.folded);

  test.each([
    ['الأُسْرَةُ', ['الاسره']],
    ['المستـــفيد', ['المستفيد']],
    ['إلى آخر أمر', ['الي', 'اخر', 'امر']],
    ['١٤٤٦هـ', ['1446', 'ه']],
    ['۱۲ A-008', ['12', 'a', '008']],
    ['ـــ 1', ['1']],
    ['ﷺ', ['صلي', 'الله', 'عليه', 'وسلم']],
    ['الهاتف، (والبريد)', ['الهاتف', 'والبريد']],
    ['؟!', []],
    ['سيا\u200bسة', ['سياسه']],
    ['غير\u200cمرئي', ['غيرمري']],
    ['\u200fكلمة\u200e', ['كلمه']],
  ])('%s', (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  test('are located where the text prints them, tashkil and tatweel included', () => {
    const text = 'لا تقلّ عن «المُدَّة» المقـــرّرة';
    const words = searchWordsOf(text);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'لا',
      'تقلّ',
      'عن',
      'المُدَّة',
      'المقـــرّرة',
    ]);
  });

  test('are the folded text at their offsets, and overlap only within one sign', () => {
    fc.assert(
      fc.property(arabic, (text) => {
        let last = { start: 0, end: 0 };
        for (const word of searchWordsOf(text)) {
          expect(foldForSearch(text.slice(word.start, word.end))).toContain(word.folded);
          expect(word.start >= last.end || word.start === last.start).toBe(true);
          last = word;
        }
      }),
    );
  });
});

describe('the forms of a word', () => {
  test.each([
    ['المستفيدين', 'مستفيدين'],
    ['للمستفيد', 'مستفيد'],
    ['وللمستفيدين', 'مستفيدين'],
    ['بالجمعيه', 'جمعيه'],
    ['فالطلب', 'طلب'],
    ['كالهاتف', 'هاتف'],
    ['للجنه', 'لجنه'],
    ['بطلب', 'طلب'],
    ['وطلب', 'طلب'],
    ['وبطلب', 'طلب'],
  ])('%s is found as %s', (word, form) => {
    expect(indexForms(word)).toContain(form);
    expect(indexForms(word)[0]).toBe(word);
  });

  test.each(['مستفيد', '1446', 'a', 'ال', 'ولد', 'كل', 'به', 'الب'])('%s is found only as itself', (word) => {
    expect(indexForms(word)).toEqual([word]);
  });

  test('a query loses its article and no letter: «لجنة» does not search for «جنة»', () => {
    expect(queryForms('المستفيد')).toEqual(['المستفيد', 'مستفيد']);
    expect(queryForms('لجنه')).toEqual(['لجنه']);
    expect(queryForms('بيان')).toEqual(['بيان']);
  });
});
