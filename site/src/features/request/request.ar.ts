import type { ContactPreference, SubmissionField } from '@mithaq/domain/contracts/request-submission';

/** Labels and hints of the request form, and what stands before and after it. */
export const requestWords = {
  title: 'طلب خدمة',
  lead: (association: string) => `اكتب طلبك إلى ${association}. تحتاج إلى نحو خمس دقائق.`,
  beforeTitle: 'قبل أن تبدأ',
  needed: 'جهّز رقم جوالك ووصفًا قصيرًا لحاجتك. لا نطلب هنا رقم هوية ولا وثائق ولا بيانات مالية.',
  floor: (printed: string, title: string) =>
    `تنص ${title} على أن الرد بالقبول أو الرفض يكون «${printed}». هذا حد أدنى، ولم يُحدَّد موعد أقصى.`,
  window: (printed: string, title: string) => `تنص ${title} على أن الرد بالقبول أو الرفض يكون «${printed}».`,
  noPeriod: 'لم تذكر السياسة المنشورة مدة للرد، فلا نعدك بموعد.',
  noPolicy:
    'لم تنشر الجمعية بعد سياسة سارية تنظم العلاقة مع المستفيدين، فلا نعرف خطوات دراسة الطلب ولا مدتها. يصل طلبك إلى الجمعية على كل حال.',
  noPromise: 'استلام الطلب لا يعني قبوله. تدرسه الجمعية ثم ترد عليك.',
  dataUse: 'تُستخدم بياناتك لدراسة طلبك والرد عليك فقط.',
  dataUseLink: 'اقرأ إشعار الخصوصية',
  optional: 'اختياري',
  choose: 'اختر',
  send: 'إرسال الطلب',
  sendOnce: 'إذا ضغطت الزر مرتين فلن يُسجَّل طلبك مرتين.',
  errorTitle: 'لم يُرسل الطلب بعد',
  honeypotFilled:
    'وصلنا النموذج وفيه خانة مخفية لا يملؤها الناس عادة، ولم يُسجَّل طلبك بعد. أفرغناها لك: راجع ما كتبته ثم أرسله مرة أخرى.',
  errorPrefix: 'خطأ:',
  keptTitle: 'ما كتبته محفوظ هنا',
  keptLead:
    'سجل السياسات لا يستجيب في هذه اللحظة، فلم نستطع إكمال الإرسال. أبقِ هذه الصفحة مفتوحة واضغط «إرسال الطلب» بعد دقائق.',
  keptChoices: 'نوع الخدمة وطريقة التواصل وما أقررت به ووافقت عليه محفوظة كما اخترتها، وتُرسل مع طلبك.',
  attestationTitle: 'صحة البيانات',
  attestationQuote: 'تنص السياسة على:',
  attestationTick: 'أقرّ بأن البيانات التي كتبتها صحيحة، وأنني مسؤول عنها مسؤولية مباشرة.',
  consentTitle: 'الموافقة على معالجة البيانات',
  consentTick: 'قرأت إشعار الخصوصية، وأوافق على معالجة بياناتي لدراسة طلبي والرد عليّ.',
  honeypot: 'اترك هذه الخانة فارغة',
  noServices:
    'لم تحدد الجمعية بعد الخدمات التي تُطلب من هنا، فلا يمكن إرسال الطلب الآن. تواصل مع الجمعية مباشرة.',
  yourData: 'بياناتك',
  yourNeed: 'حاجتك',
} as const;

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

export const fieldWords: Readonly<Record<Exclude<SubmissionField, 'website'>, FieldWords>> = {
  name: { label: 'الاسم', hint: 'اسمك كما تحب أن نناديك به عند التواصل.' },
  mobile: { label: 'رقم الجوال', hint: 'رقم سعودي، مثل 0501234567. تُقبل الأرقام العربية أيضًا.' },
  email: { label: 'البريد الإلكتروني', hint: 'نرسل إليه إشعارًا باستلام الطلب. الطلب يُقبل دونه.' },
  city: { label: 'المدينة أو القرية' },
  service: { label: 'نوع الخدمة' },
  description: {
    label: 'وصف الحاجة',
    hint: 'اكتب ما تحتاجه بكلماتك. لا تكتب أرقام هوية أو حسابات بنكية أو تفاصيل صحية.',
  },
  contactBy: { label: 'كيف نتواصل معك؟' },
  attestation: { label: requestWords.attestationTick },
  consent: { label: requestWords.consentTick },
};

export const contactPreferenceWords: Readonly<Record<ContactPreference, string>> = {
  call: 'اتصال على الجوال',
  message: 'رسالة نصية على الجوال',
  email: 'رسالة على البريد الإلكتروني',
};
