import type { ExtensionRefusal } from '@mithaq/domain/request/data-rights';
import { fieldLabel } from '../../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'طلب بشأن البيانات', en: 'Data right request' },
  plural: { ar: 'طلبات أصحاب البيانات', en: 'Data right requests' },
};

export const words = {
  title: fieldLabel('الرقم المرجعي', 'Reference'),
  request: fieldLabel('الطلب', 'Request'),
  right: fieldLabel('ما يطلبه', 'Right'),
  words: fieldLabel('ما كتبه', 'Words'),
  askedAt: fieldLabel('وقت الطلب', 'Asked at'),
  dueOn: fieldLabel(
    'آخر يوم للرد',
    'Due on',
    'ثلاثون يومًا من يوم الطلب، وستون إن مُدّدت المهلة.',
    'Thirty days from the day on which it was asked; sixty once extended.',
  ),
  remindOn: fieldLabel('يوم التذكير', 'Reminder on'),
  state: fieldLabel('الحالة', 'State'),
  done: fieldLabel(
    'ما الذي فُعل؟',
    'What was done',
    'يبقى في الملف، ولا يقرؤه صاحب الطلب.',
    'Kept in the file; the beneficiary does not read it.',
  ),
  answer: fieldLabel(
    'كلمة لصاحب الطلب (إن أردت)',
    'Words for the beneficiary (optional)',
    'تُرسل إليه حين تجعل الحالة «أُجيب»، أو تُقرأ عليه في المكالمة. خاطبه مباشرة.',
    'Sent, or read out in the call, once the state is «done».',
  ),
  extendedBecause: fieldLabel(
    'سبب تمديد المهلة ثلاثين يومًا أخرى',
    'Why thirty more days are needed',
    'اتركه فارغًا إن لم تحتج إلى التمديد. يُبلَّغ به صاحب الطلب حين تحفظ، ولا يكون إلا مرة واحدة وقبل آخر يوم للرد.',
    'Empty unless needed. The beneficiary is told when you save; once only, and before the last day.',
  ),
} as const;

export const rights = {
  copy: { ar: 'نسخة من بياناته', en: 'A copy' },
  correction: { ar: 'تصحيح بياناته', en: 'A correction' },
  destruction: { ar: 'إتلاف بياناته', en: 'Destruction' },
} as const;

export const states = {
  open: { ar: 'بانتظار الرد', en: 'Open' },
  done: { ar: 'أُجيب', en: 'Done' },
} as const;

/** Sentences that refuse a change of a right. */
export const rightMessages: Readonly<Record<ExtensionRefusal | 'answered', string>> = {
  'extended-already': 'مُدّدت المهلة من قبل وأُبلغ صاحب الطلب بسبب ذلك، ولا تُمدَّد مرتين ولا يُغيَّر السبب.',
  'answered-already': 'أُجيب عن هذا الطلب، فلا تُمدَّد مهلته.',
  'time-over': 'انقضت المهلة، والتمديد لا يكون بعد انقضائها. أجب عن الطلب الآن.',
  answered: 'أُبلغ صاحب الطلب بالجواب، فلا تعود الحالة إلى «بانتظار الرد». إن بقي له شيء فليطلبه من جديد.',
};

/** Words with which the beneficiary is told that the time was extended: the reason, and the last day. */
export const extendedWords = (reason: string, day: string): string => `${reason}\nصار آخر يوم للرد ${day}.`;
