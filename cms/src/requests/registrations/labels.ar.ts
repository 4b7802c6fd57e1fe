import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'تسجيل مستفيد', en: 'Registration' },
  plural: { ar: 'تسجيل المستفيدين', en: 'Registrations' },
};

export const words = {
  fileNumber: fieldLabel('رقم الملف في الجمعية', 'File number'),
  kept: fieldLabel('ما تحتفظ به الجمعية', 'What the association keeps'),
} as const;
