import { describe, expect, it } from 'vitest';
import { disclosureSlug } from '../../src/contracts/disclosure.ts';
import { disclosureSlugFor, readPeriod } from '../../src/disclosure/disclosure-period.ts';
import { printedPeriod } from '../../src/disclosure/disclosure-words.ar.ts';

describe('the years of a disclosure', () => {
  it.each([
    ['2025', { calendar: 'gregorian', from: 2025 }],
    ['٢٠٢٥م', { calendar: 'gregorian', from: 2025 }],
    ['عام 1446هـ', { calendar: 'hijri', from: 1446 }],
    ['1446 ه', { calendar: 'hijri', from: 1446 }],
    ['2024 – 2028', { calendar: 'gregorian', from: 2024, until: 2028 }],
    ['1446/1447', { calendar: 'hijri', from: 1446, until: 1447 }],
    ['2024م إلى 2028م', { calendar: 'gregorian', from: 2024, until: 2028 }],
    ['\u200f2025', { calendar: 'gregorian', from: 2025 }],
  ])('are read from «%s»', (typed, period) => {
    expect(readPeriod(typed)).toEqual(period);
  });

  it.each([
    '',
    'العام الماضي',
    '25',
    '20255',
    '1446م',
    '2025هـ',
    '2028-2024',
    '2025-2025',
    '2024-1446',
    '2000-2028',
    '1750',
    '2025/1',
    '2024-2026-2028',
  ])('are not read from «%s»', (typed) => {
    expect(readPeriod(typed)).toBeUndefined();
  });

  it('have a part only where they are one year', () => {
    expect(readPeriod('1446', 'first-quarter')).toEqual({
      calendar: 'hijri',
      from: 1446,
      part: 'first-quarter',
    });
    expect(readPeriod('2024-2028', 'first-half')).toBeUndefined();
  });

  it('are printed with the sign of their calendar', () => {
    expect(printedPeriod({ calendar: 'gregorian', from: 2024, until: 2028 })).toBe('من 2024م إلى 2028م');
    expect(printedPeriod({ calendar: 'hijri', from: 1446, part: 'first-quarter' })).toBe(
      'الربع الأول من 1446هـ',
    );
  });

  it('give the address its name, another one for each disclosure', () => {
    const taken = new Set<string>();
    for (const expected of ['goals-2024-2028', 'goals-2024-2028-n2', 'goals-2024-2028-n3']) {
      const slug = disclosureSlugFor('goals', readPeriod('2024-2028'), taken);
      expect(disclosureSlug.parse(slug)).toBe(expected);
      taken.add(slug);
    }
    expect(disclosureSlugFor('contacts', undefined, new Set())).toBe('contacts');
    const longest = disclosureSlugFor(
      'beneficiary-statistics',
      readPeriod('1446', 'fourth-quarter'),
      new Set(),
    );
    expect(disclosureSlug.parse(longest)).toBe('beneficiary-statistics-1446-q4');
  });
});
