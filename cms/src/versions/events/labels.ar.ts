import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ما جرى على الإصدار', en: 'Version event' },
  plural: { ar: 'سجل الإصدارات', en: 'Version events' },
};

export const words = {
  title: fieldLabel('السياسة', 'Policy'),
  version: fieldLabel('الإصدار', 'Version'),
  action: fieldLabel('ما حدث', 'What happened'),
  from: fieldLabel('من', 'From'),
  to: fieldLabel('إلى', 'To'),
  note: fieldLabel('السبب أو الملاحظة', 'Reason or note'),
  withdrawal: fieldLabel('نوع إنهاء العمل', 'Kind of withdrawal'),
  emergency: fieldLabel('نشر عاجل', 'Emergency'),
  finding: fieldLabel('الملحوظة التي جرى تجاوزها', 'The finding overruled'),
  changes: fieldLabel('ما تغيّر في بيانات الاعتماد', 'Changes of the approval'),
} as const;

export const actions = {
  moved: { ar: 'انتقال من حالة إلى حالة', en: 'Moved' },
  scheduled: { ar: 'جدولة النشر', en: 'Scheduled' },
  'schedule-taken-back': { ar: 'التراجع عن الجدولة', en: 'Schedule taken back' },
  'finding-overruled': { ar: 'تجاوز ملحوظة مانعة بسبب مكتوب', en: 'Finding overruled' },
  'approval-recorded': { ar: 'إدخال بيانات الاعتماد', en: 'Approval recorded' },
  'approval-changed': { ar: 'تعديل بيانات الاعتماد', en: 'Approval changed' },
} as const;

export const withdrawals = {
  withdrawn: { ar: 'أُلغيت بقرار', en: 'Withdrawn' },
  'published-in-error': { ar: 'نُشرت خطأً', en: 'Published in error' },
} as const;

/** Names of the actors that cause an event while nobody is logged in. */
export const actors = {
  system: 'المنصة',
  onSchedule: (name: string): string => `المنصة، بجدولة ${name}`,
} as const;

export const columns = {
  at: 'الوقت (الرياض)',
  title: 'السياسة',
  versionNumber: 'رقم الإصدار في السجل',
  action: 'ما حدث',
  from: 'من',
  to: 'إلى',
  actorName: 'من نفّذه',
  note: 'السبب أو الملاحظة',
  withdrawal: 'نوع إنهاء العمل',
  emergency: 'نشر عاجل',
  changes: 'ما تغيّر في بيانات الاعتماد',
  finding: 'الملحوظة التي جرى تجاوزها',
} as const;

export const yes = 'نعم';

export const exportWords = {
  button: { ar: 'تنزيل السجل', en: 'Download the log' },
  hint: { ar: 'جدول بصيغة CSV يفتحه Excel.', en: 'A CSV table that Excel opens.' },
} as const;

export const changeWords = {
  heading: { ar: 'ما تغيّر في بيانات الاعتماد', en: 'Changes of the approval' },
  field: { ar: 'الحقل', en: 'Field' },
  before: { ar: 'قبل', en: 'Before' },
  after: { ar: 'بعد', en: 'After' },
} as const;

export const messages = {
  malformed: 'تعذّر فهم الطلب. حدّث الصفحة وأعد المحاولة.',
  notYours: 'سجل الإصدارات لأمين المجلس والمراجع في الجمعية.',
} as const;
