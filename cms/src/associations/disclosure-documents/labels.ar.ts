import { fieldLabel, type Words } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'وثيقة إفصاح', en: 'Disclosure document' },
  plural: { ar: 'وثائق الإفصاح', en: 'Disclosure documents' },
};

export const words = {
  entry: fieldLabel('ما تفي به من قائمة الجهة المشرفة', 'Entry of the regulator’s catalogue'),
  title: fieldLabel(
    'العنوان',
    'Title',
    'كما يقرؤه الجمهور، مثل: القوائم المالية المدققة لعام 2025.',
    'As the public reads it.',
  ),
  years: fieldLabel(
    'السنة أو السنوات',
    'Years',
    'بأي التقويمين، مثل 2025 أو 1446، أو 2024-2028 لدورة مجلس. اتركها فارغة إن لم تخص الوثيقة سنة.',
    'In either calendar; several as 2024-2028. Leave it empty where the document has none.',
  ),
  part: fieldLabel(
    'جزء السنة',
    'Part of the year',
    'اتركه فارغًا إن كانت الوثيقة عن السنة كلها.',
    'Leave it empty for the whole year.',
  ),
  file: fieldLabel(
    'ملف الوثيقة',
    'File',
    'ملف PDF كما اعتُمد. يُنشر كما هو، ولا يُستبدل بعد النشر إلا بإصدار جديد.',
    'A PDF as it was approved. Once published it is replaced by a new version alone.',
  ),
  approvedBy: fieldLabel('من اعتمدها؟', 'Approved by'),
  approvedOn: fieldLabel('تاريخ الاعتماد', 'Approved on'),
  renewBy: fieldLabel(
    'تكفي إلى نهاية يوم',
    'Recent enough until',
    'آخر يوم تكفي فيه هذه الوثيقة، ثم يحين تحديثها. اتركه فارغًا إن لم يكن لها موعد تحديث.',
    'The last day on which it is recent enough. Leave it empty where it does not grow old.',
  ),
  changeNote: fieldLabel(
    'ما الذي تغيّر؟',
    'What changed',
    'يقرؤه الجمهور مع الإصدار الجديد. لا يُكتب في أول إصدار.',
    'Read by the public with a new version; a first version has none.',
  ),
  state: fieldLabel('الحالة', 'State'),
  disclosure: fieldLabel('اسمها في العنوان', 'Name in the address'),
  versionNumber: fieldLabel('رقم الإصدار', 'Version'),
  publishedAt: fieldLabel('نُشرت في', 'Published at'),
  actorName: fieldLabel('نشرها', 'Published by'),
  hash: fieldLabel('البصمة', 'Hash'),
} as const;

export const messages = {
  malformed: 'لم نفهم ما أُرسل. أعد تحميل الصفحة ثم حاول مرة أخرى.',
  notYours: 'ينشر وثائق الإفصاح أمين المجلس في الجمعية.',
  notFound: 'لم نجد هذه الوثيقة. أعد تحميل الصفحة.',
  movedMeanwhile: 'عُدّلت هذه الوثيقة قبل أن تُنقل، فلم يتغيّر شيء. أعد تحميل الصفحة واقرأها ثم أعد المحاولة.',
  notPublished: 'لا يُبدأ إصدار جديد إلا من وثيقة نُشرت.',
  nothingPublished: 'تظهر صفحة الجمعية مع أول سياسة منشورة، فانشر سياسة ثم انشر وثائق الإفصاح.',
  tooMany: (most: number) =>
    `نشرت الجمعية من وثائق الإفصاح أقصى ما يسعه سجلها (${String(most)}). تواصل مع مدير المنصة.`,
  kept: 'نُشرت هذه الوثيقة فلا تُعدَّل ولا تُحذف. إن كان فيها خطأ فانشر إصدارًا جديدًا، أو اسحبها مع ذكر السبب.',
  file: (title: string) => `ملف الوثيقة «${title}»`,
} as const;

export const panelWords = {
  heading: { ar: 'النشر في موقع الجمعية', en: 'Publication' },
  steps: {
    ar: 'ارفع الملف واملأ الحقول، ثم احفظ وانشر. بعد النشر تبقى الوثيقة ببصمتها في سجل الجمعية، ولا يتغيّر فيها شيء.',
    en: 'Upload the file, fill in the fields, save, publish. Nothing changes afterwards.',
  },
  newer: {
    ar: 'هذه مسودة إصدار جديد. عند نشرها تحل محل الإصدار المنشور، ويبقى القديم في سجل الإصدارات.',
    en: 'A draft of a new version, which will supersede the published one.',
  },
  publish: { ar: 'انشر الوثيقة', en: 'Publish' },
  working: { ar: 'لحظة…', en: 'One moment…' },
  saveFirst: { ar: 'احفظ ما كتبته أولًا، ثم انشر.', en: 'Save first, then publish.' },
  published: {
    ar: 'هذه الوثيقة منشورة ولا تُعدَّل. لتصحيحها أو تجديدها ابدأ إصدارًا جديدًا.',
    en: 'Published; it does not change. Begin a new version to correct or renew it.',
  },
  superseded: { ar: 'حلّ محل هذا الإصدار إصدار أحدث، ويبقى في سجل الإصدارات.', en: 'Superseded.' },
  withdrawn: { ar: 'سُحبت هذه الوثيقة، وسبب سحبها منشور في صفحتها.', en: 'Withdrawn; its page says why.' },
  begin: { ar: 'ابدأ إصدارًا جديدًا', en: 'Begin a new version' },
  withdraw: { ar: 'اسحب الوثيقة', en: 'Withdraw' },
  withdrawWarning: {
    ar: 'لا رجعة في السحب. تبقى صفحة الوثيقة وبصمتها وسبب السحب، ولا يُعرض الملف لمن يقرأ إن كان قد نُشر خطأً.',
    en: 'Final. Page, hash and reason stay; a file published in error is no longer offered.',
  },
  kind: { ar: 'لماذا تُسحب؟', en: 'Why?' },
  kindWithdrawn: { ar: 'انتهى العمل بها ولم يحل محلها شيء', en: 'It ended, and nothing replaced it' },
  kindError: { ar: 'نُشرت خطأً', en: 'It was published in error' },
  reason: { ar: 'السبب كما يقرؤه الجمهور', en: 'The reason, which the public reads' },
  cancel: { ar: 'إلغاء', en: 'Cancel' },
} as const satisfies Readonly<Record<string, Words>>;
