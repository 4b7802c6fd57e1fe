import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'مستند أرسله صاحب الطلب', en: 'Paper sent by the beneficiary' },
  plural: { ar: 'مستندات أرسلها أصحاب الطلبات', en: 'Papers sent by beneficiaries' },
};

export const words = {
  title: fieldLabel('الرقم المرجعي', 'Reference'),
  request: fieldLabel('الطلب', 'Request'),
  name: fieldLabel('اسم المستند كما كتبه صاحب الطلب', 'Name as she wrote it'),
  type: fieldLabel('نوع الملف', 'Type'),
  size: fieldLabel('الحجم بالبايت', 'Size in bytes'),
} as const;

/** Name of a paper that she gave none. */
export const unnamedPaper = 'مستند';

export const messages = {
  tooLarge: 'حجم الملف أكبر من 25 ميغابايت. عُد إلى الصفحة السابقة واختر ملفًا أصغر.',
  formOver: 'انتهت صلاحية هذه الصفحة، ولم يُحفظ الملف. عُد إلى صفحة المتابعة وأضف المستند من جديد.',
} as const;
