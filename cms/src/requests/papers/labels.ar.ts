import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'مستند في طلب', en: 'Paper of a request' },
  plural: { ar: 'مستندات الطلبات', en: 'Papers of requests' },
};

export const words = {
  paper: fieldLabel('المستند', 'Paper'),
  present: fieldLabel('موجود', 'Present'),
  issuedOn: fieldLabel('تاريخ إصداره', 'Issued on'),
  validUntil: fieldLabel('صالح إلى', 'Valid until'),
  note: fieldLabel('ملاحظة داخلية', 'Internal note'),
} as const;
