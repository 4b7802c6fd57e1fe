import { counted } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import { ordinalWords } from '@mithaq/domain/text/ordinal.ar';
import { readMinutesNumber } from '@mithaq/domain/approval/number-in-minutes';

/** Words around the text of a draft in print. */
export const draftWords = {
  mark: 'مسودة',
  page: 'الصفحة',
  of: ' من ',
  contents: 'المحتويات',
  untitled: 'سياسة بلا عنوان بعد',
  noText: 'لا نص في هذه المسودة بعد.',
  state: 'حالة الوثيقة',
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
  factFate: 'من بيانات الوثيقة',
  changeNote: 'خلاصة التغيير كما كتبها أمين المجلس:',
  more: (count: number, numeral: string) =>
    `وفي النص ${counted(count, numeral, countedNouns.otherChange)} خارج هذه القائمة.`,
} as const;

const blank = '............';

/**
 * Writes the number of a meeting or a session as an adjective: «الثامن والعشرين»; in brackets where it is no number, with
 * room to write where it is not known.
 */
const which = (typed: string | undefined, gender: 'masculine' | 'feminine'): string => {
  const value = typed === undefined ? undefined : readMinutesNumber(typed);
  const words = value === undefined ? undefined : ordinalWords(value, gender, 'genitive');
  return words ?? `(${typed ?? blank})`;
};

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
    `تُعرض على المجلس ${counted(count, numeral, countedNouns.document)}`,
  notice: 'في هذه الورقة مسودات لم تُنشر ولا يُعمل بها. لا تُتداول خارج مجلس الإدارة.',
  resolutionHead: ({ number, day }: ResolutionFacts) =>
    `قرار مجلس الإدارة رقم (${number ?? blank}) وتاريخ ${day ?? blank}`,
  resolutionLead: ({ board, title, meeting, session }: ResolutionFacts) =>
    `اطّلع مجلس إدارة ${board} في اجتماعه ${which(meeting, 'masculine')} من الدورة ${which(session, 'feminine')} على مشروع «${title}»، وبعد المداولة قرّر ما يأتي:`,
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
