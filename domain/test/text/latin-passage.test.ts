import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLatinText, passagesOf } from '../../src/text/latin-passage.ts';

const latinIn = (text: string): string[] =>
  passagesOf(text).flatMap((passage) => (passage.kind === 'latin' ? [passage.text] : []));

describe('passages in Latin letters', () => {
  test.each([
    ['النظام (Personal Data Protection Law) نافذ', ['(Personal Data Protection Law)']],
    ['تُحفظ في Microsoft 365 for Business ثم تُحذف', ['Microsoft 365 for Business']],
    ['تُحفظ في Excel وترسل إلى PDF.', []],
    ['اكتب إلى info@example.org أو https://example.org/a b', []],
    ['Annex A: Definitions', ['Annex A: Definitions']],
    ['نص عربي', []],
    ['', []],
  ])('of «%s»', (text, expected) => {
    expect(latinIn(text)).toEqual(expected);
  });

  test.each([
    [
      'انظر https://example.org/a?id=7، أو اكتب إلى info@example.org.',
      ['https://example.org/a?id=7', 'info@example.org'],
    ],
    ['(www.example.org)', ['www.example.org']],
    ['نسبة 5% و/أو 3', []],
  ])('stand apart from the addresses of «%s»', (text, expected) => {
    expect(passagesOf(text).flatMap((passage) => (passage.kind === 'address' ? [passage.text] : []))).toEqual(
      expected,
    );
  });

  test('joined are the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab نص1.()@:/é')), maxLength: 60 }),
        (text) => {
          expect(
            passagesOf(text)
              .map((passage) => passage.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

test.each([
  ['Annex A: Definitions', true],
  ['The association shall comply (M/19).', true],
  ['Data Controller', true],
  ['PDF', false],
  ['https://example.org/', false],
  ['Annex ألف one', false],
  ['١٢٣', false],
])('«%s» is a Latin text: %s', (text, expected) => {
  expect(isLatinText(text)).toBe(expected);
});
