export const collectionWords = {
  singular: { ar: 'جواب استطلاع', en: 'Survey answer' },
  plural: { ar: 'أجوبة الاستطلاع', en: 'Survey answers' },
};

export const resultWords = {
  heading: { ar: 'رضا المستفيدين', en: 'Satisfaction of beneficiaries' },
  lead: {
    ar: 'أجاب المستفيدون عن هذا السؤال بعد إغلاق طلباتهم. لا تُعرض نتيجة إلا من خمسة أجوبة فأكثر وبعد انقضاء شهرها، ويُضم الشهر الذي قلّت أجوبته إلى ما بعده في السنة نفسها، كيلا يُعرف صاحب جواب. ولا يرتبط أي جواب بموظف.',
    en: 'Beneficiaries answered this question after closing. A result is shown from five answers on and once its month is over; a month of few answers is counted with those after it in its year. No answer is tied to a member of staff.',
  },
  none: { ar: 'لم تكتمل نتيجة تُعرض في هذه السنة.', en: 'No result to show in this year.' },
  notYours: {
    ar: 'يطّلع على هذه النتائج أمين المجلس والمراجع في الجمعية.',
    en: 'The board secretary and the auditor of the association read these results.',
  },
  months: { ar: 'الأشهر', en: 'Months' },
  answers: { ar: 'عدد الأجوبة', en: 'Answers' },
  words: { ar: 'ما كتبوه', en: 'What they wrote' },
} as const;
