import { adjectivalOrdinals } from '../reading/numbering/ordinal-words.ar.ts';
import { foldArabic } from '../text/fold.ts';

/** «الأولى» is 1, «الثاني والعشرين» is 22; keys are folded. */
export const ordinalValues: ReadonlyMap<string, number> = new Map(
  adjectivalOrdinals.map(({ words, value }) => [foldArabic(words), value]),
);

/** Patterns over folded text (`foldArabic`). */
export const coverPatterns = {
  resolution: /قرار[^()\d]{0,60}?رقم\s*\(?\s*(\d{1,4})/u,
  meeting: /اجتماع[^()\d]{0,40}?\(?\s*(?:رقم\s*\(?\s*)?(\d{1,4})/u,
  session: /دور[هت]\S{0,20}\s*\(\s*([^)]{1,20}?)\s*\)/u,
  issueDate: /تاريخ الاصدار\s*:?\s*([\d/\-.\s]*\d)/u,
  approvalDate: /(?:بتاريخ|في تاريخ|الموافق)\s*:?\s*([\d/\-.\s]*\d)/u,
} as const;
