import type { KeepingClass } from './keeping-periods.ts';

/** Names of the classes of records, as forms, lists and the beneficiary's page show them. */
export const keepingClassWords: Readonly<
  Record<KeepingClass, { readonly label: string; readonly english: string }>
> = {
  accepted: { label: 'طلبات قُبلت', english: 'Accepted requests' },
  rejected: { label: 'طلبات لم تُقبل', english: 'Rejected requests' },
  undecided: { label: 'طلبات انتهت دون قرار', english: 'Requests without a decision' },
  answered: { label: 'شكاوى ومقترحات واستفسارات', english: 'Complaints, suggestions and enquiries' },
  financial: { label: 'سجل الخدمات المقدمة', english: 'Services given' },
};
