import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'إبلاغ صاحب الطلب', en: 'Request notice' },
  plural: { ar: 'إبلاغ أصحاب الطلبات', en: 'Request notices' },
};

export const words = {
  title: fieldLabel('الرقم المرجعي', 'Reference'),
  request: fieldLabel('الطلب', 'Request'),
  event: fieldLabel('ما جرى', 'Event'),
  occasion: fieldLabel('المناسبة', 'Occasion'),
  words: fieldLabel('ما كُتب له', 'Words'),
  state: fieldLabel('حالة الإبلاغ', 'State'),
  stateAt: fieldLabel('منذ', 'Since'),
  delivery: fieldLabel('رسالة البريد', 'E-mail'),
  waivedBecause: fieldLabel('سبب الإغلاق دون إبلاغ', 'Waived because'),
  calls: fieldLabel('المكالمات', 'Calls'),
  at: fieldLabel('الوقت', 'At'),
  by: fieldLabel('المتصل', 'By'),
  byName: fieldLabel('اسم المتصل', 'Name'),
  outcome: fieldLabel('النتيجة', 'Outcome'),
  note: fieldLabel('ملاحظة', 'Note'),
} as const;
