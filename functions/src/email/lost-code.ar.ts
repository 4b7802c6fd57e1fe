import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { formatFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import type { Block } from './blocks.ts';
import { madeOnce } from '@mithaq/domain/table/made-once';

/** The whole e-mail is neutral for every association: nobody who shares the mailbox learns of a request by it. */
export const lostCodeSubject = 'رمز الدخول';

const clock = madeOnce(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Riyadh',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

export const lostCode = ({ code, expiresAt }: DeliveryOf<'lost-code'>): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'code', label: 'رمزك:', code: formatFollowUpCode(code) },
  {
    kind: 'paragraph',
    text: `يعمل الرمز مرة واحدة، حتى الساعة ${clock().format(Date.parse(expiresAt))} بتوقيت الرياض. اكتبه في الصفحة التي طلبته منها.`,
  },
  { kind: 'note', text: 'أُرسلت هذه الرسالة آليًا، ولا تصلنا الردود عليها. إن لم تطلب رمزًا فلا يلزمك شيء.' },
];
