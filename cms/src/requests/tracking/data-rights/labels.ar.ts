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
    'ثلاثون يومًا من يوم الطلب.',
    'Thirty days from the day on which it was asked.',
  ),
  remindOn: fieldLabel('يوم التذكير', 'Reminder on'),
  state: fieldLabel('الحالة', 'State'),
  done: fieldLabel(
    'ما الذي فُعل؟',
    'What was done',
    'اكتب ما فعلته وكيف أُبلغ به صاحب الطلب.',
    'What you did, and how the beneficiary was told.',
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
