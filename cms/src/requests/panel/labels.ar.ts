/** Words of the moves of a request. */
export const moveWords = {
  told: {
    ar: 'يُبلَّغ صاحب الطلب بهذه الخطوة: بالبريد إن كان له بريد، وإلا ظهرت لك مكالمة تُجريها.',
    en: 'The beneficiary is told: by e-mail, or else you get a call to make.',
  },
  notTold: {
    ar: 'هذه الخطوة داخلية، ولا يُبلَّغ بها صاحب الطلب.',
    en: 'This step is internal; the beneficiary is not told.',
  },
  words: { ar: 'كلمة لصاحب الطلب (إن أردت)', en: 'Words for the beneficiary (optional)' },
  wordsNeeded: { ar: 'كلمة لصاحب الطلب (لازمة)', en: 'Words for the beneficiary (needed)' },
  wordsHint: {
    ar: 'يقرؤها كما تكتبها، أو تُقرأ عليه في المكالمة. خاطبه مباشرة.',
    en: 'Read by the beneficiary as written, or read out in the call.',
  },
  note: { ar: 'ملاحظة داخلية (إن أردت)', en: 'Internal note (optional)' },
  noteNeeded: { ar: 'ملاحظة داخلية (لازمة)', en: 'Internal note (needed)' },
  noteHint: {
    ar: 'تبقى في الملف، ولا يقرؤها صاحب الطلب.',
    en: 'Kept in the file; the beneficiary does not read it.',
  },
  original: { ar: 'الرقم المرجعي للطلب الأصلي', en: 'Reference number of the original' },
  confirm: { ar: 'تنفيذ الخطوة', en: 'Do it' },
} as const;
