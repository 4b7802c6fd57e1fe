import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'قرار لجنة البحث', en: 'Committee decision' },
  plural: { ar: 'قرارات لجنة البحث', en: 'Committee decisions' },
};

export const words = {
  sitting: fieldLabel('الجلسة', 'Sitting'),
  minutesNumber: fieldLabel('رقم المحضر', 'Minutes number'),
  heldOn: fieldLabel('يوم الجلسة', 'Held on'),
  outcome: fieldLabel('القرار', 'Outcome'),
  service: fieldLabel('الخدمة الممنوحة', 'Service granted'),
  granted: fieldLabel('ما مُنح', 'Granted'),
  conditions: fieldLabel('الشروط', 'Conditions'),
  reason: fieldLabel('السبب', 'Reason'),
  words: fieldLabel('ما كُتب لصاحب الطلب', 'Words for the beneficiary'),
  earlyReason: fieldLabel('سبب التعجيل قبل الموعد', 'Reason for deciding early'),
  correction: fieldLabel('الخطأ الذي صُحّح', 'Corrected mistake'),
  deciders: fieldLabel('من قرروا', 'Deciders'),
  deciderNames: fieldLabel('من قرروا', 'Deciders'),
  recusedNames: fieldLabel('من تنحّوا', 'Recused'),
  votesFor: fieldLabel('مع القبول', 'Votes for'),
  votesAgainst: fieldLabel('ضده', 'Votes against'),
} as const;

export const messages = {
  notFound: 'لم نجد هذا القرار، أو أنه لجمعية أخرى.',
  noLetter: 'لا خطاب إلا لقبول الطلب أو رفضه.',
  notMade: 'تعذّر إعداد الخطاب. أعد المحاولة بعد قليل، فإن تكرر فأبلغ مدير المنصة.',
} as const;
