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

/** Words of the calls by which a beneficiary is told. */
export const callWords = {
  heading: { ar: 'اتصل بصاحب الطلب وأبلغه', en: 'Call and tell' },
  doNotCall: { ar: 'طلب ألا يُتصل به.', en: 'Asked not to be called.' },
  leaveNoMessage: {
    ar: 'لا تترك رسالة، ولا تذكر الأمر لمن يرد غيره.',
    en: 'Leave no message, and do not tell anybody else who answers.',
  },
  callFrom: { ar: 'يُتصل به من الساعة', en: 'Call from' },
  callUntil: { ar: 'ولا يُتصل به بعد الساعة', en: 'Not after' },
  callWhen: { ar: 'الوقت الذي كتبه للاتصال:', en: 'When to call:' },
  mayBeTold: { ar: 'يجوز إخبار غيره، وهو:', en: 'May also be told:' },
  sameCall: {
    ar: 'وفي المكالمة نفسها عن خدماته الأخرى، ويُسجَّل بها أنه أُبلغ بها كلها:',
    en: 'In the same call, of the other services of the visit; recording it records all:',
  },
  record: { ar: 'تسجيل المكالمة', en: 'Record the call' },
  outcome: { ar: 'ما انتهت إليه', en: 'Outcome' },
  note: { ar: 'ملاحظة على المكالمة (إن أردت)', en: 'Note (optional)' },
  waive: { ar: 'ترك الإبلاغ بسبب مكتوب', en: 'Give up telling, with a reason' },
  reason: { ar: 'السبب', en: 'Reason' },
  told: { ar: 'ما أُبلغ به صاحب الطلب', en: 'What the beneficiary was told' },
} as const;

/** Words of the work on a request beside its moves. */
export const workWords = {
  save: { ar: 'حفظ', en: 'Save' },
  survey: { ar: 'جواب الاستطلاع بالهاتف', en: 'Survey answered by phone' },
  surveyHint: {
    ar: 'اقرأ السؤال على صاحب الطلب كما هو، وله أن يعتذر. يُحفظ الجواب بلا اسمه وبلا اسمك، ولا يُعرض وحده. لا تكتب فيه اسم أحد.',
    en: 'Read the question as it is; the owner of the request may decline. The answer is kept without either name and never shown by itself. Write nobody’s name.',
  },
  surveyAnswer: { ar: 'اختر الجواب', en: 'Choose the answer' },
  surveyWords: { ar: 'ما قاله، إن أراد الزيادة', en: 'What was said, if anything' },
  assign: { ar: 'إسناد الطلب', en: 'Assign' },
  assignee: { ar: 'من يتولاه', en: 'Assigned to' },
  nobody: { ar: 'لا أحد بعينه', en: 'Nobody' },
  addNote: { ar: 'إضافة ملاحظة داخلية', en: 'Add an internal note' },
  note: { ar: 'الملاحظة (لا يقرؤها صاحب الطلب)', en: 'Note (the beneficiary does not read it)' },
  takeBack: { ar: 'التراجع عن الخطوة الأخيرة', en: 'Take the last step back' },
  takeBackNote: { ar: 'سبب التراجع، للملف (لازم)', en: 'Reason, for the file (needed)' },
  takeBackWords: {
    ar: 'كلمة لصاحب الطلب، إن كان قد أُبلغ بالخطوة',
    en: 'Words for the beneficiary, if the step was told',
  },
  attest: { ar: 'تسجيل إقرار صحة البيانات', en: 'Record the attestation' },
  attestBy: { ar: 'كيف أقرّ صاحب الطلب', en: 'How' },
  attestOn: {
    ar: 'يوم الإقرار بأي التقويمين، أو اتركه لليوم',
    en: 'Day, in either calendar; empty for today',
  },
  correct: { ar: 'تصحيح بيانات صاحب الطلب', en: 'Correct the data' },
  field: { ar: 'الخانة', en: 'Field' },
  value: { ar: 'القيمة الصحيحة', en: 'Right value' },
  reason: {
    ar: 'سبب التصحيح (يبقى في الملف مع القيمة السابقة)',
    en: 'Reason (kept with the value of before)',
  },
  wishes: { ar: 'رغبات التواصل', en: 'Wishes of contact' },
  doNotCall: { ar: 'لا يُتصل به', en: 'Do not call' },
  leaveNoMessage: { ar: 'لا تُترك له رسالة ولا يُخاطب غيره', en: 'Leave no message' },
  doNotWrite: { ar: 'لا يُكتب إلى بريده', en: 'Do not write' },
  callFrom: { ar: 'يُتصل به من الساعة', en: 'Call from' },
  callUntil: { ar: 'إلى الساعة', en: 'Call until' },
  report: { ar: 'تقرير البحث الاجتماعي', en: 'Research report' },
  visitedOn: { ar: 'يوم الزيارة', en: 'Visited on' },
  findings: { ar: 'ما تبيّن', en: 'Findings' },
  recommendation: { ar: 'التوصية', en: 'Recommendation' },
  reasons: { ar: 'أسباب التوصية', en: 'Reasons' },
  reports: { ar: 'تقارير البحث الاجتماعي', en: 'Research reports' },
  notes: { ar: 'ملاحظات داخلية', en: 'Internal notes' },
  corrections: { ar: 'تصحيحات البيانات', en: 'Corrections' },
  attestation: { ar: 'إقرار صحة البيانات', en: 'Attestation' },
  notAttested: {
    ar: 'لم يثبت بعد، ولا يُرفع الطلب إلى اللجنة قبله.',
    en: 'Missing; needed before the committee.',
  },
  openUntil: { ar: 'المهلة المفتوحة لصاحب الطلب', en: 'Open until' },
} as const;
