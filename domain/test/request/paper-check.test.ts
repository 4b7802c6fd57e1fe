import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfIso, isoDay } from '../../src/calendar/iso-day.ts';
import { gregorianOfHijri, hijriOfGregorian } from '../../src/calendar/umm-al-qura.ts';
import { hijriMonthsAfter, paperState, papersLacking, type AidPaper } from '../../src/request/paper-check.ts';

const income: AidPaper = { name: 'تعريف بالدخل', required: true, months: 1 };
const identity: AidPaper = { name: 'الهوية', required: true };

test('a paper is judged on the day of submission, not on the day of the check', () => {
  const issuedOn = '2026-10-20';
  expect(hijriMonthsAfter(issuedOn, 1)).toBe('2026-11-19');
  expect(paperState(income, { present: true, issuedOn }, '2026-11-19')).toBe('valid');
  expect(paperState(income, { present: true, issuedOn }, '2026-11-20')).toBe('expired');
});

test('the last day that a paper prints goes before the association’s own count', () => {
  const mark = { present: true, issuedOn: '2026-01-01', validUntil: '2026-12-31' };
  expect(paperState(income, mark, '2026-12-31')).toBe('valid');
  expect(paperState(identity, { present: true, validUntil: '2026-11-01' }, '2026-11-02')).toBe('expired');
});

test('a paper without a date is undated where its validity counts from one, and valid where it does not', () => {
  expect(paperState(income, { present: true }, '2026-11-20')).toBe('undated');
  expect(paperState(identity, { present: true }, '2026-11-20')).toBe('valid');
});

test('a paper that nobody looked at is not a missing one', () => {
  expect(paperState(identity, undefined, '2026-11-20')).toBe('not-checked');
  expect(paperState(identity, { present: false }, '2026-11-20')).toBe('missing');
});

test('months are counted by Umm al-Qura, to the last day of a shorter month and across the year', () => {
  // 30 Muharram 1447; the Safar after it has 29 days.
  expect(hijriMonthsAfter('2025-07-25', 1)).toBe('2025-08-23');
  expect(hijriMonthsAfter('2026-06-16', 12)).toBe('2027-06-06');
  expect(hijriMonthsAfter('no day', 1)).toBeUndefined();
});

test('a paper of the 30th is valid to the 30th, or to the 29th where the month that it ends in has no more', () => {
  const hijri = { calendar: 'hijri', day: 30 } as const;
  const months = fc.integer({ min: 0, max: 12 * 20 - 1 });
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 36 }), (from, valid) => {
      const issued = gregorianOfHijri({
        ...hijri,
        year: 1440 + Math.floor(from / 12),
        month: (from % 12) + 1,
      });
      if (issued === undefined) return;
      const ends = from + valid;
      const until = dayOfIso(hijriMonthsAfter(isoDay(issued), valid) ?? '');
      if (until === undefined) throw new Error('the table has the day');
      const last = { ...hijri, year: 1440 + Math.floor(ends / 12), month: (ends % 12) + 1 };
      const has30 = gregorianOfHijri(last) !== undefined;
      expect(hijriOfGregorian(until)).toEqual({ ...last, day: has30 ? 30 : 29 });
    }),
    { numRuns: 200 },
  );
});

test('what is lacking are required papers that are missing, expired, undated or not looked at', () => {
  const optional: AidPaper = { name: 'الآيبان', required: false };
  const marks = new Map([[identity.name, { present: true }]]);
  expect(papersLacking([identity, income, optional], marks, '2026-11-20')).toEqual([income.name]);
});
