import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import { fieldLabel, type Words } from '../../payload/fields/labelled.ts';

export const takingWords = {
  singular: { ar: 'تنزيل ملف أدلة', en: 'Taking of evidence' },
  plural: { ar: 'سجل تنزيل ملفات الأدلة', en: 'Takings of evidence' },
};

export const words = {
  practice: fieldLabel(
    'الممارسة',
    'Practice',
    'المعيار ورقم الممارسة فيه، أو «all» للملف الكامل.',
    'Criterion and number, or «all» for the whole pack.',
  ),
  documents: fieldLabel('عدد الوثائق', 'Documents'),
  sha256: fieldLabel('بصمة الملف', 'Hash of the file'),
} as const;

export const messages = {
  malformed: 'لم نفهم ما طُلب. أعد تحميل الصفحة ثم حاول مرة أخرى.',
  notYours: 'ملفات الأدلة لأمين المجلس والمراجع في الجمعية.',
  notFound: 'لا توجد ممارسة بهذا الرقم في الطبعة المختارة.',
  nothingPublished: 'لم تنشر الجمعية شيئًا بعد، فلا دليل يُجمع.',
  tooMany: (most: number) =>
    `نُزّل في الساعة الماضية ${countedInLatin(most, countedNouns.file)}، وهذا أكثر ما يُنزَّل في ساعة. انتظر ساعة ثم أعد المحاولة.`,
  tooLarge: 'الملف الكامل أكبر من أن يُنزَّل دفعة واحدة. نزّل أدلة كل ممارسة وحدها.',
  notMade: 'تعذّر إعداد الملف. أعد المحاولة بعد قليل، فإن تكرر فأبلغ مدير المنصة.',
} as const;

export const packWords = {
  practiceTitle: (number: string) => `أدلة الممارسة ${number}`,
  summaryTitle: 'ملخص أدلة الحوكمة',
  criterion: 'المعيار',
  edition: 'طبعة المعايير',
  regulator: 'الجهة المشرفة',
  day: 'أُعدّ في',
  home: 'صفحات الجمعية',
  state: 'الحالة',
  points: 'النقاط المحسوبة',
  ofPoints: (points: string, weight: string) => `${points} من ${weight}`,
  sum: (points: string, reachable: string) =>
    `${points} من 100، وأقصى ما تثبته وثائق منشورة هنا ${reachable}`,
  why: 'ما الذي تحقق منها؟',
  address: 'العنوان',
  publishedOn: 'نُشر في',
  approved: 'اعتمدها',
  renewBy: 'موعد تحديثها',
  version: 'الإصدار',
  hash: 'بصمة السجل (SHA-256)',
  documentHash: 'بصمة الملف (SHA-256)',
  told: 'أُبلغ به بالبريد',
  earlier: 'إصدارات سابقة',
  noDocuments: 'لا وثائق منشورة لهذه الممارسة بعد.',
  more: (left: string) => `ووثائق أخرى لم تُطبع هنا، وعددها ${left}، وكلها في جدول الوثائق من الملف الكامل.`,
  mails: 'ما أُبلغ به متابعو السياسات',
  mailsHint: 'رسائل بريد عن التغييرات الجوهرية، بعددها ودون أسماء ولا عناوين.',
  requests: 'ما استُقبل ورُدّ عليه في آخر 365 يومًا',
  received: (received: string, closed: string) => `استُقبل ${received}، وأُغلق منها ${closed}`,
  few: (least: number) => `أقل من ${String(least)}`,
  check: 'كيف يُتحقق منها؟',
  checkText:
    'كل عنوان دائم يفتح الإصدار نفسه لمن يقرؤه. نزّل الملف منه واحسب بصمته (SHA-256)، فإن طابقت البصمة هنا فلم يتغيّر فيه حرف منذ نُشر.',
  footer: 'ملف أدلة من سجل الجمعية المنشور',
  elsewhereLink: 'منشورة في موقع آخر، فلا بصمة لها في سجل الجمعية',
} as const;

/** Columns of the table of documents in the whole pack. */
export const columns = {
  practice: 'الممارسة',
  title: 'الوثيقة',
  version: 'الإصدار',
  status: 'الحالة',
  publishedOn: 'نُشر في',
  approved: 'اعتمدها',
  address: 'العنوان',
  hash: 'بصمة السجل',
  documentHash: 'بصمة الملف',
  told: 'أُبلغ به بالبريد',
} as const;

export const statusWords = {
  'in-force': 'سارية أو منشورة',
  superseded: 'حلّ محلها إصدار أحدث',
  withdrawn: 'ملغاة أو مسحوبة',
} as const;

export const screenWords = {
  heading: { ar: 'أدلة الحوكمة', en: 'Evidence of governance' },
  lead: {
    ar: 'لكل ممارسة تثبتها وثائق الجمعية المنشورة ملف بعناوينها وتواريخها وبصماتها وعدد من أُبلغ بها، تقدّمه إلى الجهة المشرفة.',
    en: 'For each practice, a file with addresses, days, hashes and how many were told.',
  },
  recorded: {
    ar: 'كل تنزيل يُسجَّل باسم من نزّل، ويقرؤه أمين المجلس والمراجع.',
    en: 'Each download is recorded with the name of the person.',
  },
  takeAll: { ar: 'نزّل الملف الكامل (ZIP)', en: 'Download everything (ZIP)' },
  take: { ar: 'نزّل أدلتها (PDF)', en: 'Download its evidence (PDF)' },
  takings: { ar: 'من نزّل، ومتى', en: 'Who took what, and when' },
  notYours: { ar: 'يطّلع على الأدلة أمين المجلس والمراجع.', en: 'For the board secretary and the auditor.' },
  points: { ar: 'نقطة', en: 'points' },
  of: { ar: 'من', en: 'of' },
  reachable: { ar: 'أقصى ما تثبته وثائق منشورة هنا', en: 'Documents here can prove' },
  notSummed: {
    ar: 'لم تُنقل كل ممارسات هذا المعيار، فلا يُجمع لها مجموع.',
    en: 'Not every practice of this criterion is known, so there is no sum.',
  },
  why: { ar: 'لماذا؟', en: 'Why?' },
  open: { ar: 'أدلة كل ممارسة وملفاتها', en: 'Evidence of each practice' },
} as const satisfies Readonly<Record<string, Words>>;
