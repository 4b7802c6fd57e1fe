import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { adjectivalOrdinals } from '../../src/reading/numbering/ordinal-words.ar.ts';
import { counted, countedInLatin } from '../../src/text/counted.ts';
import { countedNouns } from '../../src/text/counted-nouns.ar.ts';
import { ordinalWords } from '../../src/text/ordinal.ar.ts';

const { clause, policy, otherPlace, otherPolicy, level, newRequest } = countedNouns;

describe('a counted noun', () => {
  test.each([
    [0, '0 بند', '0 سياسة'],
    [1, 'بند واحد', 'سياسة واحدة'],
    [2, 'بندان', 'سياستان'],
    [3, '3 بنود', '3 سياسات'],
    [10, '10 بنود', '10 سياسات'],
    [11, '11 بندًا', '11 سياسة'],
    [99, '99 بندًا', '99 سياسة'],
    [100, '100 بند', '100 سياسة'],
    [101, '101 بند', '101 سياسة'],
    [102, '102 بند', '102 سياسة'],
    [103, '103 بنود', '103 سياسات'],
    [111, '111 بندًا', '111 سياسة'],
    [200, '200 بند', '200 سياسة'],
    [1000, '1000 بند', '1000 سياسة'],
    [1005, '1005 بنود', '1005 سياسات'],
    [1012, '1012 بندًا', '1012 سياسة'],
    [4000, '4000 بند', '4000 سياسة'],
  ])('%i takes its form in both genders', (count, masculine, feminine) => {
    expect(countedInLatin(count, clause)).toBe(masculine);
    expect(countedInLatin(count, policy)).toBe(feminine);
  });

  it('shows the case of its sentence in one and two alone', () => {
    const forms = (count: number) =>
      (['nominative', 'accusative', 'genitive'] as const).map((name) => countedInLatin(count, clause, name));
    expect(forms(1)).toEqual(['بند واحد', 'بندًا واحدًا', 'بند واحد']);
    expect(forms(2)).toEqual(['بندان', 'بندين', 'بندين']);
    for (const count of [0, 3, 11, 100]) expect(new Set(forms(count)).size).toBe(1);
  });

  it('brings its adjective along, in gender, number and case', () => {
    expect([1, 2, 3, 11, 100].map((count) => countedInLatin(count, otherPlace))).toEqual([
      ...['موضع آخر', 'موضعان آخران', '3 مواضع أخرى', '11 موضعًا آخر', '100 موضع آخر'],
    ]);
    expect([1, 2, 5].map((count) => countedInLatin(count, otherPolicy, 'genitive'))).toEqual([
      ...['سياسة أخرى', 'سياستين أخريين', '5 سياسات أخرى'],
    ]);
    expect([1, 2, 25].map((count) => countedInLatin(count, newRequest))).toEqual([
      ...['طلب جديد واحد', 'طلبان جديدان', '25 طلبًا جديدًا'],
    ]);
  });

  it('keeps the digits of the page', () => {
    expect(counted(12, '١٢', clause)).toBe('١٢ بندًا');
    expect(countedInLatin(15, level)).toBe('15 مستوى');
  });

  it('depends on nothing but the last two digits from 3 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 103, max: 10_000_000 }), (count) => {
        const lastTwo = count % 100;
        const noun = countedInLatin(count, clause).split(' ')[1];
        const expected = lastTwo < 3 ? 'بند' : lastTwo <= 10 ? 'بنود' : 'بندًا';
        expect(noun).toBe(expected);
      }),
    );
  });

  test.each(Object.entries(countedNouns))('%s has the endings of its gender', (_name, noun) => {
    const [first = ''] = noun.singular.split(' ');
    expect(first.endsWith('ة')).toBe(noun.gender === 'feminine');
    expect(noun.accusative.split(' ')[0]).toMatch(noun.gender === 'feminine' ? /ة$/u : /(?:ًا|ى)$/u);
    expect(noun.dual).toMatch(/ان(?: \S+ان)?$/u);
    expect(noun.dualOblique).toBe(noun.dual.replace(/ان(?= |$)/gu, 'ين'));
    expect(noun.plural).not.toBe(noun.singular);
  });
});

describe('an ordinal', () => {
  it('has the words that board papers print, in both genders and cases', () => {
    const printed = new Set(adjectivalOrdinals.map(({ words, value }) => `${String(value)} ${words}`));
    for (let value = 1; value <= 99; value += 1) {
      for (const gender of ['masculine', 'feminine'] as const) {
        for (const grammaticalCase of ['nominative', 'genitive'] as const) {
          const words = ordinalWords(value, gender, grammaticalCase);
          expect(printed).toContain(`${String(value)} ${words ?? ''}`);
        }
      }
    }
  });

  test.each([
    [28, 'masculine', 'genitive', 'الثامن والعشرين'],
    [28, 'masculine', 'nominative', 'الثامن والعشرون'],
    [11, 'feminine', 'nominative', 'الحادية عشرة'],
    [21, 'masculine', 'accusative', 'الحادي والعشرين'],
    [100, 'masculine', 'nominative', 'المئة'],
    [103, 'masculine', 'genitive', 'الثالث بعد المئة'],
    [121, 'feminine', 'genitive', 'الحادية والعشرين بعد المئة'],
    [200, 'feminine', 'nominative', 'المئتان'],
    [202, 'feminine', 'nominative', 'الثانية بعد المئتين'],
  ] as const)('%i is written out', (value, gender, grammaticalCase, words) => {
    expect(ordinalWords(value, gender, grammaticalCase)).toBe(words);
  });

  it('is left to the digits where it is no whole number from 1 to 999', () => {
    for (const value of [0, -1, 1.5, 1000, Number.NaN]) {
      expect(ordinalWords(value, 'masculine')).toBeUndefined();
    }
  });
});
