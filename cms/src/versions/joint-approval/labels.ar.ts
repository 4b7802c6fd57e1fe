import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { Words } from '../../payload/fields/labelled.ts';

export const jointApprovalMessages = {
  ofVersion: (title: string, message: string): string => `«${title}»: ${message}`,
  notFound: (place: number): string =>
    `السياسة ${String(place)} مما اخترت غير موجودة، أو أنها لجمعية أخرى. حدّث الصفحة واختر من جديد.`,
  movedMeanwhile:
    'تغيّرت حالة إحدى السياسات قبل اكتمال التسجيل، فلم يُسجَّل شيء. حدّث الصفحة وانظر أين صارت كل منها.',
  noneChosen: 'اختر سياسة واحدة على الأقل مما اعتمده الاجتماع.',
  tooMany: 'لا يُسجَّل أكثر من 40 سياسة في المرة الواحدة. سجّل بعضها ثم سجّل الباقي، ولم يُسجَّل شيء بعد.',
  twice: 'إحدى السياسات مكررة في ما أرسلته. حدّث الصفحة واختر من جديد، ولم يُسجَّل شيء.',
} as const;

export const jointApprovalWords = {
  together: { ar: 'عدة سياسات معًا', en: 'Several policies together' },
  heading: { ar: 'اعتماد عدة سياسات في اجتماع واحد', en: 'Several policies approved in one meeting' },
  lead: {
    ar: 'اختر ما اعتمده المجلس، واكتب بيانات الاجتماع من محضره مرة واحدة. يُسجَّل الاعتماد للمختار كله، وإن تعذّر تسجيل واحدة منها لم يُسجَّل شيء وذكرنا لك السبب.',
    en: 'Choose what the board approved and copy the meeting from its minutes once. All chosen versions are recorded, or none, with every reason.',
  },
  link: { ar: 'سجّل اعتماد عدة سياسات معًا', en: 'Record the approval of several at once' },
  sendLink: { ar: 'أرسل المسودات للمراجعة معًا', en: 'Send the drafts to review together' },
  publishLink: { ar: 'انشر المعتمد معًا', en: 'Publish the approved ones together' },
  notYours: {
    ar: 'هذه الصفحة لأمين المجلس: يسجّل فيها ما اعتمده المجلس من سياسات جمعيته.',
    en: 'This page is for the board secretary, who records what the board approved.',
  },
  meeting: { ar: 'بيانات الاجتماع كما في محضره', en: 'The meeting, as its minutes print it' },
  session: { ar: 'رقم الدورة', en: 'Session' },
  number: { ar: 'رقم الاجتماع', en: 'Meeting' },
  date: { ar: 'تاريخ الاجتماع', en: 'Date' },
  blank: { ar: 'اتركه فارغًا إن لم يرد في المحضر.', en: 'Leave it empty where the minutes have none.' },
  fromDrafts: {
    ar: 'أخذنا بيانات الاجتماع مما سُجّل في هذه السياسات. قارنها بالمحضر.',
    en: 'Taken from what these versions say. Compare it with the minutes.',
  },
  inReview: { ar: 'السياسات قيد المراجعة', en: 'Versions in review' },
  nothing: {
    ar: 'لا سياسة قيد المراجعة الآن. أرسل المسودات للمراجعة أولًا، ثم سجّل هنا ما اعتمده المجلس منها.',
    en: 'Nothing is in review. Send drafts to review first.',
  },
  chosen: { ar: 'اعتُمدت', en: 'Approved' },
  policy: { ar: 'السياسة', en: 'Policy' },
  resolution: { ar: 'رقم القرار', en: 'Resolution' },
  chooseAll: { ar: 'اختر الكل', en: 'Choose all' },
  chooseNone: { ar: 'ألغِ الاختيار', en: 'Choose none' },
  record: { ar: 'سجّل الاعتماد', en: 'Record the approval' },
  recording: { ar: 'يجري التسجيل…', en: 'Recording…' },
  more: {
    ar: 'تظهر هنا 40 سياسة في المرة الواحدة، أقدمها إرسالًا أولًا. بعد تسجيل هذه يظهر الباقي.',
    en: 'Forty at a time, the oldest first. The others follow.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Counts policies in words: «سياسة واحدة»، «سياستان»، «12 سياسة». */
const countedPolicies = (count: number): string => countedInLatin(count, countedNouns.policy);

/** Says how many versions are ticked. */
export const chosenCount = (count: number, language: string): string => {
  if (language === 'en') return `Chosen: ${String(count)}`;
  return count === 0 ? 'لم تختر شيئًا بعد.' : `المختار: ${countedPolicies(count)}.`;
};

/** Says what was recorded, and that a repeated press changed nothing. */
export const recordedSentence = (
  { recorded, already }: { readonly recorded: number; readonly already: number },
  language: string,
): string => {
  if (language === 'en')
    return `Recorded: ${String(recorded)}.${already > 0 ? ` Recorded before: ${String(already)}.` : ''}`;
  const done =
    recorded > 0
      ? `سُجّل الاعتماد. العدد: ${countedPolicies(recorded)}. انشرها من القائمة أدناه، وما سجّلته خطأً فأعده إلى المسودة من صفحته قبل نشره.`
      : '';
  const before = already > 0 ? `سُجّل من قبل بالبيانات نفسها، ولم يتغيّر: ${countedPolicies(already)}.` : '';
  return [done, before].filter((part) => part !== '').join(' ');
};
