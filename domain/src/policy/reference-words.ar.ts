import type { DivisionNoun } from '../reading/numbering/ordinal-words.ar.ts';

/*
 * Words by which a sentence says which document a reference is to. They are spelled as `flexible` in
 * `reading/numbering/printed-word.ts` expects: without marks of vowels.
 */

/** Laws and bylaws: a sentence that names one before a reference may mean an article of that one. */
export const laws = ['نظام', 'أنظمة', 'لائحة', 'لوائح', 'قانون', 'مرسوم', 'دستور'] as const;

/** Documents that a reference goes on with after a word of `belongingTo`: «المادة الثالثة من قرار مجلس الوزراء». */
export const otherDocuments = [
  ...laws,
  'قرار',
  'قواعد',
  'اتفاقية',
  'عقد',
  'تعليمات',
  'تعميم',
  'ضوابط',
  'عقود',
  'معايير',
] as const;

/** Words between a reference and the document that it belongs to. */
export const belongingTo = ['من', 'في', 'ضمن'] as const;

/** Words before a document that make it the one at hand: «من هذه اللائحة». */
export const thisDocument = ['هذه', 'هذا', 'ذات', 'نفس'] as const;

/** Nouns of divisions in the dual and the plural, and whether a form is a dual. */
export const pluralNouns = [
  ['مادتين', 'مادة', true],
  ['مادتان', 'مادة', true],
  ['مواد', 'مادة', false],
  ['بابين', 'باب', true],
  ['بابان', 'باب', true],
  ['أبواب', 'باب', false],
  ['فصلين', 'فصل', true],
  ['فصلان', 'فصل', true],
  ['فصول', 'فصل', false],
  ['ملحقين', 'ملحق', true],
  ['ملحقان', 'ملحق', true],
  ['ملاحق', 'ملحق', false],
] as const satisfies readonly (readonly [string, DivisionNoun, boolean])[];

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
