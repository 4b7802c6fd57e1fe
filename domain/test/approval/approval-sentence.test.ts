import { expect, it } from 'vitest';
import { approvalSentence } from '../../src/approval/approval-sentence.ar.ts';
import { boardApproval, type BoardApproval } from '../../src/contracts/board-approval.ts';

const approval = (facts: object): BoardApproval =>
  boardApproval.parse({
    ordersPublication: false,
    supersedesAllPrevious: false,
    demonstration: false,
    ...facts,
  });

const monday = {
  printed: '10 / 03 / 1445هـ، الموافق 25 / 09 / 2023م',
  weekday: 'monday',
  hijri: { calendar: 'hijri', year: 1445, month: 3, day: 10 },
  gregorian: { calendar: 'gregorian', year: 2023, month: 9, day: 25 },
};
const unnamed = {
  printed: '2024/7/23',
  hijri: { calendar: 'hijri', year: 1446, month: 1, day: 17 },
  gregorian: { calendar: 'gregorian', year: 2024, month: 7, day: 23 },
  computed: 'hijri',
};
const meeting = { value: 28, printed: 'رقم 28' };

it.each([
  [
    { meeting, approvedOn: monday },
    'اعتمدها مجلس الإدارة في اجتماعه الثامن والعشرين، الاثنين 10 ربيع الأول 1445هـ الموافق 25 سبتمبر 2023م.',
  ],
  [
    {
      session: { value: 1, printed: 'الأولى' },
      meeting: { value: 6, printed: 'رقم (6)' },
      approvedOn: unnamed,
    },
    'اعتمدها مجلس الإدارة في دورته الأولى واجتماعه السادس، في 17 محرم 1446هـ الموافق 23 يوليو 2024م.',
  ],
  [
    { resolution: { value: 3, printed: 'رقم (3/1447)' }, approvedOn: unnamed },
    'اعتمدها مجلس الإدارة بالقرار رقم (3/1447)، في 17 محرم 1446هـ الموافق 23 يوليو 2024م.',
  ],
  [
    { resolution: { value: 12, printed: 'الثاني عشر' }, meeting },
    'اعتمدها مجلس الإدارة بالقرار رقم (12) في اجتماعه الثامن والعشرين.',
  ],
  [{ meeting: { value: 128, printed: '128' } }, 'اعتمدها مجلس الإدارة في اجتماعه الثامن والعشرين بعد المئة.'],
  [{ meeting: { value: 1128, printed: '1128' } }, 'اعتمدها مجلس الإدارة في اجتماعه رقم (1128).'],
  [{ approvedOn: monday }, 'اعتمدها مجلس الإدارة يوم الاثنين 10 ربيع الأول 1445هـ الموافق 25 سبتمبر 2023م.'],
  [
    { approvedOn: { printed: '1445هـ', hijri: { calendar: 'hijri', year: 1445 } } },
    'اعتمدها مجلس الإدارة في 1445هـ.',
  ],
  [
    {
      approvedOn: {
        printed: '2023',
        hijri: { calendar: 'hijri', year: 1445 },
        gregorian: { calendar: 'gregorian', year: 2023, month: 9, day: 25 },
      },
    },
    'اعتمدها مجلس الإدارة في 25 سبتمبر 2023م.',
  ],
  [
    { meeting: { value: 3, printed: 'الاستثنائي الثالث' } },
    'اعتمدها مجلس الإدارة في اجتماعه الاستثنائي الثالث.',
  ],
  [{ meeting: { value: 3, printed: 'طارئ رقم 3' } }, 'اعتمدها مجلس الإدارة في اجتماعه (طارئ رقم 3).'],
  [{ meeting: { value: 6, printed: 'السادس (6)' } }, 'اعتمدها مجلس الإدارة في اجتماعه السادس.'],
  [{ approvedOn: { printed: 'غير مقروء' } }, 'اعتمدها مجلس الإدارة.'],
  [{}, 'اعتمدها مجلس الإدارة.'],
])('of %j is one sentence of what the document says', (facts, sentence) => {
  expect(approvalSentence(approval(facts), 'feminine')).toBe(sentence);
});

it('speaks of a document in its gender', () => {
  expect(approvalSentence(approval({ meeting }), 'masculine')).toBe(
    'اعتمده مجلس الإدارة في اجتماعه الثامن والعشرين.',
  );
});

it('says nothing of a board where an approval was entered to try out the system', () => {
  expect(
    approvalSentence(approval({ meeting, approvedOn: monday, demonstration: true }), 'feminine'),
  ).toBeUndefined();
});
