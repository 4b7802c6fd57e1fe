import type { DocumentType } from '../../contracts/policy-text.ts';

/* Words as `foldArabic` leaves them, without their article. */

/** First words of titles, by the type of document that they name. */
export const documentTypeWords: ReadonlyMap<string, DocumentType> = new Map([
  ['سياسه', 'policy'],
  ['سياسات', 'policy'],
  ['لائحه', 'bylaw'],
  ['نظام', 'bylaw'],
  ['اليه', 'mechanism'],
  ['دليل', 'guide'],
  ['ميثاق', 'policy'],
]);

/** Stems of titles that every policy says, whatever its subject. */
export const generalStems: ReadonlySet<string> = new Set([
  ...[
    'ادار',
    'مجلس',
    'تنفيذ',
    'جمعي',
    'خدم',
    'تقديم',
    'مقدم',
    'مستفيد',
    'مستخدم',
    'بيان',
    'شخص',
    'عمل',
    'عامل',
  ],
  ...[
    'مال',
    'اموال',
    'موارد',
    'بشر',
    'نظام',
    'تنظيم',
    'قواعد',
    'تعامل',
    'علاق',
    'حماي',
    'وقاي',
    'استقبال',
    'تاكد',
  ],
  ...[
    'قياس',
    'برامج',
    'انشط',
    'صرف',
    'صلاح',
    'داخل',
    'رقاب',
    'اجراء',
    'عملي',
    'لجان',
    'دائم',
    'مؤقت',
    'اطراف',
  ],
  ...[
    'ثالث',
    'شركاء',
    'منفذ',
    'اساس',
    'جمع',
    'حفظ',
    'سياس',
    'مساعد',
    'خدمات',
    'تمويل',
    'جرائم',
    'استفسار',
    'لائح',
    'برنامج',
    'مؤشر',
    'عند',
    'معها',
  ],
  ...['تغذ', 'راجع', 'اختصاص', 'استحقاق', 'صلاحي', 'مكافح', 'داخلي', 'لهم', 'علي', 'بين', 'عن', 'في'],
]);

/** Words of titles that say nothing about the subject. */
export const smallWords: ReadonlySet<string> = new Set([
  'من',
  'في',
  'عن',
  'مع',
  'علي',
  'الي',
  'لهم',
  'بين',
  'جمعيه',
  'هليه',
]);
