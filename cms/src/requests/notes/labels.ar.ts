import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ملاحظة داخلية', en: 'Internal note' },
  plural: { ar: 'الملاحظات الداخلية', en: 'Internal notes' },
};

export const words = {
  text: fieldLabel('الملاحظة', 'Note'),
} as const;
