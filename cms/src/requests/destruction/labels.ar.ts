import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'بيانات أُتلفت', en: 'Destroyed record' },
  plural: { ar: 'سجل إتلاف البيانات', en: 'Log of destruction' },
};

export const words = {
  reference: fieldLabel('الرقم المرجعي', 'Reference'),
  keptAs: fieldLabel('صنف الحفظ', 'Kept as'),
  months: fieldLabel('مدة الحفظ بالأشهر', 'Months of keeping'),
  endedOn: fieldLabel('بداية مدة الحفظ', 'Kept from'),
  destroyedOn: fieldLabel('يوم الإتلاف', 'Destroyed on'),
  rows: fieldLabel(
    'عدد السجلات',
    'Records',
    'الطلب وكل ما يتبعه: ما جرى عليه، ورسائله، وملاحظاته، وأوراقه.',
    'The request and everything that belongs to it: events, e-mails, notes, papers.',
  ),
  ground: fieldLabel('السند', 'Ground'),
} as const;

/** The ground of a destruction: article 18 of the Personal Data Protection Law. */
export const grounds = {
  'period-over': {
    ar: 'انتهاء مدة الحفظ (المادة الثامنة عشرة من نظام حماية البيانات الشخصية)',
    en: 'The period of keeping is over (Personal Data Protection Law, article 18)',
  },
} as const;

/** Words of the list of what is to be destroyed. */
export const dueWords = {
  title: { ar: 'ستُتلف', en: 'To be destroyed' },
  hint: {
    ar: 'تُتلف هذه السجلات من تلقاء نفسها في يومها، ولا سبيل إلى استعادتها بعده. إن وجب حفظ شيء منها لقضية أو مراجعة، فاطلب من أمين المجلس تعديل مدد الحفظ قبل ذلك اليوم.',
    en: 'These records are destroyed by themselves on their day, for good. Where one has to be kept, ask the secretary to change the periods of keeping before that day.',
  },
  none: {
    ar: 'لا شيء تنقضي مدة حفظه في الثلاثين يومًا القادمة.',
    en: 'No period of keeping ends within the next thirty days.',
  },
  more: {
    ar: 'هذه أقربها أجلًا، وبعدها غيرها في الثلاثين يومًا القادمة.',
    en: 'These are the first; others follow within the next thirty days.',
  },
  due: { ar: 'في التشغيل اليومي القادم', en: 'With the next daily run' },
  held: {
    ar: 'موقوف: لصاحبه طلب بشأن بياناته لم يُجَب عنه بعد',
    en: 'Held: a request about these data waits for an answer',
  },
} as const;
