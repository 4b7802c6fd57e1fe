import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'تصحيح في بيانات الطلب', en: 'Correction' },
  plural: { ar: 'تصحيحات بيانات الطلبات', en: 'Corrections' },
};

export const words = {
  field: fieldLabel('الخانة', 'Field'),
  before: fieldLabel('قبل التصحيح', 'Before'),
  after: fieldLabel('بعد التصحيح', 'After'),
  reason: fieldLabel('السبب', 'Reason'),
} as const;
