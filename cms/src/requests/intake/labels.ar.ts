import type { IntakeProof } from '@mithaq/domain/request/desk-intake';
import type { StoredFieldName } from '@mithaq/domain/request/form-fields';

export const proofs: Readonly<Record<IntakeProof, { readonly ar: string; readonly en: string }>> = {
  paper: { ar: 'وقّع على ورق', en: 'Signed on paper' },
  'read-out': { ar: 'قُرئ عليه فوافق', en: 'Read out and agreed' },
};

export const messages = {
  notYours: 'يُدخل الطلب موظف علاقات المستفيدين. اطلب منه إدخاله.',
  noServices: 'لم تُضف الجمعية خدماتها بعد. يضيفها أمين المجلس من صفحة الجمعية، ثم تُدخل طلبات الخدمة.',
  taken: 'أُدخل طلب من هذه الصفحة من قبل. افتح صفحة إدخال جديدة.',
} as const;

/** Note of the event of a request that the desk entered. */
export const enteredNote = (channel: string, takenBy: string): string =>
  `أُدخل الطلب نيابة عن صاحبه. القناة: ${channel}. استلمه: ${takenBy}.`;

/** Labels of the form's fields that speak to the beneficiary, as the officer who fills them in reads them. */
export const deskLabels: Readonly<Partial<Record<StoredFieldName, string>>> = {
  behalfOf: 'اسم من يُكتب عنه، إن كان الطلب عن غير صاحبه',
  relation: 'صلة صاحب الطلب بمن يُكتب عنه',
  authority: 'ما يخوّل صاحب الطلب الكتابة عنه',
  callWhen: 'الوقت الذي يناسبه الاتصال فيه، إن ذكره',
  doNotCall: 'لا يريد أن يُتصل به.',
  leaveNoMessage: 'إن ردّ غيره فلا يُخبر بالأمر، ولا تُترك له رسالة.',
  mayBeTold: 'من يجوز إخباره غيره، إن سمّاه',
};

/** Words of the page on which a request is entered, and of its receipt. */
export const intakeWords = {
  link: { ar: 'إدخال طلب لمستفيد', en: 'Enter a request' },
  heading: { ar: 'إدخال طلب نيابة عن صاحبه', en: 'Enter a request for somebody' },
  hint: {
    ar: 'لمن زار أو اتصل أو كتب. يأخذ الطلب رقمًا ورمز متابعة كطلبات الموقع.',
    en: 'For somebody who visited, called or wrote. It gets a number and a follow-up code.',
  },
  kind: { ar: 'نوع ما جاء به', en: 'Kind' },
  channel: { ar: 'القناة', en: 'Channel' },
  choose: { ar: 'اختر', en: 'Choose' },
  cameOn: {
    ar: 'يوم وصوله، هجريًا أو ميلاديًا. اتركه فارغًا إن كان اليوم',
    en: 'Day on which it came; empty for today',
  },
  takenBy: { ar: 'من استلمه، إن كان غيرك', en: 'Taken by, if not you' },
  otherServices: { ar: 'خدمات أخرى في الزيارة نفسها (اختياري)', en: 'Further services of one visit' },
  otherServicesHint: {
    ar: 'يُسجَّل لكل خدمة طلب برقم، ورمز المتابعة واحد لها كلها. أربع خدمات أخرى على الأكثر.',
    en: 'Each becomes a request with its own number; one code opens them all. Four at most.',
  },
  attestation: { ar: 'إقراره بصحة البيانات', en: 'Attestation' },
  consent: { ar: 'موافقته على معالجة بياناته', en: 'Consent' },
  optional: { ar: '(اختياري)', en: '(optional)' },
  send: { ar: 'تسجيل الطلب', en: 'Record the request' },
  working: { ar: 'لحظة من فضلك…', en: 'One moment…' },
  unknown: {
    ar: 'لم نعلم هل سُجّل الطلب. اضغط «تسجيل الطلب» مرة أخرى، فلن يُسجَّل مرتين.',
    en: 'It is not known whether it was recorded. Press again; it is never recorded twice.',
  },
  receipt: { ar: 'إيصال استلام طلب', en: 'Receipt' },
  receiptHint: {
    ar: 'سلّم صاحب الطلب هذا الإيصال، أو أملِ عليه الرقم والرمز. لا يظهر الرمز مرة أخرى.',
    en: 'Hand over the receipt or read out number and code. The code is not shown again.',
  },
  reference: { ar: 'الرقم المرجعي', en: 'Reference' },
  otherReference: { ar: 'رقم الخدمة الأخرى', en: 'Reference of a further service' },
  code: { ar: 'رمز المتابعة', en: 'Follow-up code' },
  acceptedOn: { ar: 'يوم الاستلام', en: 'Received on' },
  earliestOn: { ar: 'بحسب السياسة: لا قرار قبل يوم', en: 'No decision before' },
  latestOn: { ar: 'ولا يتأخر عن يوم', en: 'Nor after' },
  notAccepted: { ar: 'استلام الطلب لا يعني قبوله.', en: 'Receiving a request is not accepting it.' },
  keep: {
    ar: 'احتفظ بالرقم والرمز، فبهما تتابع طلبك. لا تعطِ الرمز أحدًا.',
    en: 'Keep number and code; follow the request with both. Give the code to nobody.',
  },
  print: { ar: 'طباعة الإيصال', en: 'Print' },
  open: { ar: 'فتح الطلب', en: 'Open the request' },
  another: { ar: 'إدخال طلب آخر', en: 'Enter another' },
} as const;
