import type { SectionRole } from '../contracts/policy-text.ts';

/** Headings that documents print without a number, and the role of the section, where software acts on one. */
export const knownHeadings: readonly (readonly [heading: string, role: SectionRole])[] = [
  ['تمهيد', 'preface'],
  ['المقدمة', 'preface'],
  ['مقدمة', 'preface'],
  ['الهدف العام', 'general-goal'],
  ['الأهداف التفصيلية', 'detailed-goals'],
  ['القنوات المستخدمة للتواصل مع المستفيدين', 'channels'],
  ['الأدوات المتاحة', 'tools'],
  ['اعتماد مجلس الإدارة', 'approval'],
  ['اعتماد', 'approval'],
  ['الاعتماد', 'approval'],
  ['الأهداف', 'other'],
  ['الهدف', 'other'],
  ['الغرض', 'other'],
  ['النطاق', 'other'],
  ['نطاق التطبيق', 'other'],
  ['نطاق السياسة', 'other'],
  ['التعريفات', 'other'],
  ['تعريفات', 'other'],
  ['المصطلحات', 'other'],
  ['البيان', 'other'],
  ['المسؤوليات', 'other'],
  ['المسئوليات', 'other'],
  ['الضمانات', 'other'],
  ['المبادئ', 'other'],
  ['السياسة', 'other'],
  ['الإجراءات', 'other'],
  ['الالتزامات', 'other'],
  ['العقوبات', 'other'],
  ['المخالفات', 'other'],
  ['المراجع', 'other'],
  ['المراجعة', 'other'],
  ['أحكام عامة', 'other'],
  ['الأحكام العامة', 'other'],
  ['أحكام ختامية', 'other'],
  ['الأحكام الختامية', 'other'],
  ['الخاتمة', 'other'],
  ['الملاحق', 'other'],
];

/** First words by which a heading shows its role, whatever follows them. */
export const roleBeginnings: readonly (readonly [beginning: string, role: SectionRole])[] = [
  ['القنوات المستخدمة', 'channels'],
  ['قنوات التواصل', 'channels'],
  ['الأدوات المتاحة', 'tools'],
  ['ويتم التعامل مع المستفيد', 'handling'],
  ['يتم التعامل مع المستفيد', 'handling'],
  ['التعامل مع المستفيد', 'handling'],
];

/** Headings of a table of contents. */
export const contentsHeadings = [
  'جدول المحتويات',
  'المحتويات',
  'قائمة المحتويات',
  'الفهرس',
  'فهرس المحتويات',
];

/** First words of a title: the kinds of document that boards approve. */
export const titleBeginnings = [
  'سياسة',
  'سياسات',
  'لائحة',
  'اللائحة',
  'آلية',
  'دليل',
  'ميثاق',
  'مصفوفة',
  'نظام',
];

/** Remarks on a text that was read. */
export const readingRemarks = {
  deeper: 'بند أعمق من مستويين في الأصل، وُضع هنا في المستوى الثاني. راجع موضعه.',
  row: 'صف من جدول في الأصل، وُضعت خلاياه هنا في سطر واحد تفصل بينها العلامة |. راجع ترتيبها.',
  gap: (expected: number, found: number) =>
    `قفز الترقيم في الأصل: بعد ${String(expected - 1)} جاء ${String(found)}. بقي كما طُبع.`,
};
