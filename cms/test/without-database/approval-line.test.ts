import type { BoardApproval } from '@mithaq/domain/contracts/board-approval';
import { expect, it } from 'vitest';
import { approvalLine } from '../../src/versions/endpoints/approval-line.ar.ts';

const hijri = { calendar: 'hijri', year: 1448, month: 5, day: 23 } as const;
const gregorian = { calendar: 'gregorian', year: 2026, month: 11, day: 3 } as const;
const lineOf = (approvedOn: BoardApproval['approvedOn']): string =>
  approvalLine({
    meeting: { printed: 'الاجتماع الخامس', value: 5 },
    ...(approvedOn === undefined ? {} : { approvedOn }),
    ordersPublication: false,
    supersedesAllPrevious: false,
    demonstration: false,
  });

it.each([
  [
    'one calendar is printed: the day once, and the parts that were computed',
    { printed: '3 نوفمبر 2026م', hijri, gregorian, computed: 'hijri' },
    'الثلاثاء 23 جمادى الأولى 1448هـ الموافق 3 نوفمبر 2026م (محسوب: اليوم والتاريخ الهجري)',
  ],
  [
    'the weekday is printed too',
    { printed: 'الثلاثاء 3 نوفمبر 2026م', weekday: 'tuesday', hijri, gregorian, computed: 'hijri' },
    'الثلاثاء 23 جمادى الأولى 1448هـ الموافق 3 نوفمبر 2026م (محسوب: التاريخ الهجري)',
  ],
  [
    'the minutes print the day in other words: theirs stay, and the day is explained',
    { printed: '1448/5/23', hijri, gregorian, computed: 'gregorian' },
    '1448/5/23، أي الثلاثاء 23 جمادى الأولى 1448هـ الموافق 3 نوفمبر 2026م (محسوب: اليوم والتاريخ الميلادي)',
  ],
  [
    'the minutes say more than the day: all of it stays',
    { printed: 'مساء 3 نوفمبر 2026م', weekday: 'tuesday', hijri, gregorian },
    'مساء 3 نوفمبر 2026م، أي الثلاثاء 23 جمادى الأولى 1448هـ الموافق 3 نوفمبر 2026م',
  ],
  ['only a year is known', { printed: '1445هـ', hijri: { calendar: 'hijri', year: 1445 } }, '1445هـ'],
] as const)('where %s', (_case, approvedOn, shown) => {
  expect(lineOf(approvedOn)).toBe(`الاجتماع: الاجتماع الخامس · التاريخ: ${shown}`);
});
