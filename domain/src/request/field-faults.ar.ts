import { fieldLimits, type FieldFaultCode, type SubmissionField } from '../contracts/request-submission.ts';

const missing: Readonly<Record<SubmissionField, string>> = {
  name: 'اكتب اسمك.',
  mobile: 'اكتب رقم جوالك.',
  email: 'اكتب بريدك الإلكتروني.',
  city: 'اكتب اسم مدينتك أو قريتك.',
  service: 'اختر نوع الخدمة.',
  description: 'اكتب وصفًا لحاجتك.',
  contactBy: 'اختر طريقة التواصل معك.',
  attestation: 'أقرّ بصحة البيانات قبل الإرسال.',
  consent: 'وافق على معالجة بياناتك قبل الإرسال، فلا نستطيع دراسة الطلب دونها.',
  website: 'اترك هذه الخانة فارغة.',
};

const limitOf = (field: SubmissionField): number =>
  Object.entries(fieldLimits).find(([name]) => name === field)?.[1] ?? 0;

/** What is wrong with a field of the request form and how to put it right. */
export const fieldFaultMessage = (field: SubmissionField, code: FieldFaultCode): string => {
  switch (code) {
    case 'missing':
    case 'not-ticked':
    case 'must-stay-empty':
      return missing[field];
    case 'too-long':
      return `ما كتبته أطول من ${String(limitOf(field))} حرفًا. اختصره.`;
    case 'unsafe-characters':
      return 'في النص رموز لا نستطيع حفظها. امسحه واكتبه من لوحة المفاتيح.';
    case 'not-a-mobile':
      return 'اكتب رقم جوال سعودي من عشرة أرقام يبدأ بـ 05، مثل 0501234567.';
    case 'not-an-email':
      return 'اكتب البريد الإلكتروني كاملًا، مثل name@example.com، أو اترك الخانة فارغة.';
    case 'unknown-choice':
      return field === 'service' ? missing.service : missing.contactBy;
    case 'email-needed':
      return 'اخترت أن نراسلك بالبريد الإلكتروني، فاكتب بريدك هنا أو اختر طريقة أخرى للتواصل.';
  }
};
