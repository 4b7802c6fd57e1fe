import { expect, test } from 'vitest';
import { coverDisagreementMessage } from '../../src/approval/cover-disagreements.ar.ts';
import { coverDisagreements } from '../../src/approval/cover-disagreements.ts';
import type { BoardApproval } from '../../src/contracts/board-approval.ts';

const approval: BoardApproval = {
  session: { value: 1, printed: 'الأولى' },
  meeting: { value: 6, printed: 'رقم (6)' },
  approvedOn: {
    printed: '2024/7/23',
    gregorian: { calendar: 'gregorian', year: 2024, month: 7, day: 23 },
    hijri: { calendar: 'hijri', year: 1446, month: 1, day: 17 },
    computed: 'hijri',
  },
  ordersPublication: false,
  supersedesAllPrevious: false,
  demonstration: false,
};
const cover = ['المعتمدة بقرار مجلس إدارة جمعية رسوخ العلمية', 'رقم (6) الدورة (الأولى) بتاريخ 2024/7/م'];

test('the printed cover calls a resolution what the body calls a meeting, and lacks the day', () => {
  expect(coverDisagreements(cover, approval, { calendar: 'gregorian', year: 2024 })).toEqual([
    { code: 'cover.resolution-is-meeting', printed: '6' },
    { code: 'cover.date-incomplete', printed: { calendar: 'gregorian', year: 2024, month: 7 } },
  ]);
});

test('a cover that agrees, one that says nothing, and an approval not yet recorded are no disagreement', () => {
  const agreeing = ['اجتماع المجلس رقم (٦)، الدورة (الاولى)، بتاريخ 17 / 1 / 1446هـ'];
  expect(coverDisagreements(agreeing, approval, undefined)).toEqual([]);
  expect(coverDisagreements(['جمعية كفل', 'رقم ترخيص : 05049'], approval, undefined)).toEqual([]);
  expect(coverDisagreements(cover, undefined, undefined)).toEqual([]);
});

test('a session in words that are no ordinal, and a date of issue in the other calendar, say nothing either way', () => {
  const lines = ['الدورة (المباركة)', 'تاريخ الإصدار: 1445هـ'];
  expect(coverDisagreements(lines, approval, { calendar: 'gregorian', year: 2024 })).toEqual([]);
});

const resolution = { value: 9, printed: '9' };

test.each([
  ['cover.resolution-differs', ['بقرار المجلس رقم (6)'], { ...approval, resolution }],
  ['cover.meeting-differs', ['في اجتماع المجلس رقم 7'], approval],
  ['cover.meeting-is-resolution', ['في الاجتماع رقم (9)'], { ...approval, meeting: undefined, resolution }],
  ['cover.session-differs', ['الدورة (الثالثة)'], approval],
  ['cover.session-differs', ['دورته (2)'], approval],
  ['cover.date-differs', ['بتاريخ 24/7/2024م'], approval],
  ['cover.date-differs', ['بتاريخ 1446/2/17هـ'], approval],
  ['cover.issue-date-differs', ['تاريخ الإصدار: 2023'], approval],
] as const)('%s is seen in «%s»', (code, lines, recorded) => {
  const { meeting, ...rest } = recorded;
  const given: BoardApproval = meeting === undefined ? rest : { ...rest, meeting };
  const found = coverDisagreements(lines, given, { calendar: 'gregorian', year: 2024 });
  expect(found.map((disagreement) => disagreement.code)).toEqual([code]);
  for (const one of found) expect(coverDisagreementMessage(one)).toMatch(/[\u0600-\u06ff].*\.$/u);
});

test('hostile and huge covers are read in no time', () => {
  const huge = ['قرار '.repeat(2000), '('.repeat(4000), 'بتاريخ ' + '1/'.repeat(3000)];
  expect(coverDisagreements(huge, approval, undefined)).toEqual([]);
});
