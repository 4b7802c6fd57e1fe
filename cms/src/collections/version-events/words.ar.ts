import { says } from '../../fields/worded.ts';

export const collectionWords = {
  singular: { ar: 'ما جرى على الإصدار', en: 'Version event' },
  plural: { ar: 'سجل الإصدارات', en: 'Version events' },
};

export const words = {
  version: says('الإصدار', 'Version'),
  from: says('من', 'From'),
  to: says('إلى', 'To'),
  actor: says('المستخدم', 'User'),
  actorName: says('من قام به', 'Actor'),
  at: says('الوقت', 'At'),
  note: says('ملاحظة', 'Note'),
} as const;
