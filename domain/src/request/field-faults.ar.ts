import type { FieldFaultCode } from '../contracts/request-submission.ts';
import { refusedSentence } from '../text/refused-sign.ar.ts';
import { formField, type FormFieldName } from './form-fields.ts';
import { fieldWordsOf } from './form-fields.ar.ts';
import type { RequestKind } from './request-kind.ts';
import { countedLength } from './counted-length.ts';

/**
 * Says how long a text may be and, where it is at hand, how long it is; nothing of the text was lost. Lengths as
 * `countedLength` counts.
 */
export const tooLong = (typed: string, limit: number): string =>
  typed === ''
    ? `النص أطول مما نستقبله هنا، وأقصاه ${String(limit)}. احذف منه حتى يبلغ الحد، ثم أرسله.`
    : `عدد حروف ما كتبته ${String(countedLength(typed))}، وأقصى ما نستقبله هنا ${String(limit)}. ما كتبته باقٍ في الخانة كاملًا: احذف منه حتى يبلغ الحد، ثم أرسله.`;

/**
 * Returns the sentence that says what is wrong with a field of the request form and how to put it right. `typed` is the
 * text as it was posted, where it is at hand: its length is said of a text that is too long, and a sign that cannot be
 * stored is named from it.
 */
export const fieldFaultMessage = (
  field: FormFieldName,
  code: FieldFaultCode,
  typed = '',
  kind: RequestKind = 'service',
): string => {
  switch (code) {
    case 'missing':
    case 'not-ticked':
    case 'must-stay-empty':
    case 'unknown-choice':
    case 'call-refused':
      return fieldWordsOf(field, kind).missing;
    case 'too-long':
      return tooLong(typed, formField(field).limit ?? 0);
    case 'unsafe-characters':
      return refusedSentence(typed) ?? 'في النص رمز لا نستطيع حفظه. امسحه واكتب موضعه من لوحة المفاتيح.';
    case 'not-a-mobile':
      return 'اكتب رقم جوال سعودي من عشرة أرقام يبدأ بـ 05، مثل 0501234567.';
    case 'two-mobiles':
      return 'كتبت أكثر من رقم. اكتب رقم جوال واحدًا تتواصل معك الجمعية عليه.';
    case 'email-not-latin':
      return 'في بريدك حروف غير إنجليزية قبل العلامة @، وبريدنا لا يصل إلى عنوان كهذا. اكتب عنوانًا بحروف إنجليزية، مثل name@example.com، أو اترك الخانة فارغة.';
    case 'two-emails':
      return 'كتبت أكثر من بريد. اكتب بريدًا إلكترونيًا واحدًا.';
    case 'not-an-email':
      return 'اكتب البريد الإلكتروني كاملًا، مثل name@example.com، أو اترك الخانة فارغة.';
    case 'email-needed':
      return 'اخترت التواصل بالبريد الإلكتروني، فاكتب بريدك هنا أو اختر طريقة أخرى للتواصل.';
  }
};
