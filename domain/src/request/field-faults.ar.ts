import type { FieldFaultCode } from '../contracts/request-submission.ts';
import { formField, type FormFieldName } from './form-fields.ts';
import { formFieldWords } from './form-fields.ar.ts';
import { countedLength } from './counted-length.ts';

/** Says how long a text is and how long it may be, and that nothing of it was lost. */
export const tooLong = (length: number, limit: number): string =>
  `عدد حروف ما كتبته ${String(length)}، وأقصى ما نستقبله هنا ${String(limit)}. ما كتبته باقٍ في الخانة كاملًا: احذف منه حتى يبلغ الحد، ثم أرسله.`;

/**
 * Returns the sentence that says what is wrong with a field of the request form and how to put it right. `typed` is the
 * text as it was posted, whose length a text that is too long is told.
 */
export const fieldFaultMessage = (field: FormFieldName, code: FieldFaultCode, typed: string): string => {
  switch (code) {
    case 'missing':
    case 'not-ticked':
    case 'must-stay-empty':
    case 'unknown-choice':
      return formFieldWords[field].missing;
    case 'too-long':
      return tooLong(countedLength(typed), formField(field).limit ?? 0);
    case 'unsafe-characters':
      return 'في النص رموز لا نستطيع حفظها. امسحه واكتبه من لوحة المفاتيح.';
    case 'not-a-mobile':
      return 'اكتب رقم جوال سعودي من عشرة أرقام يبدأ بـ 05، مثل 0501234567.';
    case 'two-mobiles':
      return 'كتبت أكثر من رقم. اكتب رقم جوال واحدًا نتواصل معك عليه.';
    case 'email-not-latin':
      return 'في بريدك حروف غير إنجليزية قبل العلامة @، وبريدنا لا يصل إلى عنوان كهذا. اكتب عنوانًا بحروف إنجليزية، مثل name@example.com، أو اترك الخانة فارغة.';
    case 'two-emails':
      return 'كتبت أكثر من بريد. اكتب بريدًا إلكترونيًا واحدًا.';
    case 'not-an-email':
      return 'اكتب البريد الإلكتروني كاملًا، مثل name@example.com، أو اترك الخانة فارغة.';
    case 'email-needed':
      return 'اخترت أن نراسلك بالبريد الإلكتروني، فاكتب بريدك هنا أو اختر طريقة أخرى للتواصل.';
  }
};
