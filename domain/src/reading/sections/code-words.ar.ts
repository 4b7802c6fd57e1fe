import type { PolicyItem, SectionRole } from '../../contracts/policy-text.ts';

type Code = NonNullable<PolicyItem['code']>;

/** Patterns over folded text by which an item says its channel, tool or step; from the wording of the sector. */
export const codeWords: Partial<Readonly<Record<SectionRole, readonly (readonly [Code, RegExp])[]>>> = {
  channels: [
    ['interview', /^(?:ال)?مقابل/u],
    ['phone', /هاتف|هواتف/u],
    ['social-media', /(?:ال)?تواصل (?:ال)?اجتماعي/u],
    ['letter', /خطاب/u],
    ['assistance-service', /طلب (?:ال)?مساعده/u],
    ['volunteering', /تطوع/u],
    ['website', /موقع (?:ال)?الكتروني|(?:ال)?موقع ال/u],
    ['branch-delegate', /مناديب|مندوب/u],
  ],
  tools: [
    ['basic-bylaw', /لائحه (?:ال)?اساسيه/u],
    ['social-research-guide', /بحث (?:ال)?اجتماعي/u],
    ['support-policy-guide', /سياسه (?:ال)?دعم/u],
    ['support-request-form', /طلب (?:ال)?دعم/u],
  ],
  handling: [
    ['reception', /^استقبال/u],
    ['attestation', /توقيع عليها|صحه البيانات المقدمه|مسؤوليه مباشره/u],
    ['verification', /^التاكد من تقديم|مطابقه البيانات/u],
    ['referral', /احالته|احاله/u],
    ['committee', /لجنه البحث/u],
    ['registration', /^استكمال/u],
    ['service', /^تقديم الخدمه/u],
  ],
};
