import { MOST_AMENDMENTS } from '@mithaq/domain/request/amendments';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import { fieldLabel } from '../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'طلب مستفيد', en: 'Request' },
  plural: { ar: 'طلبات المستفيدين', en: 'Requests' },
};

export const words = {
  reference: fieldLabel(
    'الرقم المرجعي',
    'Reference',
    'الرقم الذي يحمله صاحب الطلب.',
    'The number that the beneficiary holds.',
  ),
  state: fieldLabel(
    'حالة الطلب',
    'State',
    'تتغيّر بالأزرار أعلى الصفحة، ويُسجَّل من غيّرها ومتى.',
    'Changed by the buttons above; who and when is recorded.',
  ),
  acceptedAt: fieldLabel('وقت الاستلام', 'Accepted at'),
  submittedAt: fieldLabel('وقت إرسال آخر نسخة', 'Newest form sent at'),
  amendmentCount: fieldLabel('عدد التعديلات', 'Amendments'),
  amendmentsRefusedAt: fieldLabel('رُفض التعديل منذ', 'Amendments refused since'),
  policyVersion: fieldLabel(
    'إصدار السياسة',
    'Policy version',
    'الإصدار الذي كان ساريًا حين قُدّم الطلب، وبه يُعامل.',
    'In force when the request was made; it is handled under it.',
  ),
  privacyNotice: fieldLabel(
    'إشعار الخصوصية',
    'Privacy notice',
    'نسخة الإشعار التي وافق عليها صاحب الطلب.',
    'The edition consented to.',
  ),
  submission: fieldLabel('ما كتبه صاحب الطلب', 'Submission'),
  amendments: fieldLabel(
    'ما أُرسل بعد ذلك بالنموذج نفسه',
    'Amendments',
    'أعاد صاحب الطلب إرسال النموذج بكلام آخر. الأول باقٍ أعلاه، وهذا بجانبه.',
    'The same form came again with other words; the first stays above.',
  ),
  receivedAt: fieldLabel('وقت الوصول', 'Received at'),
  nonce: fieldLabel('رمز النموذج', 'Nonce'),
  kind: fieldLabel('نوع الطلب', 'Kind'),
  visit: fieldLabel('الزيارة', 'Visit'),
  assignee: fieldLabel('من يتولاه', 'Assigned to'),
  closedFrom: fieldLabel('الحالة قبل الإغلاق', 'Closed from'),
  original: fieldLabel('الطلب الأصلي', 'Original'),
  channel: fieldLabel('القناة', 'Channel'),
  attestation: fieldLabel('إقرار صحة البيانات', 'Attestation'),
  attestationBy: fieldLabel('كيف أقرّ', 'How'),
  attestationOn: fieldLabel('يوم الإقرار', 'Attested on'),
  recordedBy: fieldLabel('سجّله', 'Recorded by'),
  scan: fieldLabel('صورة الإقرار الموقّع', 'Scan of the signed paper'),
  contactWishes: fieldLabel('رغبات التواصل', 'Wishes'),
  doNotCall: fieldLabel('لا يُتصل به', 'Do not call'),
  leaveNoMessage: fieldLabel('لا تُترك له رسالة صوتية ولا يُخاطب غيره', 'Leave no message'),
  doNotWrite: fieldLabel('لا يُكتب إلى بريده', 'Do not write'),
  callFrom: fieldLabel('يُتصل به من الساعة', 'Call from'),
  callUntil: fieldLabel('إلى الساعة', 'Call until'),
  intake: fieldLabel('إدخال الطلب', 'Entry'),
  cameOn: fieldLabel('يوم وصوله', 'Came on'),
  takenBy: fieldLabel('استلمه', 'Taken by'),
  consentBy: fieldLabel('كيف وافق على معالجة بياناته', 'How consented'),
  enteredBy: fieldLabel('أدخله', 'Entered by'),
  enteredByName: fieldLabel('اسم من أدخله', 'Entered by'),
  earliestOn: fieldLabel('لا قرار قبل', 'Not before'),
  latestOn: fieldLabel('آخر يوم للقرار', 'Not after'),
  answerUntil: fieldLabel('آخر يوم للرد', 'Answer until'),
  objectionUntil: fieldLabel('آخر يوم للاعتراض', 'Objection until'),
  endedOn: fieldLabel('يوم انتهاء الطلب', 'Ended on'),
  keptAs: fieldLabel('صنف الحفظ', 'Kept as'),
  clockOn: fieldLabel('يوم المهلة التالي', 'Next day of the clock'),
  decidedOn: fieldLabel('يوم القرار', 'Decided on'),
  notifiedOn: fieldLabel('يوم إبلاغه بالقرار', 'Notified on'),
} as const;

/** Ways in which the beneficiary attested that the data are right. */
export const attestationWays = {
  ticked: { ar: 'بعلامة في النموذج الإلكتروني', en: 'Ticked in the form' },
  paper: { ar: 'وقّع الإقرار على ورق', en: 'Signed on paper' },
  'read-out': { ar: 'قُرئ عليه الإقرار فأقرّ به', en: 'Read out and confirmed' },
} as const;

export const messages = {
  notFound: 'لم نجد هذا الطلب، أو أنه لجمعية أخرى.',
  malformed: 'تعذّر فهم الطلب. حدّث الصفحة وأعد المحاولة.',
  notSure: 'تأكد أولًا بالهاتف أن من يكلمك هو صاحب الطلب، ثم ضع علامة على ذلك.',
  newCodeNotYours: 'يصدر الرمز الجديد موظف علاقات المستفيدين وحده.',
} as const;

/** Notes of the rows that the system itself writes. */
export const eventNotes = {
  received: 'وصل الطلب من النموذج الإلكتروني.',
  periodBegun: 'سُجّل الطلب قبل العمل بالمدد، فبدأت مدته اليوم. بقي أن يُبلَّغ صاحبه.',
  /** Notes of a closing by the clock, by the state that the request was in. */
  periodOver: {
    'needs-information': 'انقضت مدة الرد ولم يصل ما طُلب.',
    answered: 'انقضت مدة الرد بعد إرسال الجواب.',
    rejected: 'انقضت مدة الاعتراض.',
  },
  amended: 'وصل النموذج نفسه مرة أخرى بكلام آخر. المعروض أعلاه هو الأحدث، والسابق محفوظ معه.',
  amendedLate: 'وصلت متأخرةً نسخةٌ أُرسلت قبل المعروضة بالنموذج نفسه، وحُفظت معها.',
  amendmentsSpent: `وصل النموذج نفسه بكلام آخر أكثر من ${countedInLatin(MOST_AMENDMENTS, countedNouns.time, 'genitive')}، فلم نحفظ ما زاد. تواصل مع صاحب الطلب إن لزم.`,
  contactCorrected:
    'غيّر صاحب الطلب بيانات التواصل أو رغباته فيه من صفحة المتابعة. اقرأ ما تغيّر قبل أن تتصل به.',
  wishesToldToDesk: 'رغبة قالها صاحب الطلب للموظف.',
  leftOutLater: 'أعاد صاحب الطلب إرسال النموذج دون هذه الخدمة. اسأله هل ما زال يريدها.',
  paperBrought: (name: string, signed: boolean) =>
    `أُضيف إلى الطلب مستند أحضره صاحبه: «${name}»${signed ? '، وعليه توقيعه على الإقرار والموافقة' : ''}.`,
  paperSent: (name: string) => `أضاف صاحب الطلب مستندًا من صفحة المتابعة: «${name}».`,
  copyTaken: 'أخذ صاحب الطلب من صفحة المتابعة نسخة مما سُجّل عنه.',
  newCode: 'تأكد الموظف بالهاتف من صاحب الطلب، وأعطاه رمز متابعة جديدًا. انتهى الرمز السابق.',
  dataRight: {
    copy: 'طلب صاحب الطلب نسخة من بياناته. المهلة ثلاثون يومًا.',
    correction: 'طلب صاحب الطلب تصحيح بياناته. المهلة ثلاثون يومًا.',
    destruction: 'طلب صاحب الطلب إتلاف بياناته. المهلة ثلاثون يومًا.',
  },
} as const;

/** Reason of a call that is not made because its cause was taken back first. */
export const takenBackBeforeTold = 'سُحبت الخطوة قبل أن يُبلَّغ بها.';

export const systemActor = 'المنصة';
export const beneficiaryActor = 'صاحب الطلب';
