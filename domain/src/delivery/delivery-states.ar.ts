import type { DeliveryState } from '../contracts/cms-service-api.ts';
import type { TwoLanguages } from '../text/two-languages.ts';

/** The words of every state of an e-mail, as staff read them. */
export const deliveryStateWords: Readonly<Record<DeliveryState, TwoLanguages>> = {
  pending: { ar: 'بانتظار الإرسال', en: 'Pending' },
  sent: { ar: 'أُرسلت', en: 'Sent' },
  delivered: { ar: 'وصلت', en: 'Delivered' },
  bounced: { ar: 'ارتدّت', en: 'Bounced' },
  complained: { ar: 'عُدّت مزعجة', en: 'Complained' },
  failed: { ar: 'تعذّر إرسالها', en: 'Failed' },
  'not-mailed': { ar: 'لم تُرسل', en: 'Not mailed' },
};
