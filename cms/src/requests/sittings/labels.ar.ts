import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'جلسة لجنة البحث', en: 'Committee sitting' },
  plural: { ar: 'جلسات لجنة البحث', en: 'Committee sittings' },
};

export const words = {
  number: fieldLabel('رقم المحضر', 'Minutes number'),
  heldOn: fieldLabel('يوم الجلسة', 'Held on'),
  state: fieldLabel('الحالة', 'State'),
  revision: fieldLabel('رقم التعديل', 'Revision'),
  minutes: fieldLabel('المحضر', 'Minutes'),
  begunByName: fieldLabel('أعدّها', 'Begun by'),
  recordedByName: fieldLabel('سجّل المحضر', 'Recorded by'),
  recordedAt: fieldLabel('وقت تسجيل المحضر', 'Recorded at'),
} as const;

export const states = {
  draft: { ar: 'مسودة', en: 'Draft' },
  recorded: { ar: 'سُجّل محضرها', en: 'Recorded' },
} as const;

export const messages = {
  malformed: 'تعذّر فهم ما أُرسل. حدّث الصفحة وأعد المحاولة.',
  notFound: 'لم نجد هذه الجلسة، أو أنها لجمعية أخرى.',
  notYours: 'هذه الخطوة ليست من صلاحيات دورك. اطلبها ممن يتولاها في الجمعية.',
  recorded: 'سُجّل محضر هذه الجلسة، فلا يتغير. يُصحَّح الخطأ بجلسة أخرى تنظر في الطلب من جديد.',
  changed: 'غيّر زميل لك هذه الجلسة بعد أن فتحتها. حدّث الصفحة، ثم أعد ما كتبته.',
  noSuchDecided: 'لا طلب بهذا الرقم سبق القرار فيه في جمعيتك. تحقق من الرقم.',
  moved: 'تغيّرت حالة طلب في جدول الأعمال في اللحظة نفسها. حدّث الصفحة، ثم سجّل المحضر.',
} as const;

/** Names an account that the association's log does not know. */
export const unknownAccount = 'حساب لا تعرفه الجمعية';

/** Names somebody who was a member and is none any more. */
export const formerMember = (name: string): string => `${name} (لم يعد عضوًا)`;

/** Names somebody whom the minutes list and who was no member on the day of the sitting, so that the mark can be taken away. */
export const noMember = (name: string): string => `${name} (لم يكن عضوًا يوم الجلسة)`;

/** Words of the panel. */
export const panelWords = {
  begin: { ar: 'إعداد جلسة جديدة', en: 'Prepare a sitting' },
  beginHint: {
    ar: 'يبدأ جدول أعمالها بكل طلب لدى اللجنة، الأقدم أولًا.',
    en: 'The agenda begins with every request before the committee, oldest first.',
  },
  heading: { ar: 'محضر الجلسة', en: 'Minutes' },
  number: { ar: 'رقم المحضر', en: 'Number of the minutes' },
  heldOn: { ar: 'يوم الجلسة، هجريًا أو ميلاديًا', en: 'Day, Hijri or Gregorian' },
  present: { ar: 'الأعضاء الحاضرون', en: 'Members present' },
  quorum: { ar: 'النصاب', en: 'Quorum' },
  noMembers: {
    ar: 'لا أعضاء في لجنة البحث. يضيفهم مدير المنصة من صفحة «المستخدمون».',
    en: 'The committee has no members. The platform administrator adds them.',
  },
  agenda: { ar: 'جدول الأعمال', en: 'Agenda' },
  emptyAgenda: { ar: 'لا طلبات في جدول الأعمال.', en: 'The agenda is empty.' },
  add: { ar: 'إضافة إلى جدول الأعمال', en: 'Add to the agenda' },
  addHint: { ar: 'طلبات لدى اللجنة ليست في جدول الأعمال', en: 'Requests that wait and are not listed' },
  gone: { ar: 'طلب لم يعد محفوظًا', en: 'A request that is no longer kept' },
  remove: { ar: 'حذف من جدول الأعمال', en: 'Remove from the agenda' },
  waitingSince: { ar: 'ينتظر منذ', en: 'Waiting since' },
  earliest: { ar: 'لا قرار قبل', en: 'Not before' },
  latest: { ar: 'آخر يوم', en: 'Not after' },
  service: { ar: 'الخدمة المطلوبة', en: 'Service asked for' },
  checkers: { ar: 'تولى التحقق منه', en: 'Checked by' },
  outcome: { ar: 'ما انتهت إليه اللجنة', en: 'Outcome' },
  choose: { ar: 'اختر', en: 'Choose' },
  grantedService: { ar: 'الخدمة الممنوحة', en: 'Service granted' },
  granted: { ar: 'ما مُنح: المبلغ أو الشيء وعدده', en: 'What is granted: the amount or the thing' },
  conditions: { ar: 'الشروط، إن وُجدت', en: 'Conditions, if any' },
  reason: { ar: 'السبب', en: 'Reason' },
  words: { ar: 'ما سيقرؤه صاحب الطلب', en: 'Words for the beneficiary' },
  wordsOptional: { ar: 'ما سيقرؤه صاحب الطلب، إن أردت', en: 'Words for the beneficiary, optional' },
  early: {
    ar: 'سبب القرار قبل الموعد الذي تذكره السياسة، ويقرؤه صاحب الطلب والمراجع',
    en: 'Reason for deciding before the printed day; the beneficiary and the auditor read it',
  },
  correction: { ar: 'الخطأ الذي يصححه هذا القرار', en: 'The mistake that this decision corrects' },
  recused: { ar: 'تنحى عن النظر فيه', en: 'Recused' },
  votesFor: { ar: 'أصوات مع القبول، إن عُدّت', en: 'Votes for, if counted' },
  votesAgainst: { ar: 'أصوات ضده', en: 'Votes against' },
  save: { ar: 'حفظ المسودة', en: 'Save the draft' },
  saved: { ar: 'حُفظت المسودة.', en: 'Saved.' },
  record: { ar: 'تسجيل المحضر وإصدار القرارات', en: 'Record the minutes and send the decisions' },
  recordWarning: {
    ar: 'تصدر القرارات الآن ويُبلَّغ بها أصحابها، ولا يتغير المحضر بعد ذلك.',
    en: 'The decisions go out now and their people are told. The minutes do not change afterwards.',
  },
  confirm: { ar: 'نعم، سجّل المحضر', en: 'Yes, record' },
  keep: { ar: 'رجوع', en: 'Back' },
  recordedNote: { ar: 'سُجّل المحضر، وصدرت قراراته.', en: 'Recorded; its decisions have gone out.' },
  letter: { ar: 'خطاب القرار (PDF)', en: 'Decision letter (PDF)' },
  again: { ar: 'نظر من جديد في طلب سبق القرار فيه', en: 'Hear a decided request again' },
  againHint: { ar: 'الرقم المرجعي للطلب', en: 'Reference number' },
  working: { ar: 'لحظة من فضلك…', en: 'One moment…' },
} as const;
