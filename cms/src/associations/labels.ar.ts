import { fieldLabel } from '../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'جمعية', en: 'Association' },
  plural: { ar: 'الجمعيات', en: 'Associations' },
};

export const words = {
  slug: fieldLabel(
    'المعرّف في الرابط',
    'Slug',
    'أحرف لاتينية صغيرة تظهر في رابط الجمعية، مثل rusukh. لا يتغيّر بعد الحفظ حتى لا تنقطع الروابط المنشورة.',
    'Small Latin letters in the public address. Fixed once saved, so that published links keep working.',
  ),
  name: fieldLabel(
    'الاسم كما في الترخيص',
    'Licensed name',
    'الاسم الذي يقرؤه الزائر أعلى كل صفحة.',
    'Shown on every page.',
  ),
  shortName: fieldLabel('الاسم المختصر', 'Short name', 'للمواضع الضيقة.', 'For tight places.'),
  names: fieldLabel(
    'الأسماء الأخرى',
    'Other names',
    'كل اسم عُرفت به الجمعية أو كُتبت به في وثائقها.',
    'Every name under which the association is known or written.',
  ),
  text: fieldLabel('الاسم', 'Name'),
  kind: fieldLabel('نوع الاسم', 'Kind'),
  licenceNumber: fieldLabel(
    'رقم الترخيص',
    'Licence number',
    'كما هو في الترخيص، مع الأصفار التي في أوله.',
    'As on the licence, leading zeros included.',
  ),
  supervisingBody: fieldLabel(
    'الجهة المشرفة',
    'Supervising body',
    'كما في الترخيص. تظهر مع رقم الترخيص تحت اسم الجمعية.',
    'As on the licence. Shown with its number below the name.',
  ),
  city: fieldLabel('المدينة', 'City', 'مدينة مقر الجمعية أو قريته.', 'City or village of the seat.'),
  address: fieldLabel('العنوان', 'Address'),
  email: fieldLabel('البريد الإلكتروني', 'E-mail'),
  phone: fieldLabel('الهاتف', 'Phone'),
  website: fieldLabel(
    'الموقع الإلكتروني',
    'Website',
    'مثل https://example.org. إن كتبت example.org وحده أكملناه.',
    'Such as https://example.org; a bare host is completed.',
  ),
  accounts: fieldLabel(
    'الحسابات الرسمية',
    'Official accounts',
    'روابط حسابات الجمعية في المنصات الأخرى، مثل https://x.com/example.',
    'Links to the association’s own accounts, such as https://x.com/example.',
  ),
  link: fieldLabel('الرابط', 'Link'),
  numerals: fieldLabel(
    'الأرقام في الموقع',
    'Numerals',
    'نوع واحد من الأرقام في كل صفحة.',
    'One kind on a page.',
  ),
  accent: fieldLabel(
    'لون الجمعية',
    'Accent colour',
    'بصيغة ‎#rrggbb. يعدّله الموقع قليلًا إن كان لا يُقرأ بوضوح.',
    'As #rrggbb. The site shifts it until it reads well.',
  ),
  neutralCorrespondence: fieldLabel(
    'مراسلات محايدة',
    'Neutral correspondence',
    'لا يظهر اسم الجمعية في عنوان الرسالة ولا في اسم مرسلها، حتى لا تدل على حال المستفيد.',
    'Keeps the association’s name out of subjects and senders, so that a mail gives nobody away.',
  ),
  fourEyes: fieldLabel(
    'ينشر الإصدار غيرُ من سجّل اعتماده',
    'Four eyes',
    'من يسجّل اعتماد المجلس لا ينشر الإصدار، بل ينشره أمين آخر. يغيّره مدير المنصة وحده.',
    'Who records the approval does not publish. Changed by the platform administrator only.',
  ),
  secondStepRequired: fieldLabel(
    'يلزم الدخول بخطوتين',
    'Second step required',
    'لا يعمل أحد من الجمعية إلا بكلمة المرور ورمز من جواله. من لم يُعدّ الخطوة الثانية ينقطع دخوله عند الحفظ، ويُعدّها في دخوله التالي.',
    'Everybody of the association logs in with a password and a code. Those without a second step are logged out, and set it up at the next log-in.',
  ),
  services: fieldLabel(
    'الخدمات التي تُطلب',
    'Services',
    'ما يختار منه المستفيد في نموذج الطلب.',
    'What a beneficiary can choose in the request form.',
  ),
  code: fieldLabel(
    'الرمز',
    'Code',
    'أحرف لاتينية صغيرة، يُحفظ مع الطلب.',
    'Small Latin letters, stored with a request.',
  ),
  label: fieldLabel('اسم الخدمة', 'Label'),
  requestRules: fieldLabel(
    'مدد لا تذكرها السياسة',
    'Periods that the policy does not name',
    'بالأيام. ما تتركه فارغًا نعمل فيه بالعدد المعتاد الظاهر في خانته.',
    'In days. An empty box means the usual number shown in it.',
  ),
  keepingMonths: fieldLabel(
    'مدد حفظ السجلات',
    'Months of keeping',
    'بالأشهر الميلادية: الطلب من يوم انتهائه، والخدمة من يوم تقديمها. تظهر المدد في إشعار الخصوصية، وما تتركه فارغًا نعمل فيه بالعدد المعتاد الظاهر في خانته. إذا انقضت المدة أُتلفت البيانات ولا سبيل إلى استعادتها. لا يقل سجل الخدمات المقدمة عن 120 شهرًا.',
    'Gregorian months: a request from its end, a service from its giving. The privacy notice prints them, and an empty box means the usual number shown in it. After the period the data are destroyed for good. Services given are kept for 120 months at least.',
  ),
  answerDays: fieldLabel(
    'مهلة الرد على ما نطلبه من صاحب الطلب',
    'Days to answer',
    'من 3 إلى 90 يومًا. إن انقضت دون رد أُغلق الطلب، ويمكن فتحه من جديد.',
    'From 3 to 90. Without an answer the request is closed, and can be opened again.',
  ),
  reminderDays: fieldLabel(
    'نذكّره بعد',
    'Reminder after',
    'من يوم واحد إلى 60 يومًا من الطلب، مرة واحدة.',
    'From 1 to 60 days, once.',
  ),
  objectionDays: fieldLabel(
    'مهلة الاعتراض على الرفض',
    'Days to object',
    'من 7 أيام إلى 180 يومًا من يوم إبلاغه. لا يُغلق الطلب قبل انقضائها.',
    'From 7 to 180 days after being told. The request is not closed before.',
  ),
  aidRules: fieldLabel('قواعد المساعدة', 'Aid rules'),
  quorum: fieldLabel(
    'نصاب لجنة البحث',
    'Quorum of the committee',
    'عدد من يلزم حضورهم من أعضائها، ولا يقل عن عضوين. إن تركته فارغًا فأكثر من نصفهم.',
    'Members who must be present, two at least. Empty: more than half of them.',
  ),
  rejectionReasons: fieldLabel(
    'أسباب الرفض',
    'Reasons for a rejection',
    'تختار اللجنة منها، ويقرأ صاحب الطلب السبب كما كُتب. إن تركتها فارغة فلها الأسباب المعتادة.',
    'The committee chooses one, and the beneficiary reads it as written. Empty: the usual ones.',
  ),
  reasonText: fieldLabel('السبب', 'Reason'),
  papers: fieldLabel(
    'المستندات المطلوبة',
    'Papers asked for',
    'يراجعها الموظف في خطوة التحقق.',
    'Checked by the officer in the step of verification.',
  ),
  paperName: fieldLabel('المستند', 'Paper'),
  required: fieldLabel('لازم', 'Required'),
  months: fieldLabel(
    'صلاحيته بالأشهر الهجرية',
    'Valid for, in Hijri months',
    'تُحسب من تاريخ إصداره إلى يوم تقديم الطلب. اتركها فارغة إن لم تكن له مدة.',
    'From its issue to the day of the request. Empty: without limit.',
  ),
} as const;

export const nameKinds = {
  legal: { ar: 'الاسم النظامي', en: 'Legal' },
  short: { ar: 'اسم مختصر', en: 'Short' },
  latin: { ar: 'بالأحرف اللاتينية', en: 'Latin' },
  former: { ar: 'اسم سابق', en: 'Former' },
  alias: { ar: 'صيغة أخرى', en: 'Alias' },
} as const;

export const numeralKinds = {
  eastern: { ar: '١٢٣', en: '١٢٣' },
  western: { ar: '123', en: '123' },
} as const;

export const tabs = {
  identity: { ar: 'التعريف', en: 'Identity' },
  contact: { ar: 'التواصل', en: 'Contact' },
  publication: { ar: 'نشر السياسات', en: 'Publication' },
  services: { ar: 'الخدمات والمراسلات', en: 'Services and mail' },
  requests: { ar: 'مدد الطلبات', en: 'Periods of requests' },
  committee: { ar: 'لجنة البحث والمستندات', en: 'Committee and papers' },
  logIn: { ar: 'الدخول', en: 'Log-in' },
} as const;

export const messages = {
  slug: 'اكتب المعرّف بأحرف لاتينية صغيرة وأرقام وشرطات، مبتدئًا بحرف. ولا تختر اسمًا محجوزًا للمنصة مثل search.',
  accent: 'اكتب اللون بصيغة ‎#rrggbb بأحرف صغيرة، مثل ‎#1f5c4d.',
  serviceCode: 'اكتب الرمز بأحرف لاتينية صغيرة وأرقام وشرطات، مبتدئًا بحرف.',
  contactNeeded:
    'أضف رقم هاتف أو بريدًا أو عنوانًا أولًا. لا يُفتح نموذج الطلب إلا لجمعية يستطيع المستفيد الوصول إليها.',
  hasRecords: (where: string): string =>
    `لا تُحذف الجمعية ولها سجلات في «${where}». سجلات الجمعية تبقى ولا تُحذف معها.`,
} as const;

/** Names of one row in each table of the form. */
export const rowNames = {
  reason: {
    singular: { ar: 'سبب', en: 'Reason' },
    plural: { ar: 'أسباب', en: 'Reasons' },
  },
  paper: {
    singular: { ar: 'مستند', en: 'Paper' },
    plural: { ar: 'مستندات', en: 'Papers' },
  },
  name: {
    singular: { ar: 'اسم', en: 'Name' },
    plural: { ar: 'أسماء', en: 'Names' },
  },
  account: {
    singular: { ar: 'حساب', en: 'Account' },
    plural: { ar: 'حسابات', en: 'Accounts' },
  },
  service: {
    singular: { ar: 'خدمة', en: 'Service' },
    plural: { ar: 'خدمات', en: 'Services' },
  },
};
