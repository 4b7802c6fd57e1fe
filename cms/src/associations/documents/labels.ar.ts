import type { UploadFault } from './uploads/prepare-upload.ts';
import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ملف', en: 'Document' },
  plural: { ar: 'الملفات', en: 'Documents' },
};

/** Name of the file as a field, in refusals. */
export const fileLabel = { ar: 'الملف' };

export const words = {
  title: fieldLabel(
    'عنوان الملف',
    'Title',
    'ما يقرؤه من يحمّل الملف.',
    'What somebody who downloads it reads.',
  ),
  mimeType: fieldLabel('نوع الملف', 'Type'),
} as const;

export const messages = {
  minutes: 'هذا الملف دليل على اعتماد إصدار، فلا يُحذف ولا يُستبدل.',
  minutesOfDraft: 'هذا الملف محضر في مسودة إصدار. أزله من المسودة أولًا، ثم احذفه.',
  public: 'هذا الملف منشور في أداة عامة، فلا يُستبدل. ارفع الطبعة الجديدة ملفًا مستقلًا، ثم اخترها في الأداة.',
  missingFile: 'لم تختر ملفًا. اختر ملف PDF أو صورة، وانتظر حتى يكتمل رفعه، ثم احفظ.',
  /** Refusal of a file that came inside a form of the API, which takes less than the page of files. */
  tooLargeForForm:
    'حجم الملف أكبر من 4 ميغابايت، وهو أقصى ما يُرسل بهذه الطريقة. ارفعه من صفحة «الملفات»، فهي تقبل حتى 25 ميغابايت.',
  refusedForm: 'لم نستطع قراءة ما أُرسل مع الملف. أعد المحاولة من صفحة «الملفات».',
} as const;

/** Says why the bytes of a file are refused, and what to do. */
export const faultMessages: Readonly<Record<UploadFault, string>> = {
  empty: 'الملف فارغ. افتحه على جهازك لتتأكد من محتواه، ثم ارفعه من جديد.',
  'too-large': 'حجم الملف أكبر من 25 ميغابايت. صغّره، أو امسحه ضوئيًا بدقة أقل، ثم ارفعه من جديد.',
  'unknown-type':
    'ارفع ملف PDF أو صورة بصيغة PNG أو JPEG أو HEIC. الأنواع الأخرى لا تُقبل، ولو غُيّر اسم الملف. إن كان مستند Word فاحفظه بصيغة PDF أولًا.',
  cut: 'الملف ناقص، وربما انقطع نسخه أو رفعه. افتحه على جهازك لتتأكد أنه كامل، ثم ارفعه من جديد؛ وإن كان PDF فاطبعه إلى PDF جديد.',
  'too-many-pixels': 'أبعاد الصورة أكبر مما نستطيع تحويله. صغّرها، أو احفظها بصيغة JPEG، ثم ارفعها من جديد.',
  unreadable: 'لم نستطع قراءة هذه الصورة. احفظها بصيغة JPEG، ثم ارفعها من جديد.',
};
