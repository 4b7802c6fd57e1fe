import { fieldLabel, type Words } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'رد على نتيجة الاستطلاع', en: 'Reply to a survey result' },
  plural: { ar: 'الردود على نتائج الاستطلاع', en: 'Replies to survey results' },
};

export const words = {
  period: fieldLabel('أشهر النتيجة', 'Months of the result'),
  state: fieldLabel('الحالة', 'State'),
  from: fieldLabel('من شهر', 'From'),
  until: fieldLabel('إلى شهر', 'Until'),
  byRating: fieldLabel('الأجوبة', 'Answers'),
  recommendation: fieldLabel(
    'التوصية إلى مجلس الإدارة',
    'Recommendation to the board',
    'ما الذي تقترحه على المجلس بناءً على هذه النتيجة؟ يُنشر مع الرد، فلا تنقل فيه عبارة كتبها مستفيد ولا ما يدل على شخص.',
    'The proposal to the board. It is published, so quote no beneficiary and name no person.',
  ),
  session: fieldLabel(
    'رقم الدورة',
    'Session',
    'اتركه فارغًا إن لم يرد في المحضر.',
    'Leave it empty where the minutes have none.',
  ),
  meeting: fieldLabel('رقم الاجتماع', 'Meeting', 'كما في محضره.', 'As its minutes print it.'),
  heldOn: fieldLabel(
    'تاريخ الاجتماع',
    'Day of the meeting',
    'بأي التقويمين، مثل 10/3/1448 أو 2026/9/13.',
    'In either calendar.',
  ),
  resolution: fieldLabel(
    'رقم القرار',
    'Resolution',
    'اتركه فارغًا إن لم يرد في المحضر.',
    'Leave it empty where the minutes have none.',
  ),
  decision: fieldLabel('ما قرره المجلس', 'Decision of the board'),
  reply: fieldLabel(
    'الرد على المستفيدين',
    'Reply to beneficiaries',
    'ما الذي سيتغيّر، أو لماذا لا يتغيّر شيء؟ يقرؤه الجميع في صفحة الجمعية.',
    'The change that beneficiaries will see, or the reason why there is none. Everybody reads it.',
  ),
  number: fieldLabel('رقم الرد', 'Number'),
  corrects: fieldLabel('يصحح الرد رقم', 'Corrects'),
  publishedAt: fieldLabel('نُشر في', 'Published at'),
  hash: fieldLabel('بصمة الرد', 'Hash'),
  actorName: fieldLabel('نشره', 'Published by'),
} as const;

export const states = {
  draft: { ar: 'قيد الإعداد', en: 'In preparation' },
  published: { ar: 'منشور', en: 'Published' },
} as const satisfies Readonly<Record<string, Words>>;

export const messages = {
  malformed: 'لم نفهم ما أُرسل. أعد تحميل الصفحة ثم حاول مرة أخرى.',
  notYours: 'التوصية والرد من عمل أمين المجلس في الجمعية.',
  notFound: 'لم نجد هذا السجل. أعد تحميل الصفحة.',
  noResult: 'لا نتيجة معروضة لهذه الأشهر. لا تُعرض نتيجة إلا من خمسة أجوبة فأكثر وبعد انقضاء شهرها.',
  movedMeanwhile: 'عُدّل هذا الرد قبل أن يُنشر، فلم يُنشر شيء. أعد تحميل الصفحة واقرأه ثم انشره.',
  published: 'هذا الرد منشور، فلا يُعدَّل ولا يُحذف. إن كان فيه خطأ فاصنع من نتيجته ردًّا جديدًا يصححه.',
} as const;

export const panelWords = {
  heading: { ar: 'من النتيجة إلى الرد', en: 'From the result to the reply' },
  steps: {
    ar: 'اكتب التوصية وارفعها إلى المجلس، ثم سجّل قراره كما في محضر الاجتماع، ثم اكتب الرد وانشره. لا يُنشر شيء قبل أن تضغط زر النشر، ولا يُعدَّل بعده.',
    en: 'Write the recommendation, record the board’s decision from its minutes, write the reply and publish it. Nothing is public before that, and nothing changes after it.',
  },
  correction: {
    ar: 'هذا رد يصحح ردًّا نُشر قبله، وسيظهر ذلك للقراء.',
    en: 'This reply corrects an earlier one.',
  },
  answers: { ar: 'عدد الأجوبة', en: 'Answers' },
  publish: { ar: 'انشر الرد', en: 'Publish the reply' },
  publishing: { ar: 'يُنشر…', en: 'Publishing…' },
  saveFirst: { ar: 'احفظ ما كتبته أولًا، ثم انشر.', en: 'Save first, then publish.' },
  published: {
    ar: 'هذا الرد منشور في صفحة الجمعية ولا يُعدَّل. إن كان فيه خطأ فاصنع من النتيجة نفسها ردًّا جديدًا يصححه.',
    en: 'This reply is public and does not change. Where it is wrong, make a new one from its result.',
  },
  begin: { ar: 'اصنع منها توصية إلى المجلس', en: 'Make a recommendation to the board' },
  all: { ar: 'التوصيات والردود', en: 'Recommendations and replies' },
} as const satisfies Readonly<Record<string, Words>>;
