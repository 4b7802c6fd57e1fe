import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfAddress, dayOfIso, isoDay } from '../../src/calendar/iso-day.ts';
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
    ['23/7/24', 'short-year'],
    ['10-3-46', 'short-year'],
    ['23/7/202', 'unreadable'],
    ['1446م/1/17', 'unreadable'],
    ['17/1/1446م', 'other-calendar'],
    ['23/7/2024هـ', 'other-calendar'],
    ['17 محرم 2024', 'other-calendar'],
    ['23 يوليو 1446', 'other-calendar'],
    ['1/1/0', 'unreadable'],
    ['1/1/0000', 'unreal'],
    ['1/1/1299', 'unreal'],
    ['1/1/1601', 'unreal'],
    ['29/2/2023', 'unreal'],
    ['29/2/2024', 'gregorian 2024-02-29'],
    ['31/12/9999', 'gregorian 9999-12-31'],
    ['1446/03/10', 'hijri 1446-03-10'],
    ['10-3-1446', 'hijri 1446-03-10'],
    ['١٠ ربيع الأول ١٤٤٦هـ', 'hijri 1446-03-10'],
    ['١٠ ربيع الأوّل ١٤٤٦ هجرية', 'hijri 1446-03-10'],
    ['الأحد 10 ربيع الثاني 1446', 'hijri 1446-04-10'],
    ['1 رمضان 1447', 'hijri 1447-09-01'],
    ['1 ذي الحجة 1447هـ', 'hijri 1447-12-01'],
    ['5 جمادى الآخرة 1446', 'hijri 1446-06-05'],
    ['10 ربيع أول 1445', 'hijri 1445-03-10'],
    ['10 ربيع 1 1445', 'hijri 1445-03-10'],
    ['10/ربيع 2/1445هـ', 'hijri 1445-04-10'],
    ['٣ ربيع ثاني ١٤٤٥', 'hijri 1445-04-03'],
    ['7 جماد أول 1446هـ', 'hijri 1446-05-07'],
    ['7 جماد الآخر 1446هـ', 'hijri 1446-06-07'],
    ['7 جمادى 2 1446هـ', 'hijri 1446-06-07'],
    ['1 ذي قعدة 1446', 'hijri 1446-11-01'],
    ['9 الحجة 1446', 'hijri 1446-12-09'],
    ['يوم الاثنين، 25 سبتمبر 2023م', 'gregorian 2023-09-25'],
    ['25 إبريل 2023', 'gregorian 2023-04-25'],
    ['9 - ربيع الأول - 1432هـ', 'hijri 1432-03-09'],
    ['20 كانون الثاني/يناير 2024م', 'gregorian 2024-01-20'],
    ['25 أيلول (سبتمبر) 2023', 'gregorian 2023-09-25'],
    ['25 أيلول (أكتوبر) 2023', 'unreadable'],
    ['6 فيفري 2023', 'gregorian 2023-02-06'],
    ['3 ماي 2023', 'gregorian 2023-05-03'],
    ['9 غشت 2022', 'gregorian 2022-08-09'],
    ['23–7–2024', 'gregorian 2024-07-23'],
    ['23٫7٫2024', 'gregorian 2024-07-23'],
    ['23\\7\\2024', 'gregorian 2024-07-23'],
    ['1/9/1447 هجرية', 'hijri 1447-09-01'],
    ['01/09/1447 هـ.', 'hijri 1447-09-01'],
    ['1/9/1447ھ', 'hijri 1447-09-01'],
    ['1/9/1447 AH', 'hijri 1447-09-01'],
    ['(1447/9/1هـ)', 'hijri 1447-09-01'],
    ['１/９/１４４７', 'hijri 1447-09-01'],
    ['۱/۹/۱۴۴۷', 'hijri 1447-09-01'],
    ['1 ذوالقعدة 1447', 'hijri 1447-11-01'],
    ['9 ذيالحجة 1447هـ', 'hijri 1447-12-09'],
    ['1 محرم الحرام 1447', 'hijri 1447-01-01'],
    ['يوم الأحد 1 من شهر رمضان المبارك لعام 1447هـ', 'hijri 1447-09-01'],
    ['1 رجب من سنة 1447', 'hijri 1447-07-01'],
    ['30 Nov 2026', 'gregorian 2026-11-30'],
    ['30-Nov-2026', 'gregorian 2026-11-30'],
    ['November 30, 2026', 'gregorian 2026-11-30'],
    ['رمضان 1, 1447', 'hijri 1447-09-01'],
    ['०१/०९/१४४७', 'hijri 1447-09-01'],
    ['1/9/1447هـ الموافق 18/2/2026م', 'hijri 1447-09-01'],
    ['1447/9/1هـ - 2026/2/18م', 'hijri 1447-09-01'],
    ['18/2/2026م (1/9/1447هـ)', 'gregorian 2026-02-18'],
    ['يوم الأربعاء 1 رمضان 1447 الموافق 18 فبراير 2026', 'hijri 1447-09-01'],
    ['1/9/1447هـ الموافق 19/2/2026م', 'two-days'],
    ['1/9/1447هـ الموافق 30/2/2026م', 'unreal'],
    ['1/9/1447هـ الموافق', 'hijri 1447-09-01'],
    ['1/9/1447هـ الموافق 2026م', 'unreadable'],
    ['1/9/1447هـ 2/9/1447هـ 3/9/1447هـ', 'unreadable'],
    ['30 Mayo 2026', 'unreadable'],
    ['أمس', 'unreadable'],
    ['2024/7/23/5', 'unreadable'],
    ["1' OR '1'='1", 'unreadable'],
    ['9'.repeat(5000), 'unreadable'],
    [`23${' '.repeat(150)}7 2024`, 'unreadable'],
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

test('a day in an address is read in the calendar of its year', () => {
  const day = (text: string) => {
    const found = dayOfAddress(text);
    return found === undefined ? undefined : isoDay(found);
  };
  expect(day('2026-11-28')).toBe('2026-11-28');
  expect(day('1448-06-18')).toBe('2026-11-28');
  for (const none of [
    '1448-06-30',
    '1299-01-01',
    '1650-01-01',
    '2026-02-29',
    '0000-01-01',
    '1448-6-18',
    '1448/06/18',
  ]) {
    expect([none, day(none)]).toEqual([none, undefined]);
  }
});
