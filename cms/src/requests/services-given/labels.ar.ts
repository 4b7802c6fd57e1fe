import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'خدمة قُدّمت', en: 'Service given' },
  plural: { ar: 'الخدمات المقدمة', en: 'Services given' },
};

export const words = {
  reference: fieldLabel('رقم طلب أُتلفت بياناته', 'Number of a destroyed request'),
  what: fieldLabel('ما قُدّم', 'What'),
  amount: fieldLabel('المقدار أو المبلغ', 'Amount'),
  givenOn: fieldLabel('يوم التقديم', 'Given on'),
  extent: fieldLabel('كامل أم جزء', 'Whole or part'),
  receipt: fieldLabel('سند الاستلام', 'Receipt'),
} as const;

export const extents = {
  whole: { ar: 'كامل ما مُنح', en: 'The whole' },
  part: { ar: 'جزء مما مُنح', en: 'A part' },
} as const;
