import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { namedDay } from '@mithaq/domain/calendar/both-calendars.ar';
import type { Block } from './blocks.ts';
import { chooseEmails } from './choose-emails.ar.ts';

type Reminder = DeliveryOf<'review-reminder'>;

export const reviewReminderSubject = ({ occasion }: Reminder): string =>
  occasion === 'near' ? 'اقترب موعد مراجعة سياسة' : 'مضى موعد مراجعة سياسة';

const due = ({ occasion, policy, reviewBy }: Reminder): string => {
  // Midnight in UTC is three o'clock of that day in Riyadh.
  const day = namedDay(riyadhDayAt(Date.parse(reviewBy)));
  return occasion === 'near'
    ? `اقترب موعد مراجعة «${policy.title}»: حُدّد لها يوم ${day}.`
    : `مضى موعد مراجعة «${policy.title}»، وكان يوم ${day}، وما زال إصدارها ساريًا.`;
};

export const reviewReminder = (delivery: Reminder, cmsUrl: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: due(delivery) },
  {
    kind: 'paragraph',
    text: 'إن رأى المجلس أنها ما زالت ملائمة أو أراد تعديلها، فابدأ إصدارًا جديدًا من نصها، واكتب فيه موعد المراجعة القادم.',
  },
  {
    kind: 'link',
    label: 'افتح السياسة في لوحة الإدارة',
    address: `${cmsUrl}/admin/collections/policy-versions/${encodeURIComponent(delivery.version)}`,
  },
  ...chooseEmails(cmsUrl),
];
