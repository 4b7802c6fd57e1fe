import type { PaperState } from '@mithaq/domain/request/paper-check';

export const paperStateWords: Readonly<Record<PaperState, { readonly ar: string; readonly en: string }>> = {
  'not-checked': { ar: 'لم يُراجع', en: 'Not checked' },
  missing: { ar: 'غير موجود', en: 'Missing' },
  undated: { ar: 'موجود بلا تاريخ إصدار', en: 'No date of issue' },
  expired: { ar: 'انتهت صلاحيته قبل يوم التقديم', en: 'Expired before the day of the request' },
  valid: { ar: 'صالح يوم التقديم', en: 'Valid on the day of the request' },
};

export const checkWords = {
  heading: { ar: 'المستندات والتسجيل والخدمة', en: 'Papers, registration, service' },
  papers: { ar: 'المستندات', en: 'Papers' },
  papersHint: {
    ar: 'تُقدَّر الصلاحية يوم تقديم الطلب. قائمة المستندات في صفحة الجمعية.',
    en: 'Judged on the day of the request. The list is on the page of the association.',
  },
  noPapers: { ar: 'لم تحدد الجمعية مستندات بعد.', en: 'The association has listed no papers.' },
  lacking: { ar: 'ينقص', en: 'Lacking' },
  paper: { ar: 'المستند', en: 'Paper' },
  state: { ar: 'الحالة', en: 'State' },
  until: { ar: 'صالح إلى', en: 'Valid until' },
  choose: { ar: 'اختر', en: 'Choose' },
  present: { ar: 'موجود', en: 'Present' },
  absent: { ar: 'غير موجود', en: 'Missing' },
  issuedOn: { ar: 'تاريخ إصداره، إن كان له تاريخ', en: 'Issued on, if dated' },
  validUntil: { ar: 'صالح إلى يوم، إن كُتب عليه', en: 'Valid until, if printed on it' },
  mark: { ar: 'تسجيل المستند', en: 'Record the paper' },
  sentPapers: { ar: 'ما أرسله صاحب الطلب أو أحضره', en: 'Sent or brought by the beneficiary' },
  sentPapersHint: {
    ar: 'فتح كل مستند يُسجَّل في سجل الاطلاع.',
    en: 'Each opening is recorded.',
  },
  registration: { ar: 'التسجيل', en: 'Registration' },
  fileNumber: { ar: 'رقم الملف في الجمعية', en: 'File number' },
  kept: { ar: 'ما تحتفظ به الجمعية', en: 'What the association keeps' },
  register: { ar: 'حفظ التسجيل', en: 'Register' },
  services: { ar: 'الخدمات المقدمة', en: 'Services given' },
  what: { ar: 'ما قُدّم', en: 'What' },
  amount: { ar: 'المقدار أو المبلغ', en: 'Amount' },
  givenOn: { ar: 'يوم التقديم، هجريًا أو ميلاديًا', en: 'Given on' },
  extent: { ar: 'كامل أم جزء', en: 'Whole or part' },
  receipt: { ar: 'رقم سند الاستلام، إن وُجد', en: 'Receipt, if any' },
  give: { ar: 'تسجيل ما قُدّم', en: 'Record the service' },
  caseFile: { ar: 'ملف الطلب للجنة (PDF)', en: 'Case file (PDF)' },
  letter: { ar: 'خطاب القرار (PDF)', en: 'Decision letter (PDF)' },
  decision: { ar: 'قرار اللجنة', en: 'Decision of the committee' },
} as const;
