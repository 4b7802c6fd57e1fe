import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneRuns } from '../../src/contact/phone-numbers.ts';
import { toEasternDigits } from '../../src/text/digits.ts';

const links = (entry: string): (readonly [string, string])[] =>
  phoneRuns(entry).flatMap(({ text, tel }) => (tel === undefined ? [] : [[text, tel] as const]));

describe('a contact entry', () => {
  test.each([
    ['0112345678', ['tel:0112345678']],
    ['(011) 234-5678', ['tel:0112345678']],
    ['٩٢٠٠١٢٣٤٥', ['tel:920012345']],
    ['920 01 2345', ['tel:920012345']],
    ['8001234567', ['tel:8001234567']],
    ['800 124 1234', ['tel:8001241234']],
    ['٠٥٥١٢٣٤٥٦٧', ['tel:0551234567']],
    ['۰۵۵۱۲۳۴۵۶۷', ['tel:0551234567']],
    ['０５５１２３４５６７', ['tel:0551234567']],
    ['551234567', ['tel:0551234567']],
    ['+966 11 234 5678', ['tel:+966112345678']],
    ['+966 (0)11 234 5678', ['tel:+966112345678']],
    ['00966-55-123-4567', ['tel:+966551234567']],
    ['966551234567', ['tel:+966551234567']],
    ['966551234567+', ['tel:+966551234567']],
    ['\u2066+966 55 123 4567\u2069', ['tel:+966551234567']],
    ['+971 50 123 4567', ['tel:+971501234567']],
    ['911', ['tel:911']],
    ['19990', ['tel:19990']],
    ['0112345678 تحويلة 5', ['tel:0112345678']],
    ['0112345678 تحويله: (12)', ['tel:0112345678']],
    ['0112345678 ext. 12', ['tel:0112345678']],
    ['0112345678x12', ['tel:0112345678']],
    ['0112345678 / 0551234567', ['tel:0112345678', 'tel:0551234567']],
    ['0112345678/0551234567', ['tel:0112345678', 'tel:0551234567']],
    ['0112345678 - 0551234567', ['tel:0112345678', 'tel:0551234567']],
    ['0112345678 أو 0551234567', ['tel:0112345678', 'tel:0551234567']],
    ['0112345678\n0551234567', ['tel:0112345678', 'tel:0551234567']],
    ['0112345678، 920012345؛ 8001234567', ['tel:0112345678', 'tel:920012345', 'tel:8001234567']],
    ['0112345678 0551234567', ['tel:0112345678', 'tel:0551234567']],
    ['055 - 123 - 4567', ['tel:0551234567']],
    ['جوال: 0551234567 (واتساب)', ['tel:0551234567']],
    ['0112345678/9', ['tel:0112345678']],
  ])('«%s» calls its numbers', (entry, expected) => {
    expect(links(entry).map(([, tel]) => tel)).toEqual(expected);
  });

  test.each([
    'قريبًا',
    'من 8 إلى 4',
    '2345678',
    '055123456789',
    '05512345 67 89',
    '011 2345678 - 12',
    'تحويلة 12',
    'ص.ب 12345',
    'IBAN SA0380000000608010167519',
    '1445/02/10',
    '@rusukh0551234567',
    '1'.repeat(301),
    Array.from({ length: 100 }, () => '5').join(' '),
  ])('«%s» has no number that can be dialled for certain', (entry) => {
    expect(links(entry)).toEqual([]);
  });

  test('keeps its words and numbers as they are written, without unseen signs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0569+-/ ()xأوت\u200f\u2066٥')) }),
        (entry) => {
          expect(
            phoneRuns(entry)
              .map(({ text }) => text)
              .join(''),
          ).toBe(entry.replace(/\p{Cf}/gu, '').trim());
        },
      ),
    );
  });

  test('calls a mobile in whatever digits and groups it is written', () => {
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const mobile = fc.array(digit, { minLength: 7, maxLength: 7 }).map((tail) => `055${tail.join('')}`);
    const between = fc.constantFrom('', ' ', '-', '–', '.', ' - ', '\u00a0', '\u200f');
    fc.assert(
      fc.property(
        mobile,
        fc.array(between, { minLength: 10, maxLength: 10 }),
        fc.boolean(),
        (number, gaps, eastern) => {
          const written = Array.from(number)
            .map((sign, place) => (place === 0 ? sign : `${gaps[place] ?? ''}${sign}`))
            .join('');
          expect(links(eastern ? toEasternDigits(written) : written).map(([, tel]) => tel)).toEqual([
            `tel:${number}`,
          ]);
        },
      ),
    );
  });
});
