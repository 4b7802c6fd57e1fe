import type { TwoLanguages } from '../text/two-languages.ts';
import type { RequestKind } from './request-kind.ts';

/** The name of each kind of request, as staff and beneficiaries read it. */
export const requestKindWords: Readonly<Record<RequestKind, TwoLanguages>> = {
  service: { ar: 'طلب خدمة', en: 'Service' },
  complaint: { ar: 'شكوى', en: 'Complaint' },
  suggestion: { ar: 'اقتراح', en: 'Suggestion' },
  enquiry: { ar: 'استفسار', en: 'Enquiry' },
};
