/** Words of the pages on which an association answers the results of its survey. */
export const surveyReplyWords = {
  title: 'رضا المستفيدين وردّ الجمعية',
  lead: 'يُسأل المستفيد بعد إغلاق طلبه عن رضاه، ثم تُرفع النتيجة إلى مجلس الإدارة بتوصية، ويُنشر هنا ما قرره وردّ الجمعية على المستفيدين.',
  empty: 'لم تنشر الجمعية ردًّا على نتيجة بعد.',
  noAnswer: 'لا جواب',
  floor: 'لا تُعرض نتيجة إلا من خمسة أجوبة فأكثر، ولا تُنشر هنا عبارة كتبها مستفيد.',
  pageTitle: (months: string) => `رضا المستفيدين: ${months}`,
  result: 'نتيجة الاستطلاع',
  recommendation: 'التوصية إلى مجلس الإدارة',
  decision: 'ما قرره المجلس',
  heldOn: 'تاريخ الاجتماع',
  /** Stands between a day and its day in the other calendar. */
  bothDays: ' الموافق ',
  reply: 'ردّ الجمعية',
  published: (day: string) => `نُشر في ${day}`,
  corrected: 'صحّحت الجمعية هذا الرد بردّ أحدث منه.',
  corrects: 'هذا الرد يصحح ردًّا نُشر قبله على النتيجة نفسها.',
  toCorrection: 'اقرأ الرد الأحدث',
  toCorrected: 'اقرأ الرد السابق',
  link: 'رضا المستفيدين',
} as const;
