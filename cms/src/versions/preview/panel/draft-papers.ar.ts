import type { Words } from '../../../payload/fields/labelled.ts';

export const draftPapersWords = {
  heading: { ar: 'الاطلاع على المسودة قبل نشرها', en: 'The draft before it is published' },
  pdfHeading: { ar: 'نسخة PDF بعلامة «مسودة»', en: 'PDF with the mark «draft»' },
  pdf: { ar: 'نزّل المسودة', en: 'Download the draft' },
  pdfChanges: { ar: 'نزّلها مع ما تغيّر', en: 'Download with what changed' },
  pdfHint: {
    ar: 'في الملف آخر ما حُفظ. ولجمع عدة مسودات لاجتماع المجلس استعمل',
    en: 'The file has what was last saved. For several drafts of one meeting use the',
  },
  boardPaper: { ar: 'ورقة الاجتماع', en: 'board paper' },
  linkHeading: { ar: 'روابط اطلاع خاصة', en: 'Private links' },
  linkHint: {
    ar: 'يقرأ المسودة كل من وصله الرابط، كما كانت يوم إنشائه أو تحديثه، ولا تظهر في محركات البحث. مدة الرابط بالأيام:',
    en: 'Whoever has the link reads the draft as it was when the link was made or renewed. Days for which it opens:',
  },
  make: { ar: 'أنشئ رابط اطلاع', en: 'Make a link' },
  made: {
    ar: 'أُنشئ الرابط. انسخه الآن، فلن يظهر مرة أخرى:',
    en: 'The link was made. Copy it now; it is not shown again:',
  },
  copy: { ar: 'انسخ الرابط', en: 'Copy' },
  copied: { ar: 'نُسخ الرابط.', en: 'Copied.' },
  notCopied: {
    ar: 'لم ينسخه المتصفح. حدّده وانسخه بيدك.',
    en: 'The browser did not copy it. Select and copy it.',
  },
  address: { ar: 'الرابط', en: 'Link' },
  list: { ar: 'الروابط التي أُنشئت لهذا الإصدار', en: 'Links of this version' },
  none: { ar: 'لم يُنشأ لهذا الإصدار رابط بعد.', en: 'No link was made yet.' },
  madeBy: { ar: 'أنشأه', en: 'Made by' },
  on: { ar: 'في', en: 'on' },
  takenAt: { ar: 'النص كما كان في', en: 'Text as of' },
  renewedBy: { ar: 'حدّثه', en: 'renewed by' },
  closes: { ar: 'يُغلق في', en: 'Closes on' },
  closed: { ar: 'انتهت مدته في', en: 'Closed on' },
  revokedBy: { ar: 'ألغاه', en: 'Revoked by' },
  open: { ar: 'مفتوح', en: 'Open' },
  over: { ar: 'مغلق', en: 'Closed' },
  renew: { ar: 'حدّث الرابط', en: 'Renew' },
  renewHint: {
    ar: '«حدّث الرابط» يعرض آخر ما حُفظ بالعنوان نفسه، ويبدأ المدة من جديد.',
    en: '«Renew» shows what was last saved at the address that it has, and begins the period again.',
  },
  revoke: { ar: 'ألغِ الرابط', en: 'Revoke' },
  renewed: { ar: 'حُدّث الرابط.', en: 'Renewed.' },
  revoked: { ar: 'أُلغي الرابط، فلا يفتح لأحد.', en: 'Revoked.' },
  saveFirst: {
    ar: 'احفظ التغييرات أولًا لتظهر في الملف والرابط.',
    en: 'Save your changes first, so that they are shown.',
  },
  working: { ar: 'يجري التنفيذ…', en: 'Working…' },
  unreachable: {
    ar: 'تعذّر عرض الروابط لأن الخادم لم يجب. حدّث الصفحة بعد قليل.',
    en: 'The server did not answer. Reload the page in a moment.',
  },
} as const satisfies Readonly<Record<string, Words>>;
