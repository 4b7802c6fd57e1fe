import { foldArabic } from '../text/fold.ts';

/** Ordinals as board papers print them, in both genders, in the order of their values. */
const ordinals = [
  ['الأول', 'الأولى'],
  ['الثاني', 'الثانية'],
  ['الثالث', 'الثالثة'],
  ['الرابع', 'الرابعة'],
  ['الخامس', 'الخامسة'],
  ['السادس', 'السادسة'],
  ['السابع', 'السابعة'],
  ['الثامن', 'الثامنة'],
  ['التاسع', 'التاسعة'],
  ['العاشر', 'العاشرة'],
  ['الحادي عشر', 'الحادية عشرة'],
  ['الثاني عشر', 'الثانية عشرة'],
];

/** «الأولى» is 1; keys are folded. */
export const ordinalValues: ReadonlyMap<string, number> = new Map(
  ordinals.flatMap((forms, index) => forms.map((form) => [foldArabic(form), index + 1] as const)),
);

/** Patterns over folded text (`foldArabic`). */
export const coverPatterns = {
  resolution: /قرار[^()\d]{0,60}?رقم\s*\(?\s*(\d{1,4})/u,
  meeting: /اجتماع[^()\d]{0,40}?\(?\s*(?:رقم\s*\(?\s*)?(\d{1,4})/u,
  session: /دور[هت]\S{0,20}\s*\(\s*([^)]{1,20}?)\s*\)/u,
  issueDate: /تاريخ الاصدار\s*:?\s*([\d/\-.\s]*\d)/u,
  approvalDate: /(?:بتاريخ|في تاريخ|الموافق)\s*:?\s*([\d/\-.\s]*\d)/u,
} as const;
