import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'نسخة سابقة من طلب', en: 'Earlier form of a request' },
  plural: { ar: 'نسخ الطلبات السابقة', en: 'Earlier forms of requests' },
};

export const words = {
  title: fieldLabel('الرقم المرجعي', 'Reference'),
  request: fieldLabel('الطلب', 'Request'),
  acceptedAt: fieldLabel('وقت الوصول', 'Accepted at'),
  submission: fieldLabel('ما كتبه صاحب الطلب', 'Submission'),
} as const;
