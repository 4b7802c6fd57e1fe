import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'تعليق مراجعة', en: 'Review comment' },
  plural: { ar: 'تعليقات المراجعة', en: 'Review comments' },
};

export const words = {
  version: fieldLabel('الإصدار', 'Version'),
  clause: fieldLabel('معرّف البند', 'Clause'),
  quote: fieldLabel('نص البند حين كُتب التعليق', 'The clause as it was'),
  text: fieldLabel('التعليق', 'Comment'),
  author: fieldLabel('المستخدم', 'User'),
  authorName: fieldLabel('كاتبه', 'Author'),
  at: fieldLabel('الوقت', 'At'),
  resolvedAt: fieldLabel('عولج في', 'Resolved at'),
  resolvedByName: fieldLabel('عالجه', 'Resolved by'),
} as const;

export const messages = {
  malformed: 'تعذّر فهم الطلب. حدّث الصفحة وأعد المحاولة.',
  textMissing: 'اكتب التعليق.',
  clauseUnknown: 'لم يعد هذا البند في النص. حدّث الصفحة واختر بندًا منه.',
  notOpen: 'تُكتب التعليقات على المسودة وعلى ما هو قيد المراجعة. نص هذا الإصدار لا يُعدَّل.',
  notReviewer: 'يكتب التعليقات موظفو الجمعية، ويعالجها كاتبها أو أمين المجلس.',
  notFound: 'لم نجد هذا التعليق أو هذا الإصدار، أو أنه لجمعية أخرى.',
} as const;
