import type { TwoLanguages } from '../text/two-languages.ts';
import { countedInLatin } from '../text/counted.ts';
import { countedNouns } from '../text/counted-nouns.ar.ts';
import { emailBudgets, type EmailBudgetScope } from './email-budget.ts';

/** The reason of an e-mail that was not sent, as staff read it beside the request. */
export const budgetSpentWords: Readonly<Record<EmailBudgetScope, TwoLanguages>> = {
  address: {
    ar: `لم نرسلها: بلغ هذا العنوان حدّه اليومي، وهو ${countedInLatin(emailBudgets.address.most, countedNouns.message)}. الطلب مسجَّل، فتواصل مع صاحبه بالجوال.`,
    en: 'Not sent: this address has had its e-mails for today. The request is recorded; call the person.',
  },
  association: {
    ar: `لم نرسلها: بلغت الجمعية حدّها في الساعة، وهو ${countedInLatin(emailBudgets.association.most, countedNouns.message)}. الطلب مسجَّل، فتواصل مع صاحبه بالجوال.`,
    en: 'Not sent: the association has had its e-mails for this hour. The request is recorded; call the person.',
  },
  platform: {
    ar: 'لم نرسلها: بلغت المنصة كلها حدّها اليومي من الرسائل. الطلب مسجَّل، فتواصل مع صاحبه بالجوال.',
    en: 'Not sent: the platform has had its e-mails for today. The request is recorded; call the person.',
  },
};
