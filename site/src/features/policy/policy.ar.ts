import type { CalendarDate } from '@mithaq/domain/contracts/calendar-date';
import type { DocumentType, FormBlank } from '@mithaq/domain/contracts/policy-text';
import type { InForceBasis } from '@mithaq/domain/register/version-on-day';
import type { PartChange } from '../comparison/changed-parts.ts';

export const documentTypeLabels: Readonly<Record<DocumentType, string>> = {
  policy: 'سياسة',
  bylaw: 'لائحة',
  mechanism: 'آلية',
  guide: 'دليل',
};

/** Words of the policy list and the policy page. */
export const policyWords = {
  listTitle: 'السياسات',
  listLead: 'السياسات واللوائح التي اعتمدها مجلس إدارة الجمعية ونُشرت هنا.',
  demonstrationListLead:
    'السياسات واللوائح المنشورة هنا، وبعضها بيانات تجريبية لم يعتمدها مجلس إدارة الجمعية.',
  listEmpty: 'لم تنشر الجمعية سياسة بعد. تُنشر السياسة هنا بعد أن يعتمدها مجلس الإدارة.',
  newest: 'أحدث ما نُشر:',
  all: (count: string) => `كل المنشور: ${count}`,
  facts: 'بيانات الوثيقة',
  status: 'الحالة',
  type: 'نوع الوثيقة',
  issueNumber: 'رقم الإصدار',
  issueDate: 'تاريخ الإصدار',
  approval: 'اعتماد مجلس الإدارة',
  session: 'دورة المجلس',
  meeting: 'اجتماع المجلس',
  resolution: 'قرار المجلس',
  approvedOn: 'تاريخ الاعتماد',
  /** Since when a version is in force, by what is known of it. */
  since: {
    text: (day: string) => `سارٍ منذ ${day}`,
    board: (day: string) => `سارٍ منذ ${day}`,
    publication: (day: string) => `سارٍ · منشور هنا منذ ${day}`,
  } satisfies Record<InForceBasis, (day: string) => string>,
  /** Facts that the document does not print, in one line. */
  notMentioned: (facts: readonly string[]) => `غير مذكور في الوثيقة: ${facts.join('، ')}.`,
  computed: {
    hijri: 'حُسب التاريخ الهجري من الميلادي.',
    gregorian: 'حُسب التاريخ الميلادي من الهجري.',
  } satisfies Record<CalendarDate['calendar'], string>,
  placeOfVersion: (number: string, of: string) => `إصدار ${number} من ${of}`,
  whatChanged: 'ما الذي تغيّر؟',
  changes: {
    changed: 'عُدّل',
    added: 'أُضيف',
    moved: 'نُقل',
  } satisfies Record<PartChange, string>,
  changeLinks: {
    changed: 'عُدّل في هذا الإصدار: قارنه بالسابق',
    added: 'أُضيف في هذا الإصدار: قارنه بالسابق',
    moved: 'نُقل في هذا الإصدار: قارنه بالسابق',
  } satisfies Record<PartChange, string>,
  fault: 'هل في هذه الصفحة خطأ؟',
  tellAssociation: 'أخبر الجمعية به',
  sealHash: 'بصمة النص',
  sealProof: 'تحقّق من البصمة',
  contents: 'محتويات الوثيقة',
  linkTo: (heading: string) => `رابط هذا القسم: ${heading}`,
  citePart: 'للإحالة إلى هذا الموضع',
  notes: 'حواشٍ',
  note: (marker: string) => `الحاشية ${marker}`,
  noteBack: (marker: string) => `${marker} عُد إلى موضع الحاشية في النص`,
  tableIn: (path: string) => `جدول في ${path}`,
  formIn: (path: string) => `نموذج في ${path}`,
  sideways: 'الجدول أعرض من الشاشة: حرّكه جانبيًا لترى بقية أعمدته.',
  blanks: {
    line: 'فراغ يُملأ في النموذج',
    lines: 'أسطر تُملأ في النموذج',
    box: 'مربع يُؤشَّر فيه',
    signature: 'موضع التوقيع',
  } satisfies Record<FormBlank, string>,
  version: (number: string) => `الإصدار ${number}`,
  versions: 'إصدارات هذه الوثيقة',
  demonstrationTitle: 'بيانات تجريبية',
  /** Said at the head of the page, in two lines on a phone; the seal below the text says the rest. */
  demonstrationShort: 'لم يعتمدها مجلس إدارة الجمعية، فلا تستند إليها.',
  demonstration:
    'هذا الاعتماد أُدخل لتجربة المنصة، ولم يصدر عن مجلس إدارة الجمعية. لم يرد في الوثيقة المصدر رقم اعتماد ولا تاريخه، فلا تستند إلى هذه الصفحة حتى يعتمدها المجلس.',
  seal: 'بيان الاعتماد',
  sealDemonstration: 'اعتماد تجريبي',
  sealSupersedes: 'وتحل محل جميع السياسات الموضوعة سابقًا.',
  sealPublication: 'وأمر المجلس بنشرها.',
  printedDate: 'التاريخ كما ورد',
  cite: 'كيف تستشهد بهذه الوثيقة',
  citeHelp: 'هذا العنوان ثابت لا يتغير، حتى بعد صدور إصدار أحدث.',
  printHelp: 'اطبع الصفحة من متصفحك: تخرج على ورق A4 دون قوائم، وتظهر الروابط مكتوبة.',
  proof: 'إثبات النص',
  proofHelp: 'هذه بصمة ملف الإصدار في السجل (SHA‑256). لو تغيّر في النص حرف واحد لتغيّرت البصمة.',
  previous: 'بصمة الملف المنشور قبله في سجل الجمعية',
  noPrevious: 'هذا أول ملف في سجل الجمعية.',
  pdf: 'نسخة PDF',
  json: 'النص نفسه بصيغة JSON',
  akomaNtoso: 'النص نفسه بصيغة Akoma Ntoso',
  board: (name: string) => `مجلس إدارة ${name}`,
  feed: 'تابع جديد السياسات (خلاصة Atom)',
  path: 'ماذا سيحدث لطلبك؟',
  pathHelp: 'عناوين الخطوات من الموقع لتسهيل القراءة، وتحت كل عنوان نص السياسة كما نُشر.',
  by: 'على من',
  askHere: 'املأ نموذج طلب الخدمة',
  toolWaiting: 'لم ترفع الجمعية الملف بعد',
} as const;
