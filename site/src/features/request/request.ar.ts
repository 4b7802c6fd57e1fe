import type { AcceptFaultCode } from '@mithaq/domain/contracts/accept-request-api';

/** Words around the fields of the request form; those of the fields are in the domain's `request/form-fields.ar.ts`. */
export const requestWords = {
  discreetTitle: 'نموذج',
  beforeTitle: 'قبل أن تبدأ',
  needed: 'جهّز رقم جوالك ووصفًا قصيرًا لحاجتك. لا يُطلب هنا رقم هوية ولا وثائق ولا بيانات مالية.',
  neededForAnswer: 'جهّز رقم جوالك. لا يُطلب هنا رقم هوية ولا وثائق ولا بيانات مالية.',
  floor: (printed: string, title: string) =>
    `جاء في «${title}» أن الرد بالقبول أو الرفض يكون «${printed}». هذا حد أدنى، ولم يُحدَّد موعد أقصى.`,
  window: (printed: string, title: string) => `جاء في «${title}» أن الرد بالقبول أو الرفض يكون «${printed}».`,
  noPeriod: 'لم تذكر السياسة المنشورة مدة للرد، فلا تعدك الجمعية بموعد.',
  noPolicy:
    'لم تنشر الجمعية بعد سياسة سارية تنظم العلاقة مع المستفيدين، فلا نعرف خطوات دراسة الطلب ولا مدتها. يصل طلبك إلى الجمعية على كل حال.',
  noPromise: 'استلام الطلب لا يعني قبوله. تدرسه الجمعية ثم ترد عليك.',
  dataUse: 'تُستخدم بياناتك لدراسة طلبك والرد عليك فقط.',
  dataUseLink: 'اقرأ إشعار الخصوصية',
  optional: 'اختياري',
  /** Says how long a text may be, and how long it is once something was typed and sent. */
  limit: (letters: number, typed: number) =>
    `عدد الحروف: ${String(letters)} على الأكثر.${typed === 0 ? '' : ` كتبت: ${String(typed)}.`}`,
  choose: 'اختر',
  review: 'متابعة',
  checkLead: 'لم يُرسل شيء بعد. راجع ما كتبته، ثم أرسله أو عدّله.',
  leftEmpty: 'تركتها فارغة',
  edit: 'عدّل',
  sentBefore: 'أرسلت طلبًا من هذا الجهاز قبل قليل، ورقمه',
  wouldBeSecond: 'إن أرسلت هذا النموذج فسيُسجَّل طلب ثانٍ.',
  sendOnce: 'إذا ضغطت الزر مرتين فلن يُسجَّل طلبك مرتين.',
  errorTitle: (fault: AcceptFaultCode) => {
    if (fault === 'unknown-outcome') return 'لا يُعلم هل وصل طلبك';
    return fault === 'too-many-amendments' ? 'لم يُسجَّل هذا التعديل' : 'لم يُرسل الطلب بعد';
  },
  honeypotFilled:
    'وصل النموذج وفيه خانة مخفية لا يملؤها الناس عادة، ولم يُسجَّل طلبك بعد. أُفرغت لك: راجع ما كتبته ثم أرسله مرة أخرى.',
  errorPrefix: 'خطأ:',
  keptTitle: 'ما كتبته باقٍ في هذه الصفحة',
  keptLead: 'تعذّر إكمال الإرسال مؤقتًا. أبقِ هذه الصفحة مفتوحة واضغط زر الإرسال بعد دقائق.',
  keptUnknown:
    'انقطع الجواب بعد أن أرسلت طلبك، فلا نعلم هل وصل. أبقِ هذه الصفحة مفتوحة واضغط زر الإرسال بعد دقائق: إن كان طلبك قد وصل فلن يُسجَّل مرتين.',
  keptChoices: 'ما اخترته وما وضعت عليه علامة باقٍ كما هو، ويُرسل مع ما كتبته.',
  attestationTitle: 'صحة البيانات',
  attestationQuote: 'نص السياسة:',
  consentTitle: 'الموافقة على معالجة البيانات',
  noContact:
    'لم تُضِف الجمعية بعد هاتفًا ولا بريدًا ولا عنوانًا للتواصل، فلا يُفتح نموذجها الآن. يُفتح حين تضيف واحدًا منها.',
  noServices:
    'لم تحدد الجمعية بعد الخدمات التي تُطلب بهذا النموذج، فلا يمكن إرسال الطلب الآن. تواصل مع الجمعية مباشرة.',
  yourData: 'بياناتك',
  moreServices: 'أحتاج إلى خدمة أخرى أيضًا',
  onBehalf: 'أكتب نيابة عن شخص آخر',
  wishes: 'لي رغبات عند الاتصال بي',
  wishesLead:
    'إن كان غيرك يرد على جوالك أو يقرأ بريدك فضع العلامة التي تناسبك. عندئذ تأتيك رسائل البريد محايدة، لا تذكر طلبك ولا اسم الجمعية.',
} as const;
