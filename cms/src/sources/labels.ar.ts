import type { DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import type { SourceFileState } from '@mithaq/domain/contracts/source-file';
import { fieldLabel, type Words } from '../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ملف سياسة', en: 'Source file' },
  plural: { ar: 'ملفات السياسات', en: 'Source files' },
} as const;

export const words = {
  name: fieldLabel('اسم الملف', 'Name of the file'),
  policy: fieldLabel('السياسة', 'Policy'),
  state: fieldLabel('الحالة', 'State'),
  stateAt: fieldLabel('منذ', 'Since'),
  version: fieldLabel('المسودة', 'Draft'),
} as const;

export const stateWords = {
  waiting: { ar: 'ينتظر القراءة', en: 'Waiting' },
  reading: { ar: 'يُقرأ الآن', en: 'Being read' },
  read: { ar: 'قُرئ', en: 'Read' },
  failed: { ar: 'لم يُقرأ', en: 'Not read' },
} as const satisfies Record<SourceFileState, Words>;

/** Says why nothing was read, and what to do. */
export const faultMessages: Readonly<Record<DocumentFault, string>> = {
  empty: 'الملف فارغ، أو لا كلام فيه يُقرأ. تأكد أنه الملف الصحيح، ثم ارفعه من جديد.',
  encrypted: 'الملف مقفل بكلمة مرور. احفظ منه نسخة بلا كلمة مرور، ثم ارفعها.',
  damaged: 'الملف تالف أو لم يكتمل نسخه. افتحه على جهازك، واحفظه من جديد، ثم ارفعه.',
  'too-large': 'الملف أكبر من 25 ميغابايت. صغّر صوره أو قسّمه، ثم ارفعه.',
  'too-many-pixels':
    'أبعاد الصورة أكبر مما نقرأ، وهو خمسون مليون نقطة. صغّر أبعادها، أو صوّر الصفحة من جديد، ثم ارفعها.',
  'too-many-pages': 'صفحات الملف أكثر من 300. قسّمه إلى ملفات، ثم ارفع كل ملف وحده.',
  'too-many-scans':
    'صفحات الملف المصورة أكثر من 150، وقراءتها تأخذ من الوقت أكثر مما يُسمح به. قسّمه إلى ملفات لا تزيد صفحات كل منها على 150، ثم ارفع كل ملف وحده.',
  'too-long': 'نص الملف أطول مما تتسع له سياسة واحدة. قسّمه، ثم ارفع كل قسم وحده.',
  hostile: 'في الملف ما لا يكون في وثيقة، فلم نفتحه. احفظ نصه في ملف جديد، ثم ارفعه.',
  'unknown-kind':
    'لا نقرأ هذا النوع من الملفات. نقرأ ملفات Word (docx وdoc) وPDF والصور (JPG وPNG وHEIC) وصفحات HTML والنصوص. افتح الملف في برنامجه، واحفظه بصيغة docx أو PDF، ثم ارفع النسخة المحفوظة.',
  spreadsheet:
    'هذا ملف جداول (Excel)، ولا نقرأ منه سياسة. انسخ جدوله إلى ملف Word مع نص السياسة، أو احفظه بصيغة PDF، ثم ارفعه.',
  presentation: 'هذا عرض تقديمي (PowerPoint). احفظه بصيغة PDF، ثم ارفعه، فنقرأ صفحاته.',
  'other-document':
    'هذه وثيقة من برنامج آخر، كأن تكون بصيغة RTF أو ODT أو Pages، ولا نقرأ صيغتها. افتحها في برنامجها، واختر «حفظ باسم» أو «تصدير»، ثم «مستند Word (docx)» أو PDF، وارفع النسخة المحفوظة.',
  'other-picture':
    'هذه صورة بصيغة لا نقرؤها، كأن تكون TIFF أو WebP أو GIF أو BMP. احفظها بصيغة JPG أو PNG، وإن كانت صفحات كثيرة فبصيغة PDF، ثم ارفعها.',
  archive: 'هذا ملف مضغوط. فك ضغطه على جهازك، ثم ارفع الوثيقة التي فيه وحدها.',
  'e-mail': 'هذه رسالة بريد. احفظ مرفقها على جهازك، ثم ارفع المرفق نفسه، أو ألصق نص الرسالة.',
  shortcut:
    'هذا اختصار يدل على مكان الوثيقة، وليس الوثيقة نفسها. افتحها، واحفظ نسخة منها على جهازك بصيغة docx أو PDF، ثم ارفعها.',
  'only-pictures': 'ليس في ملف Word هذا إلا صور، ولا نص فيه. احفظه بصيغة PDF، ثم ارفعه، فنقرأ ما في صوره.',
  'only-attachments':
    'لا نص في صفحات ملف PDF هذا، والوثيقة مرفقة داخله. افتحه واحفظ المرفق على جهازك، ثم ارفع المرفق نفسه.',
  'gave-up': 'تعذّرت قراءة الملف: أخذ من الوقت أو الذاكرة أكثر مما يُسمح به. احفظ منه نسخة أبسط، أو ألصق نصه.',
};

export const messages = {
  notSecretary: 'رفع ملفات السياسات من صلاحيات أمين المجلس في الجمعية.',
  malformed: 'لم نفهم ما وصل. حدّث الصفحة ثم أعد المحاولة.',
  unknownUpload: 'لم نجد الملف المرفوع. ارفعه من جديد.',
  usedUpload: 'حُفظ هذا الملف المرفوع في موضع آخر من قبل. ارفعه من جديد.',
  notFound: 'لم نجد هذا الملف، أو أنه لجمعية أخرى.',
  policyNotFound: 'لم نجد هذه السياسة، أو أنها لجمعية أخرى.',
  notReadYet: 'لم تكتمل قراءة الملف بعد. انتظر قليلًا.',
  unreachable: 'مخزن الملفات لا يجيب الآن. لم يضِع شيء؛ أعد المحاولة بعد قليل.',
  changesNotChosen:
    'في الملف تعديلات متعقَّبة. اختر أولًا أي النصين أقره المجلس: بعد قبول التعديلات، أو كما كان قبلها.',
  sameFile: (by: string | undefined, at: string): string =>
    by === undefined
      ? `رُفع هذا الملف نفسه من قبل، في ${at}. افتح قراءته الأولى، أو اقرأه مرة أخرى إن أردت.`
      : `رُفع هذا الملف نفسه من قبل، رفعه ${by} في ${at}. افتح قراءته الأولى، أو اقرأه مرة أخرى إن أردت.`,
  droppedTable: (reason: string): string => `جدول لم يُقرأ، ولم يدخل النص. السبب: ${reason}`,
  noSuchTable: 'لم نجد هذا الجدول في الملف. حدّث الصفحة ثم أعد المحاولة؛ لم يُحفظ شيء.',
  alreadyDrafted: 'صُنعت من هذا الملف مسودة من قبل.',
  overLimit: 'في النص ما يتجاوز حدود الإصدار. اختصر أو قسّم، ثم أعد المحاولة؛ لم يُحفظ شيء.',
  noTitle: 'اكتب عنوان السياسة كما ورد في الوثيقة.',
} as const;
