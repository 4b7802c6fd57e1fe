import { counted } from '@mithaq/domain/text/counted';

/** Words around the text of a draft in print. */
export const draftWords = {
  mark: 'مسودة',
  page: 'الصفحة',
  of: ' من ',
  contents: 'المحتويات',
  untitled: 'سياسة بلا عنوان بعد',
  noText: 'لا نص في هذه المسودة بعد.',
  state: 'حال الوثيقة',
  type: 'نوع الوثيقة',
  issueNumber: 'رقم الإصدار',
  issueDate: 'تاريخ الإصدار',
  asOf: 'النص كما حُفظ في',
  inForceFrom: 'تاريخ السريان المقترح',
  comparedWith: 'يُقارن بالإصدار الساري',
  first: 'لا إصدار ساريًا لهذه الوثيقة، فكل نصها جديد.',
  footer: 'مسودة للاطلاع الداخلي، لم تُنشر ولا يُعمل بها.',
  noticeTitle: 'مسودة',
  notice: {
    draft: 'هذه مسودة لم يعتمدها مجلس الإدارة، وقد يتغيّر نصها. لا تستند إليها حتى تُعتمد وتُنشر.',
    'in-review':
      'هذه مسودة قيد المراجعة لم يعتمدها مجلس الإدارة، وقد يتغيّر نصها. لا تستند إليها حتى تُعتمد وتُنشر.',
    approved: 'اعتمد مجلس الإدارة هذا النص ولم يُنشر بعد. لا يُعمل به حتى يُنشر.',
  },
  changes: 'ما يتغيّر',
  text: 'نص المسودة',
  legendAdded: 'نص يُضاف',
  legendRemoved: 'نص يُحذف',
  legend: 'كيف تُقرأ التغييرات:',
  noChanges: 'لا فرق بين نص المسودة ونص الإصدار الساري.',
  notMarked: 'التغييرات أكثر من أن تُعلَّم في النص، فيُطبع النص بعدها كما هو في المسودة.',
  titleChange: 'عنوان الوثيقة',
  titleFate: 'تغيّر العنوان',
  changeNote: 'خلاصة التغيير كما كتبها أمين المجلس:',
  more: (count: number, numeral: string) =>
    `وفي النص ${counted(count, numeral, { one: 'تغيير آخر', two: 'تغييران آخران', few: 'تغييرات أخرى', many: 'تغييرًا آخر' })} لم تُذكر في هذه القائمة.`,
} as const;

const blank = '............';

/** Numbers of a resolution that are left as room to write where they are not known. */
interface ResolutionFacts {
  readonly board: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly meeting: string | undefined;
  readonly session: string | undefined;
  readonly day: string | undefined;
  /** Number of the version that the resolution replaces. */
  readonly replaces: string | undefined;
  readonly inForceFrom: string | undefined;
  readonly supersedesAllPrevious: boolean;
}

/** Words of the paper that a board reads before its meeting. */
export const boardPaperWords = {
  heading: 'ورقة اجتماع مجلس الإدارة',
  title: (association: string) => `ورقة اجتماع مجلس إدارة ${association}`,
  meeting: 'الاجتماع',
  session: 'الدورة',
  day: 'تاريخ الاجتماع',
  list: 'الوثائق المعروضة',
  number: 'م',
  document: 'الوثيقة',
  kind: 'نوعها',
  pageColumn: 'الصفحة',
  resolution: 'مشروع القرار',
  isNew: 'إصدار أول',
  isChange: (version: string) => `تعديل الإصدار ${version}`,
  count: (count: number, numeral: string) =>
    counted(count, numeral, {
      one: 'وثيقة واحدة معروضة على المجلس',
      two: 'وثيقتان معروضتان على المجلس',
      few: 'وثائق معروضة على المجلس',
      many: 'وثيقة معروضة على المجلس',
    }),
  notice: 'في هذه الورقة مسودات لم تُنشر ولا يُعمل بها. لا تُتداول خارج مجلس الإدارة.',
  resolutionHead: ({ number, day }: ResolutionFacts) =>
    `قرار مجلس الإدارة رقم (${number ?? blank}) وتاريخ ${day ?? blank}`,
  resolutionLead: ({ board, title, meeting, session }: ResolutionFacts) =>
    `اطّلع مجلس إدارة ${board} في اجتماعه (${meeting ?? blank}) من الدورة (${session ?? blank}) على مشروع «${title}»، وبعد المداولة قرّر ما يأتي:`,
  resolutionItems: ({ title, replaces, inForceFrom, supersedesAllPrevious }: ResolutionFacts) => [
    replaces === undefined
      ? `اعتماد «${title}» بالصيغة المرافقة لهذا القرار.`
      : `اعتماد «${title}» بالصيغة المرافقة لهذا القرار، لتحل محل الإصدار رقم (${replaces}) منها.`,
    ...(supersedesAllPrevious ? ['تحل هذه الوثيقة محل جميع السياسات الموضوعة سابقًا في موضوعها.'] : []),
    inForceFrom === undefined
      ? 'يُعمل بها من تاريخ نشرها في سجل سياسات الجمعية.'
      : `يُعمل بها من ${inForceFrom}.`,
    'يتولى أمين المجلس نشرها في سجل سياسات الجمعية وإبلاغ المعنيين بها.',
  ],
  signature: 'رئيس مجلس الإدارة',
  name: 'الاسم:',
  sign: 'التوقيع:',
} as const;
