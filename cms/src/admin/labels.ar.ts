import type { Words } from '../payload/fields/labelled.ts';

/** Hints below a box before anything is typed into it. */
export const boxWords = {
  day: {
    ar: 'اكتب اليوم بأي التقويمين، مثل 10/3/1446 أو 2024/9/13.',
    en: 'Write the day in either calendar, such as 10/3/1446 or 2024/9/13.',
  },
} as const;

export const deskWords = {
  letters: { ar: 'عدد الحروف:', en: 'Characters:' },
  tooLong: {
    ar: 'هذا أطول من الحد، ولن يُقبل. احذف منه حتى يبلغ الحد.',
    en: 'This is over the limit and will be refused. Shorten it.',
  },
  refused: { ar: 'لم تُنفَّذ الخطوة', en: 'The step was refused' },
  unknown: { ar: 'لا نعلم هل تم ذلك', en: 'We do not know whether it was done' },
  unknownHint: {
    ar: 'انقطع الاتصال قبل أن يصل الجواب. ما تراه الآن هو الحال كما نعرفها: إن لم تُنفَّذ الخطوة فأعد المحاولة.',
    en: 'The connection was lost before the answer came. What you see now is how it is: try again if it was not done.',
  },
  finalWarning: {
    ar: 'تنهي هذه الخطوة الطلب، ولا رجوع عنها:',
    en: 'This ends the request for good:',
  },
  confirm: { ar: 'نعم، نفّذ الخطوة', en: 'Yes, do it' },
  keep: { ar: 'تراجع', en: 'Cancel' },
  working: { ar: 'يجري التنفيذ…', en: 'Working…' },
  requestHeading: { ar: 'هذا الطلب', en: 'This request' },
  beneficiary: { ar: 'صاحب الطلب', en: 'Beneficiary' },
  status: { ar: 'الحالة', en: 'Status' },
  remarks: { ar: 'ملاحظات للمحرّر', en: 'Remarks for the editor' },
  corrections: { ar: 'ما صُحّح من أثر التحويل', en: 'Corrections of conversion damage' },
  sourceText: { ar: 'نص الوثيقة كما وصل', en: 'The document as it came' },
  noSource: { ar: 'أُنشئ هذا الإصدار هنا، ولم يُستورد من وثيقة.', en: 'Made here, not imported.' },
  line: { ar: 'السطر', en: 'Line' },
  printed: { ar: 'كما ورد', en: 'As printed' },
  corrected: { ar: 'بعد التصحيح', en: 'Corrected' },
  remark: { ar: 'الملاحظة', en: 'Remark' },
  code: { ar: 'نوعها', en: 'Kind' },
  removed: { ar: 'حُذف (ترويسة صفحة)', en: 'Removed (page header)' },
  window: { ar: 'موعد القرار', en: 'Decision' },
  notBefore: { ar: 'لا يصدر قبل', en: 'Not before' },
  notAfter: { ar: 'ولا يتأخر عن', en: 'Not after' },
  noWindow: { ar: 'لم تذكر السياسة مدة للبت.', en: 'The policy names no period.' },
  service: { ar: 'الخدمة المطلوبة', en: 'Service' },
  printedStep: { ar: 'ما تنص عليه السياسة', en: 'What the policy says' },
  mails: { ar: 'رسائل البريد', en: 'E-mails' },
  noMails: { ar: 'لا رسائل لهذا الطلب.', en: 'No e-mail for this request.' },
  kind: { ar: 'الرسالة', en: 'E-mail' },
  to: { ar: 'إلى', en: 'To' },
  since: { ar: 'منذ', en: 'Since' },
  events: { ar: 'ما جرى على الطلب', en: 'What happened' },
  sameVisit: {
    ar: 'طُلبت مع هذه الخدمة خدمات أخرى في النموذج نفسه، ولكل خدمة طلب. رمز المتابعة واحد',
    en: 'Sent with other services in one form; each is a request, and one code opens them all',
  },
  repeats: { ar: 'يكرر هذا الطلب طلبًا سابقًا، والعمل على السابق', en: 'Repeats an earlier request' },
  repeatedBy: { ar: 'ضُمّت إلى هذا الطلب طلبات تكرره', en: 'Repeated by' },
  likelyDouble: {
    ar: 'قد يكون هذا الطلب مكررًا: وصل من رقم الجوال نفسه خلال يوم',
    en: 'Perhaps a double: the same mobile number sent within a day',
  },
  otherForms: { ar: 'نسخ أخرى أُرسلت بالنموذج نفسه', en: 'Other forms that were sent' },
  otherFormsHint: {
    ar: 'المعروض في هذه الصفحة هو آخر ما أرسله صاحب الطلب. هنا ما يختلف في النسخ الأخرى.',
    en: 'This page shows the newest form. Here is what differs in the others.',
  },
  serviceNotOffered: {
    ar: 'الخدمة المطلوبة ليست من الخدمات التي تعرضها الجمعية الآن. تحقق منها مع صاحب الطلب.',
    en: 'The association does not offer this service now. Check it with the person.',
  },
  amendmentsSpent: {
    ar: 'أُرسل النموذج نفسه بكلام آخر أكثر مما نقبل، فلم نحفظ ما زاد. تواصل مع صاحب الطلب إن لزم.',
    en: 'The same form came with other words too often; the last ones were not kept.',
  },
  unattended: {
    ar: 'لا يوجد في الجمعية حساب لموظف علاقات المستفيدين، فلا أحد يعالج هذا الطلب. أبلغ أمين المجلس أو مدير المنصة.',
    en: 'The association has no beneficiary relations officer, so nobody handles this request.',
  },
  emptyLog: { ar: 'لم يُسجَّل شيء بعد.', en: 'Nothing yet.' },
} as const satisfies Readonly<Record<string, Words>>;

/** Returns the label in the person's language: Arabic unless the person chose English. */
export const inLanguage = (words: Words, language: string): string =>
  language === 'en' ? words.en : words.ar;
