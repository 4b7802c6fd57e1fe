import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ما جرى على الطلب', en: 'Request event' },
  plural: { ar: 'سجل الطلبات', en: 'Request events' },
};

export const words = {
  title: fieldLabel('الرقم المرجعي', 'Reference'),
  request: fieldLabel('الطلب', 'Request'),
  from: fieldLabel('من', 'From'),
  to: fieldLabel('إلى', 'To'),
  note: fieldLabel('ملاحظة', 'Note'),
} as const;
