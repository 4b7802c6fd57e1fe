import type { Words } from '../../../payload/fields/labelled.ts';

export const uploadWords = {
  file: { ar: 'الملف', en: 'File' },
  accepted: {
    ar: 'ملف PDF أو صورة بصيغة PNG أو JPEG أو HEIC (صور الجوال)، حتى 25 ميغابايت. تُحفظ صورة HEIC بصيغة JPEG لتُفتح في كل متصفح، ويبقى أصلها محفوظًا.',
    en: 'A PDF, or a PNG, JPEG or HEIC picture, of up to 25 MB. A HEIC photo is kept as JPEG, so that every browser can show it, together with its original.',
  },
  choose: { ar: 'اختر ملفًا', en: 'Choose a file' },
  replace: { ar: 'استبدل الملف', en: 'Replace the file' },
  current: { ar: 'الملف المحفوظ:', en: 'Saved file:' },
  original: { ar: 'الأصل كما رُفع', en: 'The original as uploaded' },
  sending: { ar: 'نرفع الملف…', en: 'Uploading…' },
  checking: { ar: 'وصل الملف، ونفحصه الآن…', en: 'The file is here and is being checked…' },
  ready: { ar: 'اكتمل رفع الملف. اضغط «حفظ» ليُحفظ باسم:', en: 'Uploaded. Save to keep it as:' },
  cancel: { ar: 'أوقف الرفع', en: 'Cancel' },
  cancelled: { ar: 'أوقفت رفع الملف، ولم يُحفظ منه شيء.', en: 'Cancelled; nothing was kept.' },
  retry: { ar: 'أعد المحاولة', en: 'Try again' },
  tooLarge: {
    ar: 'حجم الملف أكبر من 25 ميغابايت. صغّره، أو امسحه ضوئيًا بدقة أقل، ثم ارفعه من جديد.',
    en: 'The file is larger than 25 MB. Make it smaller, or scan it at a lower resolution.',
  },
  empty: { ar: 'الملف فارغ. اختر ملفًا آخر.', en: 'The file is empty. Choose another one.' },
  interrupted: {
    ar: 'انقطع الاتصال قبل أن يصل الملف كاملًا. تأكد من اتصالك ثم أعد المحاولة.',
    en: 'The connection was lost before the whole file was sent. Check your connection and try again.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Returns a size in bytes as megabytes with one digit, or as kilobytes where it is small. */
export const sizeInWords = (bytes: number, language: string): string => {
  const [amount, ar, en] =
    bytes < 100_000
      ? [Math.max(1, Math.round(bytes / 1024)), 'كيلوبايت', 'kB']
      : [Math.round((bytes / 1024 / 1024) * 10) / 10, 'ميغابايت', 'MB'];
  return `${String(amount)} ${language === 'en' ? en : ar}`;
};
