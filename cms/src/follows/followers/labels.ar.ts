import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'متابع', en: 'Follower' },
  plural: { ar: 'المتابعون', en: 'Followers' },
};

export const words = {
  email: fieldLabel('البريد الإلكتروني', 'E-mail'),
  subject: fieldLabel('ما يتابعه', 'Follows'),
  policy: fieldLabel('السياسة', 'Policy'),
  state: fieldLabel(
    'حالة المتابعة',
    'State',
    'لا نراسل إلا من أكّد عنوانه بنفسه. ويُحذف العنوان الذي لم يُؤكَّد بعد ثمانية أيام، وعنوان من انتهت متابعته بعد سنة من انتهائها، ويبقى سجل الإبلاغ بلا عنوان.',
    'Only who confirmed is written to; an address that nobody confirmed is deleted after eight days, one whose follow ended after a year; the evidence stays without it.',
  ),
  stateAt: fieldLabel('منذ', 'Since'),
  askedAt: fieldLabel('طُلبت المتابعة في', 'Asked at'),
  confirmedAt: fieldLabel('أُكّدت في', 'Confirmed at'),
  endedBecause: fieldLabel('سبب الانتهاء', 'Ended because'),
  erasedAt: fieldLabel('حُذف عنوانه في', 'Address erased at'),
  told: fieldLabel(
    'آخر إصدار أُبلغ به',
    'Last version notified of',
    'لا يُبلَّغ بإصدار نُشر قبل متابعته.',
    'Nobody is notified of a version that was published before they followed.',
  ),
  toldUntil: fieldLabel(
    'أُبلغ بما نُشر حتى',
    'Notified of what was published until',
    'لا يُبلَّغ بإفصاح نُشر قبل متابعته.',
    'Nobody is notified of a disclosure that was published before they followed.',
  ),
} as const;

export const endReasons = {
  asked: { ar: 'ألغاها بنفسه', en: 'Asked to end' },
  bounced: { ar: 'ارتدّ البريد عن عنوانه', en: 'Bounced' },
  complained: { ar: 'عدّ رسائلنا مزعجة', en: 'Complained' },
} as const;
