import { says } from '../../fields/worded.ts';

export const collectionWords = {
  singular: { ar: 'ما جرى على الإصدار', en: 'Version event' },
  plural: { ar: 'سجل الإصدارات', en: 'Version events' },
};

export const words = {
  version: says('الإصدار', 'Version'),
  action: says('ما حدث', 'What happened'),
  from: says('من', 'From'),
  to: says('إلى', 'To'),
  actor: says('المستخدم', 'User'),
  actorName: says('من قام به', 'Actor'),
  at: says('الوقت', 'At'),
  note: says('السبب أو الملاحظة', 'Reason or note'),
  withdrawal: says('نوع إنهاء العمل', 'Kind of withdrawal'),
  emergency: says('نشر عاجل', 'Emergency'),
  changes: says('ما تغيّر في بيانات الاعتماد', 'Changes of the approval'),
} as const;

export const actions = {
  moved: { ar: 'انتقال من حالة إلى حالة', en: 'Moved' },
  scheduled: { ar: 'جدولة النشر', en: 'Scheduled' },
  'schedule-taken-back': { ar: 'التراجع عن الجدولة', en: 'Schedule taken back' },
  'approval-recorded': { ar: 'إدخال بيانات الاعتماد', en: 'Approval recorded' },
  'approval-changed': { ar: 'تعديل بيانات الاعتماد', en: 'Approval changed' },
} as const;

export const withdrawals = {
  withdrawn: { ar: 'أُلغيت بقرار', en: 'Withdrawn' },
  'published-in-error': { ar: 'نُشرت خطأً', en: 'Published in error' },
} as const;

/** Who caused something while nobody was logged in. */
export const actors = {
  system: 'النظام',
  onSchedule: (name: string): string => `النظام، بجدولة ${name}`,
} as const;
