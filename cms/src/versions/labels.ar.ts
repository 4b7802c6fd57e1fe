import { fieldLabel } from '../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'إصدار سياسة', en: 'Policy version' },
  plural: { ar: 'إصدارات السياسات', en: 'Policy versions' },
};

export const tabs = {
  text: { ar: 'نص السياسة', en: 'Text' },
  change: { ar: 'ما تغيّر ومتى يسري', en: 'Change and dates' },
  cover: { ar: 'الغلاف والفهرس', en: 'Cover and contents' },
  approval: { ar: 'اعتماد مجلس الإدارة', en: 'Board approval' },
  comparison: { ar: 'ما تغيّر عن الساري', en: 'Compared' },
  source: { ar: 'الوثيقة المصدر', en: 'Source' },
} as const;

export const words = {
  policy: fieldLabel(
    'السياسة',
    'Policy',
    'السياسة التي هذا إصدار منها.',
    'The policy of which this is a version.',
  ),
  title: fieldLabel('العنوان كما في الوثيقة', 'Title as printed'),
  status: fieldLabel(
    'الحالة',
    'Status',
    'تتغيّر بالأزرار أعلى الصفحة وحدها، ويُسجَّل من غيّرها ومتى.',
    'Changed only by the buttons above; who and when is recorded.',
  ),
  versionNumber: fieldLabel(
    'رقم الإصدار في السجل',
    'Version number',
    'يُعطى عند النشر.',
    'Given at publication.',
  ),
  publishedAt: fieldLabel('وقت النشر', 'Published at'),
  hash: fieldLabel(
    'بصمة الملف المنشور',
    'Hash',
    'SHA-256 لملف هذا الإصدار في السجل العام؛ تثبت أنه لم يتغيّر.',
    'SHA-256 of the register file; proves that it has not changed.',
  ),
  issueNumber: fieldLabel(
    'رقم الإصدار كما في الوثيقة',
    'Issue number as printed',
    'مثل A-008. اتركه فارغًا إن لم يرد في الوثيقة.',
    'For example A-008. Leave it empty where the document has none.',
  ),
  issueDate: fieldLabel(
    'تاريخ الإصدار كما في الوثيقة',
    'Issue date as printed',
    'اكتب ما ورد فقط: قد ترد السنة وحدها.',
    'Only what is printed: perhaps the year alone.',
  ),
  calendar: fieldLabel('التقويم', 'Calendar'),
  changeNote: fieldLabel(
    'ما الذي تغيّر؟',
    'Change note',
    'يقرؤه الزائر في سجل الإصدارات. جملة أو جملتان. يلزم من الإصدار الثاني.',
    'Readers see it in the history. A sentence or two. Needed from the second version on.',
  ),
  changeKind: fieldLabel(
    'نوع التغيير',
    'Kind of change',
    'الجوهري يمس الأحكام ويُبلَّغ به من يتابع السياسة، والطفيف يصلح الصياغة ولا يغيّر حكمًا.',
    'A major change touches what the policy rules, and followers are told; a minor one mends wording.',
  ),
  inForceFrom: fieldLabel(
    'تاريخ السريان',
    'In force from',
    'اكتبه هجريًا أو ميلاديًا ونحسب الآخر. إن تركته فارغًا سرى الإصدار من نشره، وإن كان في المستقبل نُشر في موعده.',
    'In either calendar. Left open: from publication. In the future: published on that day.',
  ),
  reviewBy: fieldLabel(
    'موعد المراجعة القادمة',
    'Review by',
    'التاريخ الذي يريد المجلس أن يراجع السياسة قبله. يظهر للزوار.',
    'The day by which the board wants to look at the policy again. Readers see it.',
  ),
  scheduledFor: fieldLabel(
    'مجدول للنشر في',
    'Scheduled for',
    'يُنشر في أول هذا اليوم بتوقيت الرياض.',
    'Published when this day begins in Riyadh.',
  ),
  scheduledBy: fieldLabel('من جدول النشر', 'Scheduled by'),
  reviewReminderOn: fieldLabel('موعد التذكير القادم بالمراجعة', 'Next reminder of the review'),
  emergencyReason: fieldLabel('سبب النشر العاجل', 'Emergency reason'),
  approvalRecordedBy: fieldLabel('من سجّل الاعتماد', 'Approval recorded by'),
  cover: fieldLabel(
    'أسطر الغلاف',
    'Cover lines',
    'كل سطر من الغلاف في سطر، كما ورد، دون العنوان.',
    'Each printed line of the cover on a line of its own, without the title.',
  ),
  contents: fieldLabel(
    'الفهرس كما في الوثيقة',
    'Contents as printed',
    'اتركه فارغًا إن لم يكن في الوثيقة فهرس.',
    'Leave it empty where the document prints none.',
  ),
  contentsHeading: fieldLabel('عنوان الفهرس', 'Heading'),
  columns: fieldLabel('عناوين الأعمدة', 'Column headings', 'كل عنوان في سطر.', 'One on a line.'),
  entries: fieldLabel('أسطر الفهرس', 'Entries'),
  entryLabel: fieldLabel('السطر', 'Label'),
  page: fieldLabel('الصفحة', 'Page'),
  sections: fieldLabel(
    'نص السياسة',
    'Text',
    'كما ورد في الوثيقة وبترتيبها.',
    'As printed, in the order of the document.',
  ),
  decisionPeriod: fieldLabel(
    'مدة البت في الطلب',
    'Decision period',
    'كما وردت: «مدة لا تقل عن أسبوعين» حدٌّ أدنى وليست مهلة.',
    'As printed: a floor is a floor and never a deadline.',
  ),
  atLeastDays: fieldLabel('لا تقل عن (يومًا)', 'At least (days)'),
  atMostDays: fieldLabel(
    'لا تزيد على (يومًا)',
    'At most (days)',
    'اتركه فارغًا إن لم يرد في الوثيقة حد أعلى.',
    'Leave it empty where none is printed.',
  ),
  printedPeriod: fieldLabel('العبارة كما وردت', 'As printed'),
  approval: fieldLabel(
    'بيانات الاعتماد',
    'Approval',
    'انقلها من محضر المجلس. الدورة والاجتماع والقرار ثلاثة أرقام مختلفة.',
    'Copy it from the minutes. Session, meeting and resolution are three different numbers.',
  ),
  session: fieldLabel('الدورة', 'Session'),
  meeting: fieldLabel('الاجتماع', 'Meeting'),
  resolution: fieldLabel('القرار', 'Resolution'),
  printed: fieldLabel('كما ورد', 'As printed'),
  value: fieldLabel('الرقم', 'Number'),
  approvedOn: fieldLabel(
    'تاريخ الاعتماد',
    'Date of approval',
    'اكتب التقويم الوارد في المحضر، ونحسب المقابل بتقويم أم القرى ونبيّن أنه محسوب.',
    'Enter the calendar of the minutes; the other one is computed (Umm al-Qura) and marked so.',
  ),
  printedDate: fieldLabel('التاريخ كما ورد', 'Date as printed'),
  weekday: fieldLabel('اليوم', 'Weekday'),
  minutes: fieldLabel(
    'المحضر أو القرار الموقّع',
    'Minutes',
    'ملف PDF أو صورة. يبقى عندك دليلًا على الاعتماد ولا يُنشر.',
    'PDF or image. Kept as evidence, not published.',
  ),
  chair: fieldLabel('الموقّع', 'Chair', 'اسم رئيس المجلس وصفته كما وردا.', 'Name and title as printed.'),
  chairName: fieldLabel('الاسم', 'Name'),
  chairTitle: fieldLabel('الصفة', 'Title'),
  ordersPublication: fieldLabel('يأمر الاعتماد بنشر السياسة', 'Orders publication'),
  supersedesAllPrevious: fieldLabel('تحل محل جميع السياسات الموضوعة سابقًا', 'Supersedes all previous'),
  demonstration: fieldLabel(
    'اعتماد تجريبي',
    'Demonstration',
    'لم يصدر عن مجلس إدارة، وسُجّل لتجربة المنصة. يُبيَّن ذلك في صفحة السياسة.',
    'No board decided it; entered to try the system. The public page says so.',
  ),
  source: fieldLabel('الوثيقة المصدر', 'Source document'),
  sourceText: fieldLabel('نص الوثيقة كما وصل', 'Source text'),
  corrections: fieldLabel('ما صُحّح', 'Corrections'),
  remarks: fieldLabel('ملاحظات للمحرّر', 'Remarks'),
} as const;

export const sectionRoles = {
  preface: { ar: 'تمهيد', en: 'Preface' },
  'general-goal': { ar: 'الهدف العام', en: 'General goal' },
  'detailed-goals': { ar: 'الأهداف التفصيلية', en: 'Detailed goals' },
  channels: { ar: 'القنوات', en: 'Channels' },
  tools: { ar: 'الأدوات', en: 'Tools' },
  handling: { ar: 'التعامل مع الطلب', en: 'Handling' },
  approval: { ar: 'الاعتماد', en: 'Approval' },
  other: { ar: 'غير ذلك', en: 'Other' },
} as const;

export const handlingSteps = {
  reception: { ar: 'خطوة: الاستقبال', en: 'Step: reception' },
  verification: { ar: 'خطوة: التحقق من البيانات', en: 'Step: verification' },
  referral: { ar: 'خطوة: الإحالة إلى مسؤول البحث الاجتماعي', en: 'Step: referral' },
  attestation: { ar: 'خطوة: الإقرار بصحة البيانات', en: 'Step: attestation' },
  committee: { ar: 'خطوة: الرفع إلى لجنة البحث', en: 'Step: committee' },
  registration: { ar: 'خطوة: استكمال التسجيل', en: 'Step: registration' },
  service: { ar: 'خطوة: تقديم الخدمة', en: 'Step: service' },
} as const;

export const changeKinds = {
  major: { ar: 'جوهري', en: 'Major' },
  minor: { ar: 'طفيف', en: 'Minor' },
} as const;

export const rows = {
  entry: { singular: { ar: 'سطر', en: 'Entry' }, plural: { ar: 'أسطر', en: 'Entries' } },
} as const;

export const messages = {
  publicRecord: 'هذا الإصدار منشور في السجل العام، فلا يتغيّر ولا يُحذف. لتعديل السياسة أنشئ إصدارًا جديدًا.',
  approvedIsFixed: 'سُجّل اعتماد هذا الإصدار، فلا يُعدَّل. أعده إلى المسودة أولًا.',
  hasEvents: 'لهذه المسودة ما سُجّل في سجل الإصدارات، فلا تُحذف. يمكنك أن تتابع العمل عليها أو أن تتركها مسودة.',
  movedMeanwhile: 'تغيّرت حالة الإصدار قبل تنفيذ الخطوة. حدّث الصفحة وانظر أين صار.',
  statusByMoveOnly: 'تتغيّر حالة الإصدار بالأزرار المخصصة لها وحدها.',
  policyUnknown: 'اختر سياسة من سياسات جمعيتك.',
  key: 'المعرّف أحرف لاتينية صغيرة وأرقام وشرطات، ولا يتكرر في الإصدار.',
  notFound: 'لم نجد هذا الإصدار، أو أنه لجمعية أخرى.',
  notSecretary: 'هذه الخطوة من صلاحيات أمين المجلس في الجمعية.',
  overruleReason: 'اكتب سبب النشر مع بقاء هذا النص، فهو يُحفظ في سجل الإصدارات.',
  nothingToOverrule: 'لم تعد هذه الملحوظة قائمة، أو سبق تجاوزها. حدّث الصفحة لترى ما بقي.',
  policyNotFound: 'لم نجد هذه السياسة، أو أنها لجمعية أخرى.',
  noSectorText:
    'لا نعرف بعد نصًا شائعًا في القطاع لهذا النوع من السياسات. ارفع ملف السياسة، أو ألصق نصها، أو اكتبها.',
  pastedNothing: 'لم يصل نص. ألصق نص السياسة ثم أعد المحاولة.',
  pastedTooLong:
    'النص أطول مما يتسع له إصدار واحد: مليون حرف، و6000 سطر، و20,000 حرف في السطر. قسّمه ثم أعد المحاولة، ولم يُحفظ شيء.',
  pastedOverLimit:
    'في النص جزء أطول مما يتسع له موضعه: عنوان فوق 300 حرف، أو بند فوق 8000 حرف، أو قسم فوق 1000 بند، أو نص فوق 300 قسم. قسّم ذلك الجزء ثم أعد المحاولة، ولم يُحفظ شيء.',
  malformed: 'تعذّر فهم الطلب. حدّث الصفحة وأعد المحاولة.',
  textMalformed: 'في نص السياسة ما لا يُنشر كما هو. راجع الحقل المذكور.',
  pdfNotMade:
    'نُشر الإصدار، وتعذّر صنع نسخة PDF له. نعيد صنعها تلقائيًا كل ليلة، وتظهر في صفحته حين تتم. إن لم تظهر غدًا فأبلغ مدير المنصة.',
  registerUnavailable:
    'تعذّرت الكتابة في السجل العام، فلم يُنشر شيء وبقي الإصدار على حاله. أعد المحاولة بعد قليل.',
} as const;
