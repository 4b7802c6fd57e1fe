import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { Words } from '../../payload/fields/labelled.ts';

/** Steps that are done to many versions by one press, each version by itself. */
export type StepOfMany = 'in-review' | 'in-force';

export const moveManyWords = {
  'in-review': {
    heading: { ar: 'المسودات: أرسلها للمراجعة', en: 'Drafts: send them to review' },
    lead: {
      ar: 'اختر المسودات التي أتممت إعدادها. يصل المراجعين بريد واحد بها كلها.',
      en: 'Choose the drafts that are ready. The reviewers get one e-mail about all of them.',
    },
    nothing: { ar: 'لا مسودة تنتظر الإرسال.', en: 'No draft waits.' },
    button: { ar: 'أرسل المختار للمراجعة', en: 'Send the chosen ones to review' },
    done: { ar: 'أُرسلت للمراجعة', en: 'Sent to review' },
    tick: { ar: 'أرسلها', en: 'Send' },
  },
  'in-force': {
    heading: { ar: 'ما سُجّل اعتماده: انشره', en: 'Approved versions: publish them' },
    lead: {
      ar: 'اختر ما تنشره الآن. ما يمنع نشر سياسة لا يمنع نشر غيرها، ونذكر لك السبب أمامها. وما كُتب له تاريخ نفاذ لم يأتِ بعد يُجدول ليُنشر في يومه.',
      en: 'Choose what is published now. A version that is refused holds up none of the others. One whose day lies ahead is scheduled.',
    },
    nothing: { ar: 'لا سياسة معتمدة تنتظر النشر.', en: 'No approved version waits.' },
    button: { ar: 'انشر المختار', en: 'Publish the chosen ones' },
    done: { ar: 'نُشرت', en: 'Published' },
    tick: { ar: 'انشرها', en: 'Publish' },
  },
} as const satisfies Readonly<
  Record<StepOfMany, Readonly<Record<'heading' | 'lead' | 'nothing' | 'button' | 'done' | 'tick', Words>>>
>;

export const moveManyStates = {
  scheduled: { ar: 'جُدولت لتُنشر في يومها', en: 'Scheduled' },
  working: { ar: 'يجري التنفيذ…', en: 'Working…' },
  unknown: {
    ar: 'انقطع الاتصال، فلا نعلم ما صارت إليه هذه السياسة. حدّث الصفحة لترى حالتها.',
    en: 'The connection was lost; reload the page to see what became of it.',
  },
  notBegun: { ar: 'لم نبدأ بها.', en: 'Not begun.' },
  outcome: { ar: 'النتيجة', en: 'Outcome' },
  confirm: { ar: 'نعم، انشرها', en: 'Yes, publish' },
  keep: { ar: 'تراجع', en: 'Cancel' },
} as const satisfies Readonly<Record<string, Words>>;

/** Asks before many versions become public: «تُنشر للزوار 12 سياسة …». */
export const publishQuestion = (count: number, language: string): string =>
  language === 'en'
    ? `Publish ${String(count)}? Nothing that was published can be changed.`
    : `يُنشر الآن للزوار: ${countedInLatin(count, countedNouns.policy)}. لا يُعدَّل إصدار بعد نشره ولا يُمحى، وتصحيحه بإصدار جديد.`;

/** Says how many of the chosen versions are done. */
export const movedSentence = (done: number, asked: number, language: string): string => {
  if (language === 'en') return `Done: ${String(done)} of ${String(asked)}.`;
  if (done === asked) return `نُفّذت الخطوة لها كلها. العدد: ${countedInLatin(done, countedNouns.policy)}.`;
  return `نُفّذت الخطوة لبعض المختار: ${String(done)} من ${String(asked)}. وتجد السبب أمام كل سياسة لم تُنفَّذ لها.`;
};
