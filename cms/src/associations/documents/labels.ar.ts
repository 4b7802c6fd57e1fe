import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ملف', en: 'Document' },
  plural: { ar: 'الملفات', en: 'Documents' },
};

export const words = {
  title: fieldLabel(
    'عنوان الملف',
    'Title',
    'ما يقرؤه من يحمّل الملف.',
    'What somebody who downloads it reads.',
  ),
  mimeType: fieldLabel('نوع الملف', 'Type'),
} as const;

export const messages = {
  minutes: 'هذا الملف دليل على اعتماد إصدار، فلا يُحذف ولا يُستبدل.',
  minutesOfDraft: 'هذا الملف محضر في مسودة إصدار. أزله من المسودة أولًا، ثم احذفه.',
  public: 'هذا الملف منشور في أداة عامة، فلا يُستبدل. ارفع الطبعة الجديدة ملفًا مستقلًا، ثم اخترها في الأداة.',
  type: 'ارفع ملف PDF أو صورة بصيغة PNG أو JPEG. الأنواع الأخرى لا تُقبل.',
  tooLarge: 'حجم الملف أكبر من 4 ميغابايت. صغّره ثم ارفعه من جديد.',
} as const;
