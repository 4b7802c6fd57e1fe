import type { Words } from '../../payload/fields/labelled.ts';

export const findingWords = {
  heading: { ar: 'فحص النص قبل النشر', en: 'The text, looked through' },
  nothing: { ar: 'لم يجد الفحص ما يستوقف.', en: 'Nothing was found.' },
  block: { ar: 'يمنع النشر', en: 'Blocks' },
  warning: { ar: 'تنبيه', en: 'Warning' },
  overruled: { ar: 'جرى تجاوزه', en: 'Overruled' },
  warnings: { ar: 'تنبيهات لا تمنع النشر', en: 'Warnings, which block nothing' },
  goThere: { ar: 'اذهب إلى موضعه', en: 'Go there' },
  overrule: { ar: 'انشر رغم ذلك، بسبب مكتوب', en: 'Publish in spite of it, with a reason' },
  reason: { ar: 'السبب', en: 'Reason' },
  reasonHint: {
    ar: 'يُحفظ السبب واسمك ووقته في سجل الإصدارات، ولا يُعدَّل. إن تغيّر النص في هذا الموضع لزم سبب جديد.',
    en: 'Kept with your name and the time, for good. If the text there changes, a new reason is needed.',
  },
  keepReason: { ar: 'احفظ السبب', en: 'Keep the reason' },
  cancel: { ar: 'تراجع', en: 'Cancel' },
} as const satisfies Readonly<Record<string, Words>>;
