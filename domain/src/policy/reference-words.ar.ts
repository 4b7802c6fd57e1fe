/*
 * Words by which a sentence says which document a reference is to. They are spelled as `flexible` in
 * `reading/printed-word.ts` expects: without marks of vowels.
 */

/** Documents that are never the one at hand unless a word of `thisDocument` stands before them. */
export const otherDocuments = [
  'نظام',
  'أنظمة',
  'لائحة',
  'لوائح',
  'قانون',
  'مرسوم',
  'قرار',
  'قواعد',
  'اتفاقية',
  'عقد',
  'تعليمات',
  'تعميم',
  'دستور',
  'ضوابط',
  'عقود',
] as const;

/** Words before a document that make it the one at hand: «من هذه اللائحة». */
export const thisDocument = ['هذه', 'هذا', 'ذات', 'نفس'] as const;

/** Words before an outer division: «المادة الثالثة من الباب الأول». */
export const outOf = 'من';

/** Words after an ordinal that make it another number: «الخامسة عشر», «الخامسة بعد المائة», «الخامسة مكرر». */
export const numberGoesOn = ['عشر', 'عشرة', 'بعد', 'مكرر', 'مكررة'] as const;

/** Tens and hundreds that an ordinal may go on with: «الخامسة والمائة». */
export const higherNumbers = [
  'عشر',
  'ثلاث',
  'أربع',
  'خمس',
  'ست',
  'سبع',
  'ثمان',
  'تسع',
  'مائ',
  'مئ',
  'ألف',
] as const;
