import { expect, it } from 'vitest';
import { adjectivalOrdinals } from '../../src/reading/numbering/ordinal-words.ar.ts';
import { ordinalWords } from '../../src/text/ordinal.ar.ts';

it.each([
  [1, 'الأول', 'الأولى'],
  [2, 'الثاني', 'الثانية'],
  [10, 'العاشر', 'العاشرة'],
  [11, 'الحادي عشر', 'الحادية عشرة'],
  [12, 'الثاني عشر', 'الثانية عشرة'],
  [19, 'التاسع عشر', 'التاسعة عشرة'],
  [20, 'العشرين', 'العشرين'],
  [21, 'الحادي والعشرين', 'الحادية والعشرين'],
  [28, 'الثامن والعشرين', 'الثامنة والعشرين'],
  [80, 'الثمانين', 'الثمانين'],
  [99, 'التاسع والتسعين', 'التاسعة والتسعين'],
])('%i after its noun in the genitive is %s and %s', (value, masculine, feminine) => {
  expect(ordinalWords(value, 'masculine', 'genitive')).toBe(masculine);
  expect(ordinalWords(value, 'feminine', 'genitive')).toBe(feminine);
});

it('shows the nominative in the tens alone', () => {
  expect(ordinalWords(28, 'masculine', 'nominative')).toBe('الثامن والعشرون');
  expect(ordinalWords(18, 'masculine', 'nominative')).toBe(ordinalWords(18, 'masculine', 'genitive'));
});

it.each([0, -1, 1000, 1.5, Number.NaN])('has no word for %d', (value) => {
  expect(ordinalWords(value, 'masculine', 'genitive')).toBeUndefined();
});

it('writes each ordinal as the reader of documents reads it', () => {
  for (let value = 1; value <= 99; value += 1) {
    for (const gender of ['masculine', 'feminine'] as const) {
      for (const grammaticalCase of ['nominative', 'genitive'] as const) {
        const words = ordinalWords(value, gender, grammaticalCase);
        expect(adjectivalOrdinals.find((one) => one.words === words)?.value, words).toBe(value);
      }
    }
  }
});
