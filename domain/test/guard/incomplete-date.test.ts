import { describe, expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import type { GuardedVersion } from '../../src/guard/guarded-version.ts';
import { versionSaying } from './support/version-saying.ts';

describe('an incomplete date', () => {
  const approvedOn = {
    printed: '2024/7/23',
    gregorian: { calendar: 'gregorian' as const, year: 2024, month: 7, day: 23 },
  };
  const dates = (text: string, approved = false): string[] =>
    guardFindings({
      ...versionSaying(text),
      ...(approved
        ? {
            approval: {
              approvedOn,
              ordersPublication: false,
              supersedesAllPrevious: false,
              demonstration: false,
            },
          }
        : {}),
    }).map(({ severity, facts }) => `${severity} ${'words' in facts ? facts.words : ''}`);

  it.each(['2024/7/م', 'بتاريخ ٢٠٢٤/٧/ م', '  / 7 / 2024م', '2024/ /', '…/…/1445هـ', '.... / .... / 1445'])(
    '%s blocks while nothing says the day',
    (text) => {
      expect(dates(text)).toHaveLength(1);
      expect(dates(text)[0]).toMatch(/^block /u);
    },
  );
  it('is one finding where it occurs twice in one place', () => {
    expect(dates('2024/7/م ثم 2024/7/م')).toEqual(['block 2024/7/']);
  });
  it('only warns where the approval has a whole day in that month', () => {
    expect(dates('بتاريخ 2024/7/م', true)).toEqual(['warning 2024/7/']);
    expect(dates('بتاريخ 2024/8/م', true)).toEqual(['block 2024/8/']);
  });
  it('is completed by a Hijri day too, and by no other year and no partial day', () => {
    const completed = (text: string, date: object) =>
      guardFindings({
        ...versionSaying(text),
        approval: {
          approvedOn: { printed: 'x', ...date },
          ordersPublication: false,
          supersedesAllPrevious: false,
          demonstration: false,
        },
      }).map(({ severity }) => severity);
    const hijri = { hijri: { calendar: 'hijri', year: 1446, month: 1, day: 17 } };
    expect(completed('بتاريخ 1446/1/هـ', hijri)).toEqual(['warning']);
    expect(completed('بتاريخ / / 1446هـ', hijri)).toEqual(['warning']);
    expect(completed('بتاريخ 1445/1/هـ', hijri)).toEqual(['block']);
    const partial = { gregorian: { calendar: 'gregorian', year: 2024, month: 7 } };
    expect(completed('بتاريخ 2024/7/م', partial)).toEqual(['block']);
  });
  it('of issue is reported and never blocks; a whole one is not reported', () => {
    const issued = (issueDate: GuardedVersion['issueDate'] & object) =>
      guardFindings({ ...versionSaying('بند'), issueDate }).map(({ severity, place, text }) => [
        severity,
        place,
        text,
      ]);
    const year = { calendar: 'gregorian', year: 2024 } as const;
    expect(issued(year)).toEqual([['warning', { field: 'issueDate' }, '2024']]);
    expect(issued({ ...year, month: 7 })).toEqual([['warning', { field: 'issueDate' }, '2024/7']]);
    expect(issued({ ...year, month: 7, day: 23 })).toEqual([]);
  });
  it.each([
    '2024/7/23',
    '10 / 03 / 1445هـ، الموافق 25 / 09 / 2023م',
    'A-008 / 2024',
    '2024/2025',
    'https://example.sa/2024/7/',
    'و/أو ما يليه',
    '1/2/3',
    'عام 1445هـ',
  ])('%s is none', (text) => {
    expect(dates(text)).toEqual([]);
  });
});
