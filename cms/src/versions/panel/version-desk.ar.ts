import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { Words } from '../../payload/fields/labelled.ts';

export const versionDeskWords = {
  heading: { ar: 'حالة الإصدار', en: 'This version' },
  status: { ar: 'الحالة', en: 'Status' },
  approval: { ar: 'الاعتماد كما ورد', en: 'Approval as printed' },
  noApproval: { ar: 'لم يُسجَّل اعتماد لهذا الإصدار.', en: 'No approval is recorded.' },
  demonstration: { ar: 'اعتماد تجريبي، لم يصدر عن مجلس إدارة', en: 'Demonstration approval' },
  missing: { ar: 'ما يلزم قبل النشر', en: 'What is missing before publication' },
  nothingMissing: { ar: 'لا ينقصه شيء للنشر.', en: 'Nothing is missing.' },
  onlyFindings: {
    ar: 'بياناته مكتملة. عالج ما يمنع النشر في فحص النص أدناه.',
    en: 'The record is complete. Deal with what blocks publication below.',
  },
  ended: { ar: 'إنهاء العمل به', en: 'Withdrawn' },
  published: { ar: 'في السجل العام', en: 'In the register' },
  publishedAt: { ar: 'نُشر', en: 'Published' },
  noPdf: {
    ar: 'لا نسخة PDF لهذا الإصدار بعد. نعيد صنعها تلقائيًا كل ليلة، وتظهر في صفحته حين تتم. إن لم تظهر غدًا فأبلغ مدير المنصة.',
    en: 'This version has no PDF yet. It is made again every night; tell the platform’s administrator if it is still missing tomorrow.',
  },
  emergencyPublished: { ar: 'نُشر عاجلًا', en: 'Published as an emergency' },
  versionNumber: { ar: 'الإصدار', en: 'Version' },
  unsaved: { ar: 'احفظ الإصدار لتظهر خطواته هنا.', en: 'Save the version to see its steps here.' },
  saveFirst: { ar: 'احفظ التغييرات أولًا.', en: 'Save your changes first.' },
  working: { ar: 'يجري التنفيذ…', en: 'Working…' },
  unknownAnswer: {
    ar: 'انقطع الاتصال، فلا نعلم هل حُفظ ذلك. انسخ ما كتبت، وحدّث الصفحة لترى ما حُفظ، ثم أعد المحاولة إن لم يُحفظ.',
    en: 'The connection was lost; we do not know whether it was kept. Copy what you wrote, reload, and look.',
  },
  deskUnreachable: {
    ar: 'تعذّر عرض حالة الإصدار لأن الخادم لم يجب. حدّث الصفحة بعد قليل.',
    en: 'The server did not answer. Reload the page in a moment.',
  },
  keep: { ar: 'تراجع', en: 'Cancel' },
  movedTo: { ar: 'نُفّذت الخطوة. حالة الإصدار الآن:', en: 'Done. The version is now:' },
  toText: { ar: 'اذهب إلى نص السياسة', en: 'Go to the text' },

  returnReason: { ar: 'سبب الإعادة', en: 'Why it goes back' },
  returnHint: {
    ar: 'يقرؤه من يعدّ الإصدار، ويبقى في سجل الإصدارات.',
    en: 'Read by whoever works on the version; kept with the events.',
  },
  returnIt: { ar: 'أعده إلى المسودة', en: 'Send it back' },

  withdrawWarning: {
    ar: 'يبقى الإصدار منشورًا في صفحته، ويُبيَّن للزوار أنه غير سارٍ وسبب ذلك. لا رجوع عن هذه الخطوة.',
    en: 'Readers still find the version, marked as not in force, with the reason. For good.',
  },
  withdrawKind: { ar: 'ما الذي حدث؟', en: 'What happened?' },
  withdrawn: { ar: 'أُلغيت السياسة بقرار، وكان الإصدار صحيحًا', en: 'Withdrawn by a decision' },
  publishedInError: { ar: 'نُشر الإصدار خطأً، وما كان ينبغي أن يُنشر', en: 'Published in error' },
  withdrawReason: { ar: 'السبب الذي يقرؤه الزوار', en: 'The reason that readers see' },
  withdrawIt: { ar: 'أنهِ العمل به', en: 'Withdraw it' },

  emergency: { ar: 'نشر عاجل', en: 'Emergency publication' },
  emergencyHint: {
    ar: 'يتجاوز النشر العاجل ما ذُكر أعلاه ولا يتجاوز اعتماد المجلس. يُكتب السبب في سجل الإصدارات وفي ملف الإصدار المنشور.',
    en: 'Passes what is named above and never the board’s approval. The reason is published.',
  },
  emergencyReason: { ar: 'ما يدعو إلى النشر العاجل', en: 'Why it cannot wait' },
  emergencyPublish: { ar: 'انشره الآن', en: 'Publish now' },

  openComments: { ar: 'تعليقات لم تُعالَج بعد', en: 'Open comments' },
  review: { ar: 'النص وتعليقات المراجعة', en: 'Text and review comments' },
  comment: { ar: 'تعليقك على هذا البند', en: 'Your comment on this clause' },
  commentOn: { ar: 'علّق', en: 'Comment' },
  commentSend: { ar: 'احفظ التعليق', en: 'Save the comment' },
  resolve: { ar: 'عولج', en: 'Resolved' },
  resolvedBy: { ar: 'عالجه', en: 'Resolved by' },
  goneClauses: { ar: 'بنود لم تعد في النص', en: 'Clauses no longer in the text' },

  copy: { ar: 'بدء إصدار جديد من هذا النص', en: 'Begin a new version from this text' },
  copyHint: {
    ar: 'لتصحيح خطأ أو تغيير حكم: يُنسخ النص إلى مسودة جديدة تعدّلها، ولا يُنسخ معه الاعتماد ولا رقم الإصدار.',
    en: 'To correct a mistake or to change a rule: copies the text into a new draft, without the approval and the issue number.',
  },
  bringBack: {
    ar: 'إعادة الإصدار السابق إلى السريان: الإصدار',
    en: 'Bring back the version before: version',
  },
  bringBackHint: {
    ar: 'يبدأ إصدارًا جديدًا بنص الإصدار السابق واعتماده كما هما. راجعه وانشره ليسري، ولا يتغير شيء مما نُشر.',
    en: 'Begins a new version with the text and the approval of the one before. Review and publish it; nothing published changes.',
  },
  copyFailed: {
    ar: 'لا نعلم هل بدأ الإصدار الجديد. ابحث عنه في قائمة الإصدارات، وأعد المحاولة إن لم تجده.',
    en: 'We do not know whether it was begun. Look for it in the list of versions; try again if it is not there.',
  },
  cover: { ar: 'الغلاف والاعتماد', en: 'Cover and approval' },

  scheduled: { ar: 'مجدول للنشر', en: 'Scheduled' },
  scheduledBy: { ar: 'جدوله', en: 'by' },
  schedule: { ar: 'جدولة النشر', en: 'Schedule' },
  publishesOn: { ar: 'يُنشر مع بداية يوم', en: 'Published when this day begins:' },
  takeBack: { ar: 'التراجع عن الجدولة', en: 'Take the schedule back' },
} as const satisfies Readonly<Record<string, Words>>;

/** Says how many comments of a review are still open. */
export const openComments = (open: number, language: string): string => {
  if (language === 'en') return open === 0 ? 'no open comments' : `open: ${String(open)}`;
  return open === 0 ? 'لا تعليقات مفتوحة' : countedInLatin(open, countedNouns.openComment);
};
