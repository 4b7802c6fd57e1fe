import { describe, expect, it } from 'vitest';
import type { BoardApproval } from '../../src/contracts/board-approval.ts';
import { guardFindings } from '../../src/guard/guard.ts';
import { said, versionSaying } from './support/version-saying.ts';

describe('a day that a text prints twice', () => {
  it.each([
    ['بتاريخ 10/3/1445هـ الموافق 26/9/2023م', '10 ربيع الأول 1445هـ'],
    ['١٠/٣/١٤٤٥هـ (٢٦/٩/٢٠٢٣م)', '10 ربيع الأول 1445هـ'],
    ['10 ربيع الأول 1445هـ، الموافق 26 سبتمبر 2023م', '10 ربيع الأول 1445هـ'],
    ['2023/9/26م الموافق 1445/3/10هـ', '26 سبتمبر 2023م'],
    ['يوم الأحد 10/3/1445هـ', 'الاحد 10 ربيع الأول 1445هـ'],
    ['الثلاثاء الموافق 25 سبتمبر 2023م', 'الثلاثاء 25 سبتمبر 2023م'],
  ])('«%s» is remarked upon', (text, words) => {
    expect(said(text)).toEqual([`warning | date.disagrees | ${words}`]);
  });

  it.each([
    'بتاريخ 10/3/1445هـ الموافق 25/9/2023م',
    'الاثنين 10 ربيع الأول 1445هـ، الموافق 25 سبتمبر 2023م',
    'يوم الإثنين 25/9/2023م',
    'من 10/3/1445هـ إلى 26/9/2023م',
    'المادة 3/2/1 والمادة 4/2/1445',
    'اجتماعات الأحد والاثنين',
  ])('«%s» is not', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('a number in words and in digits', () => {
  it.each([
    ['(ثلاثون) 20 يوماً', 'ثلاثون) 20'],
    ['مدة عشرين (30) يومًا', 'عشرين (30'],
    ['خمسة عشر (١٦) يوما', 'خمسة عشر (١٦'],
    ['مئة وخمسة وعشرين (120) يوما', 'مئة وخمسة وعشرين (120'],
    ['20 (ثلاثون) يوما', '20 (ثلاثون'],
    ['ستون (٩٠) يوما', 'ستون (٩٠'],
  ])('«%s» is remarked upon', (text, words) => {
    expect(said(text)).toEqual([`warning | number.disagrees | ${words}`]);
  });

  it.each([
    '(ثلاثون) 30 يوماً',
    'خمسة عشر (١٥) يوما',
    'خمس عشرة (15) ساعة',
    'أحد عشر (11) عضوا',
    'خمسة وعشرين (25) يوما',
    'ألف وعشرين (1020) ريالا',
    'المادة (5) ثلاثة أعضاء',
    '(1) خمسة أعضاء',
    'خمسون بالمئة (50%)',
    'القرار رقم (6)',
    'المادة الثالثة (4)',
  ])('«%s» is not', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('what the approval prints and what was entered', () => {
  const approval: BoardApproval = {
    meeting: { printed: '(9)', value: 9 },
    approvedOn: {
      printed: '2023/9/25م',
      gregorian: { calendar: 'gregorian', year: 2023, month: 9, day: 25 },
      hijri: { calendar: 'hijri', year: 1445, month: 3, day: 10 },
    },
    ordersPublication: true,
    supersedesAllPrevious: false,
    demonstration: false,
  };
  const found = (change: Partial<BoardApproval>) =>
    guardFindings({ ...versionSaying('نص'), approval: { ...approval, ...change } }).map(
      ({ code, place }) => ({
        code,
        place,
      }),
    );
  const approvedOn = (printed: string): Partial<BoardApproval> => ({
    approvedOn: { ...approval.approvedOn, printed },
  });

  it.each(['2025/3/9م', '10/4/1445هـ', '١٠ ربيع الآخر ١٤٤٥هـ', 'الأحد 25/9/2023م'])(
    'differ for the day «%s», which is remarked upon',
    (printed) => {
      const place = { field: 'approval.approvedOn.printed' };
      expect(found(approvedOn(printed))).toEqual([{ code: 'date.disagrees', place }]);
    },
  );

  it.each([
    '2023/9/25م',
    '10 / 03 / 1445هـ',
    'الاثنين 10 ربيع الأول 1445هـ الموافق 25 سبتمبر 2023م',
    'سبتمبر 2023',
  ])('agree for the day «%s»', (printed) => {
    expect(found(approvedOn(printed))).toEqual([]);
  });

  it('differ for a number of the meeting, in digits or as an ordinal', () => {
    const place = { field: 'approval.meeting.printed' };
    for (const printed of ['(٨)', 'الثامن', 'ثمانية (8)']) {
      expect(found({ meeting: { printed, value: 9 } })).toEqual([{ code: 'number.disagrees', place }]);
    }
    for (const printed of ['(٩)', 'التاسع', 'رقم 9', 'الاجتماع الأخير']) {
      expect(found({ meeting: { printed, value: 9 } })).toEqual([]);
    }
  });
});
