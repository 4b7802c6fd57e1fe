import { says } from '../../fields/worded.ts';

export const collectionWords = {
  singular: { ar: 'ما جرى على الطلب', en: 'Request event' },
  plural: { ar: 'سجل الطلبات', en: 'Request events' },
};

export const words = {
  title: says('الرقم المرجعي', 'Reference'),
  request: says('الطلب', 'Request'),
  from: says('من', 'From'),
  to: says('إلى', 'To'),
  actor: says('المستخدم', 'User'),
  actorName: says('من قام به', 'Actor'),
  at: says('الوقت', 'At'),
  note: says('ملاحظة', 'Note'),
} as const;
