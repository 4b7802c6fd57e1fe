import { dayInputFaultMessages } from '@mithaq/domain/calendar/day-input-faults.ar';
import type { DayInputFault } from '@mithaq/domain/calendar/read-day';
import type { InForceBasis } from '@mithaq/domain/register/version-on-day';
import type { ChangeKind } from '@mithaq/domain/contracts/register';
import type { Withdrawal } from '@mithaq/domain/contracts/withdrawal';

/** Words of a policy's history and of its text on a given day. */
export const historyWords = {
  title: 'تاريخ الوثيقة',
  lead: (title: string) => `كل ما نُشر من «${title}»، الأحدث أولًا.`,
  link: 'تاريخ الوثيقة ومقارنة إصداراتها',
  version: (number: string) => `الإصدار ${number}`,
  changeNote: 'ما الذي تغيّر؟',
  noChangeNote: 'لم تُكتب ملاحظة تغيير لهذا الإصدار.',
  first: 'أول ما نُشر من هذه الوثيقة.',
  approvedOn: 'اعتُمد في',
  /** Since when a version is in force, by what is known of it. */
  since: {
    text: 'سارٍ منذ',
    board: 'سارٍ منذ',
    publication: 'منشور هنا منذ',
  } satisfies Record<InForceBasis, string>,
  inForceUntil: 'انتهى العمل به في',
  supersededBy: (number: string) => `حلّ محله الإصدار ${number}`,
  emergency: 'نُشر بصفة عاجلة',
  withdrawalReason: 'السبب',
  compare: (number: string) => `قارنه بالإصدار ${number}`,
  onDayTitle: 'النص الذي كان ساريًا في يوم معيّن',
  onDayLabel: 'اليوم',
  onDayHint: 'هجريًا أو ميلاديًا، مثل 17/1/1446 أو 23/7/2024',
  onDayButton: 'اعرض النص',
  onDayPageTitle: (day: string) => `الساري يوم ${day}`,
  onDayNone: (day: string) => `لم يكن لهذه الوثيقة إصدار سارٍ منشور هنا يوم ${day}.`,
  onDayNotYet: 'هذا اليوم لم يأتِ بعد، ولا نعلم أي إصدار سيكون ساريًا فيه.',
} as const;

export const changeKindLabels: Readonly<Record<ChangeKind, string>> = {
  major: 'تغيير جوهري',
  minor: 'تصحيح لا يغيّر المعنى',
};

export const withdrawalLabels: Readonly<Record<Withdrawal['kind'], string>> = {
  withdrawn: 'أُلغي بقرار من الجمعية',
  'published-in-error': 'نُشر خطأً ثم سُحب',
};

/** Says what is wrong with a day that somebody asks about, and what to do. */
export const dayQueryFaultMessages: Readonly<Record<DayInputFault | 'future', string>> = {
  ...dayInputFaultMessages,
  future: historyWords.onDayNotYet,
};
