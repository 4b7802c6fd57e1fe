import { DRAFT_PREVIEW_DAYS } from '@mithaq/domain/contracts/draft-preview';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'رابط اطلاع على مسودة', en: 'Preview link' },
  plural: { ar: 'روابط الاطلاع على المسودات', en: 'Preview links' },
};

export const words = {
  version: fieldLabel('الإصدار', 'Version'),
  madeBy: fieldLabel('المستخدم', 'User'),
  madeByName: fieldLabel('من أنشأه', 'Made by'),
  at: fieldLabel('أُنشئ في', 'Made at'),
  takenAt: fieldLabel('النص كما كان في', 'Text as of'),
  renewedByName: fieldLabel('من حدّثه', 'Renewed by'),
  expiresAt: fieldLabel('يُغلق في', 'Closes at'),
  revokedAt: fieldLabel('أُلغي في', 'Revoked at'),
  revokedByName: fieldLabel('من ألغاه', 'Revoked by'),
} as const;

export const messages = {
  notFound: 'لم نجد هذا الإصدار أو هذا الرابط، أو أنه لجمعية أخرى. حدّث الصفحة.',
  notSecretary: 'ينشئ أمين المجلس روابط الاطلاع على مسودات جمعيته ويحدّثها ويلغيها.',
  published: 'نُشر هذا الإصدار أو أُنهي العمل به، فلا رابط اطلاع له. أرسل عنوان صفحته المنشورة.',
  closed: `أُغلق هذا الرابط فلا يُحدَّث. أنشئ رابطًا جديدًا، ومدته ${countedInLatin(DRAFT_PREVIEW_DAYS, countedNouns.day)}.`,
  tooMany: 'لهذا الإصدار عشرة روابط مفتوحة، وهذا هو الحد. ألغِ رابطًا لم يعد يلزم، ثم أنشئ غيره.',
  unavailable: 'تعذّر الوصول إلى مخزن المسودات، فلم يتغيّر الرابط. أعد المحاولة بعد قليل.',
} as const;
