import type { DocumentType } from '@mithaq/domain/contracts/policy-text';

export const documentTypeWords: Readonly<Record<DocumentType, string>> = {
  policy: 'سياسة',
  bylaw: 'لائحة',
  mechanism: 'آلية',
  guide: 'دليل',
};

/** Words that the PDF adds around the policy's own text. */
export const pdfWords = {
  issueNumber: 'رقم الإصدار',
  issueDate: 'تاريخ الإصدار',
  page: 'الصفحة',
  of: ' من ',
  absent: 'غير مذكور في الوثيقة',
  computed: 'حُسب من التقويم الآخر',
  contents: 'المحتويات',
  version: 'الإصدار في السجل',
  publishedOn: 'تاريخ النشر في السجل',
  meeting: 'اجتماع المجلس',
  session: 'دورة المجلس',
  resolution: 'قرار المجلس',
  approvedOn: 'تاريخ الاعتماد كما ورد',
  approvedOnHijri: 'تاريخ الاعتماد (هجري)',
  approvedOnGregorian: 'تاريخ الاعتماد (ميلادي)',
  approval: 'بيان الاعتماد',
  board: (name: string) => `مجلس إدارة ${name}`,
  supersedes: 'وتحل محل جميع السياسات الموضوعة سابقًا.',
  ordersPublication: 'وأمر المجلس بنشرها.',
  demonstrationTitle: 'اعتماد تجريبي',
  demonstration:
    'هذا اعتماد تجريبي لم يصدر عن مجلس إدارة الجمعية. فلا تستند إلى هذه النسخة حتى يعتمدها المجلس.',
  licensed: (number: string) => `ترخيص رقم ${number}`,
  supervisedBy: (body: string) => `بإشراف ${body}`,
  emblemAlt: 'شعار الجمعية',
  address: 'العنوان',
  phone: 'الهاتف',
  email: 'البريد الإلكتروني',
  website: 'الموقع',
  proofHelp: 'امسح الرمز أو افتح العنوان لتعرف: أهذا هو الإصدار الساري اليوم أم لا؟',
  hash: 'بصمة ملف الإصدار (SHA-256):',
  qrAlt: 'رمز مربع يفتح صفحة التحقق من هذا الإصدار',
  footer: 'نسخة مطبوعة من السجل المنشور. تُبيّن صفحة التحقق أهي السارية أم لا.',
} as const;
