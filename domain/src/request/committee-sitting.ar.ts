import { dayInputFaultMessages } from '../calendar/day-input-faults.ar.ts';
import { dayInBothCalendars } from '../calendar/both-calendars.ar.ts';
import type { TwoLanguages } from '../text/two-languages.ts';
import type { SittingOutcome, SittingRefusal } from './committee-sitting.ts';
import { requestStateWords } from './request-states.ar.ts';

export const sittingOutcomeWords: Readonly<Record<SittingOutcome, TwoLanguages>> = {
  accepted: { ar: 'قبول', en: 'Accept' },
  rejected: { ar: 'رفض', en: 'Reject' },
  postponed: { ar: 'تأجيل', en: 'Postpone' },
  question: { ar: 'سؤال لصاحب الطلب', en: 'Ask' },
};

/** Reasons for a rejection that a new association begins with; each association keeps its own list. */
export const usualRejectionReasons: readonly string[] = [
  'لا تنطبق على الطلب شروط الخدمة المطلوبة.',
  'الخدمة المطلوبة خارج نطاق خدمات الجمعية.',
  'قُدّمت الخدمة نفسها من قبل خلال المدة التي تحددها لائحة الجمعية.',
  'لم تكتمل المستندات المطلوبة في المدة المحددة.',
  'لا يكفي المتاح من مخصصات الخدمة في الوقت الحالي.',
];

interface Naming {
  /** Returns the reference number of a request as people read it. */
  readonly reference: (request: string) => string;
  /** Returns the name of an account. */
  readonly name: (account: string) => string;
}

const itemSentence = (
  refusal: Extract<SittingRefusal, { request: string }>,
  names: (people: readonly string[]) => string,
): string => {
  switch (refusal.code) {
    case 'item.twice':
      return 'تكرر في جدول الأعمال. أبقِه مرة واحدة.';
    case 'item.unknown':
      return 'لم نجد طلبه في طلبات الجمعية، وربما أُتلفت بياناته. احذفه من جدول الأعمال.';
    case 'item.withdrawn':
      return 'سحبه صاحبه، فلا قرار فيه. احذفه من جدول الأعمال.';
    case 'item.not-before-committee':
      return `ليس لدى اللجنة، فحالته «${requestStateWords[refusal.state].label}». احذفه من جدول الأعمال.`;
    case 'item.not-yet-before-committee':
      return `رُفع إلى اللجنة يوم ${dayInBothCalendars(refusal.reachedOn)}، بعد يوم الجلسة المكتوب. راجع يوم الجلسة.`;
    case 'item.outcome-missing':
      return 'اختر ما انتهت إليه اللجنة فيه.';
    case 'item.service-missing':
      return 'اختر الخدمة الممنوحة من خدمات الجمعية.';
    case 'item.granted-missing':
      return 'اكتب ما مُنح: المبلغ أو الشيء وعدده.';
    case 'item.reason-missing':
      return 'اكتب السبب.';
    case 'item.reason-not-listed':
      return 'اختر السبب من قائمة أسباب الجمعية.';
    case 'item.words-missing':
      return 'اكتب ما سيقرؤه صاحب الطلب.';
    case 'item.correction-missing':
      return 'سبق القرار فيه. اكتب الخطأ الذي يصححه هذا القرار، أو احذفه من جدول الأعمال.';
    case 'item.correction-undecided':
      return 'سبق القرار فيه، فلا يُصحَّح إلا بقرار: قبول أو رفض.';
    case 'item.early':
      return `لا يصدر القرار فيه بحسب السياسة قبل يوم ${dayInBothCalendars(refusal.earliestOn)}. اكتب سبب التعجيل، وسيقرؤه صاحب الطلب والمراجع.`;
    case 'item.recused-not-member':
      return `من المتنحين من لم يكن عضوًا في اللجنة يوم الجلسة: ${names(refusal.people)}. أزل علامة تنحيه.`;
    case 'item.checker-decides':
      return `تولى التحقق منه: ${names(refusal.people)}. لا يجمع شخص واحد بين التحقق من الطلب والقرار فيه، فسجّل تنحيه.`;
    case 'item.decided-before':
      return `شارك في القرار المعترَض عليه: ${names(refusal.people)}. ينظر في الاعتراض من لم يشارك في القرار، فسجّل تنحيه.`;
    case 'item.too-few-members':
      return `لا يكفي أعضاء اللجنة للقرار فيه: من يحق لهم ${String(refusal.able)}، والنصاب ${String(refusal.needed)}. اطلب من مدير المنصة إضافة أعضاء لم يتولوا التحقق من الطلب ولم يشاركوا في القرار السابق، ثم انظروا فيه في جلسة لاحقة.`;
    case 'item.no-quorum':
      return `من حضر ممن يحق لهم القرار فيه ${String(refusal.deciding)}، والنصاب ${String(refusal.needed)}. أجّله إلى جلسة يكتمل فيها النصاب.`;
    case 'item.votes-half':
      return 'اكتب عدد الأصوات مع القبول وعدد الأصوات ضده معًا، أو اترك الخانتين فارغتين.';
    case 'item.votes-too-many':
      return `عدد الأصوات أكثر من عدد من قرروا فيه، وهو ${String(refusal.deciding)}.`;
    case 'item.votes-disagree':
      return 'القرار لا يوافق أكثر الأصوات. راجع القرار أو عدد الأصوات.';
  }
};

/** Returns the sentence that says why the minutes of a sitting cannot be recorded, and what to do. */
export const sittingRefusalMessage = (refusal: SittingRefusal, { reference, name }: Naming): string => {
  const names = (people: readonly string[]): string => people.map(name).join('، ');
  if (refusal.code === 'item.unknown')
    return `السطر ${String(refusal.index + 1)} من جدول الأعمال: ${itemSentence(refusal, names)}`;
  if ('request' in refusal) return `الطلب ${reference(refusal.request)}: ${itemSentence(refusal, names)}`;
  switch (refusal.code) {
    case 'sitting.number-missing':
      return 'اكتب رقم المحضر.';
    case 'sitting.date':
      return refusal.fault === 'in-future'
        ? 'لم يأتِ يوم الجلسة بعد. يُسجَّل المحضر بعد انعقادها.'
        : `يوم الجلسة: ${dayInputFaultMessages[refusal.fault]}`;
    case 'sitting.agenda-empty':
      return 'جدول الأعمال فارغ. أضف إليه طلبًا واحدًا على الأقل.';
    case 'sitting.committee-too-small':
      return `أعضاء لجنة البحث يوم الجلسة ${String(refusal.members)}، والنصاب ${String(refusal.needed)}. لا يقرر عضو واحد وحده: اطلب من مدير المنصة إضافة أعضاء إلى اللجنة، ثم اعقد جلسة أخرى.`;
    case 'sitting.not-a-member':
      return `من الحاضرين من لم يكن عضوًا في لجنة البحث يوم الجلسة: ${names(refusal.people)}. راجع يوم الجلسة، أو أزل علامة حضوره.`;
    case 'sitting.no-quorum':
      return `لم يكتمل النصاب: حضر ${String(refusal.present)}، والنصاب ${String(refusal.needed)}.`;
    case 'sitting.recorder-absent':
      return 'يسجّل المحضر عضو حضر الجلسة، وأنت لست من الحاضرين فيها.';
  }
};
