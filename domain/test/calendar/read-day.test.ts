import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso, isoDay } from '../../src/calendar/iso-day.ts';
import { readDay } from '../../src/calendar/read-day.ts';
import { addDays } from '../../src/calendar/umm-al-qura.ts';

const read = (text: string): string => {
  const found = readDay(text);
  return found.kind === 'fault' ? found.fault : `${found.day.calendar} ${isoDay(found.day)}`;
};

describe('a day as people write it', () => {
  test.each([
    ['23/7/2024', 'gregorian 2024-07-23'],
    ['2024-07-23', 'gregorian 2024-07-23'],
    ['٢٣/٧/٢٠٢٤م', 'gregorian 2024-07-23'],
    ['23 . 07 . 2024', 'gregorian 2024-07-23'],
    ['17/1/1446هـ', 'hijri 1446-01-17'],
    ['١٤٤٦/١/١٧ هـ', 'hijri 1446-01-17'],
    ['\u200f1446\u200f/1/17', 'hijri 1446-01-17'],
    ['', 'empty'],
    ['  ', 'empty'],
    ['هـ', 'empty'],
    ['2024', 'incomplete'],
    ['7/2024', 'incomplete'],
    ['30/2/2024', 'unreal'],
    ['31/13/2024', 'unreal'],
    ['370/1/2024', 'unreal'],
    ['0/1/2024', 'unreal'],
    ['30/1/1446', 'unreal'],
    ['1/1/1650', 'unreal'],
    ['23/7/24', 'unreadable'],
    ['أمس', 'unreadable'],
    ['2024/7/23/5', 'unreadable'],
    ["1' OR '1'='1", 'unreadable'],
    ['9'.repeat(5000), 'unreadable'],
    [`23${' '.repeat(50)}7 2024`, 'unreadable'],
  ])('«%s» is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test('an ISO day is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const day = addDays({ calendar: 'gregorian', year: 2020, month: 1, day: 1 }, days);
      expect(dayOfIso(isoDay(day))).toEqual(day);
    }),
  );
  for (const wrong of ['2026-2-1', '2026-02-30', '26-02-01', '2026-02-01T00:00', '']) {
    expect(dayOfIso(wrong)).toBeUndefined();
  }
});
