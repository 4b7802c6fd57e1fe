import { counted } from '../text/counted.ts';
import { countedNouns } from '../text/counted-nouns.ar.ts';
import type { KeepingClass, KeepingMonths } from './keeping-periods.ts';

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

/** Returns a number of months in words, in years where they are whole; `numerals` writes the digits. */
export const printedPeriod = (count: number, numerals: (text: string) => string): string =>
  count % 12 === 0
    ? counted(count / 12, numerals(String(count / 12)), countedNouns.year)
    : counted(count, numerals(String(count)), countedNouns.month);

/** Returns what the privacy notice says of the periods of keeping. `numerals` writes the digits of the page. */
export const keepingSentence = (kept: KeepingMonths, numerals: (text: string) => string): string => {
  const of = (name: KeepingClass): string => printedPeriod(kept[name], numerals);
  return [
    'حتى ينتهي طلبك، ثم مدة تُحسب من يوم انتهائه:',
    `إن قُبل فهي ${of('accepted')}، وإن لم يُقبل فهي ${of('rejected')}، وإن انتهى دون قرار فهي ${of('undecided')}،`,
    `ومدة الشكاوى والمقترحات والاستفسارات ${of('answered')}. ثم تُتلف بياناتك من تلقاء نفسها.`,
    `أما سجل ما قُدّم من خدمة فمدته ${of('financial')} من يوم تقديمها، لأنه سجل مالي.`,
    'إن كان لك طلب بشأن بياناتك لم يُجَب عنه بعد، فلا تُتلف قبل أن يُجاب عنه.',
  ].join(' ');
};
