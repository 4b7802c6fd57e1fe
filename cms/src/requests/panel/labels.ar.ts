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

/** Words of a new follow-up code. */
export const newCodeWords = {
  title: { ar: 'فقد صاحب الطلب رمز المتابعة', en: 'The follow-up code was lost' },
  help: {
    ar: 'تأكد بالهاتف من صاحب الطلب: اسأله عما كتبه في طلبه، واتصل به على رقمه المسجل. ينتهي الرمز السابق وكل جلسة مفتوحة به، ويُسجَّل من أصدر الجديد.',
    en: 'Make sure by phone, on the recorded number. The old code and its sessions end, and the log says who gave the new one.',
  },
  sure: {
    ar: 'تأكدت بالهاتف أن من يكلمني هو صاحب الطلب.',
    en: 'I made sure by phone that the caller is the beneficiary.',
  },
  give: { ar: 'إصدار رمز جديد', en: 'Give a new code' },
  code: { ar: 'الرمز الجديد:', en: 'New code:' },
  once: {
    ar: 'اقرأه على صاحب الطلب الآن، فلن يظهر مرة أخرى.',
    en: 'Read it out now; it is not shown again.',
  },
  unknown: {
    ar: 'لم يصلنا جواب من الخادم، ولا نعلم هل صدر رمز. أعد المحاولة، فالأخير هو الذي يعمل.',
    en: 'No answer came. Try again; the last code is the one that works.',
  },
} as const;
