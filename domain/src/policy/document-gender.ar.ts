import type { DocumentType } from '../contracts/policy-text.ts';
import { foldArabic } from '../text/fold.ts';
import type { Gender } from '../text/ordinal.ar.ts';

/** Gender of each type of document: سياسة، لائحة، آلية، دليل. */
const ofType: Readonly<Record<DocumentType, Gender>> = {
  policy: 'feminine',
  bylaw: 'feminine',
  mechanism: 'feminine',
  guide: 'masculine',
};

/** Nouns with which titles begin, whatever the type that was chosen: «ميثاق أخلاقيات العمل» is entered as a policy. */
const masculine = [
  'دليل',
  'ميثاق',
  'نظام',
  'نموذج',
  'برنامج',
  'إطار',
  'بروتوكول',
  'قرار',
  'عقد',
  'ملحق',
  'تنظيم',
  'جدول',
];
const feminine = [
  ...[
    'سياسة',
    'لائحة',
    'آلية',
    'مصفوفة',
    'مدونة',
    'خطة',
    'وثيقة',
    'استراتيجية',
    'منهجية',
    'اتفاقية',
    'مذكرة',
  ],
  // A plural of things is a feminine singular to its verb and its pronoun.
  ...[
    'قواعد',
    'ضوابط',
    'إجراءات',
    'تعليمات',
    'معايير',
    'أحكام',
    'مبادئ',
    'أسس',
    'صلاحيات',
    'سياسات',
    'لوائح',
  ],
];
const ofNoun: ReadonlyMap<string, Gender> = new Map([
  ...masculine.map((noun) => [foldArabic(noun), 'masculine'] as const),
  ...feminine.map((noun) => [foldArabic(noun), 'feminine'] as const),
]);

/**
 * Returns the gender of a document for the verbs and pronouns that speak of it: that of the noun with which its title
 * begins («الميثاق الأخلاقي», «لائحة …»), else that of its type.
 */
export const genderOfDocument = (title: string, type: DocumentType): Gender => {
  const [first = ''] = foldArabic(title).trim().split(/\s+/u);
  return ofNoun.get(first) ?? ofNoun.get(first.replace(/^ال/u, '')) ?? ofType[type];
};
