import { dayOfIso } from '../calendar/iso-day.ts';
import { namedDay } from '../calendar/both-calendars.ar.ts';
import type { RequestKind } from './request-kind.ts';
import type { RequestState } from './request-lifecycle.ts';
import { formatReferenceNumber } from './reference-number.ts';
import type { NoticeOccasion } from './request-notice.ts';
import { ratingQuestion } from './survey.ar.ts';

/** The facts of a notice. Days are Gregorian in Asia/Riyadh, `YYYY-MM-DD`. */
export interface NoticeFacts {
  readonly occasion: NoticeOccasion;
  readonly kind: RequestKind;
  /** Words that a person of the association wrote for her. */
  readonly words?: string | undefined;
  /** The last day of her answer or objection. */
  readonly openUntil?: string | undefined;
  /** The first day of the decision, where the policy prints one. */
  readonly earliestOn?: string | undefined;
  /** The last day of the decision, where the policy prints one. */
  readonly latestOn?: string | undefined;
  /** The state that a closed request was closed from. */
  readonly closedFrom?: RequestState | undefined;
  /** Number of the request that a duplicate repeats, in its stored form. */
  readonly original?: string | undefined;
}

const dayInWords = (day: string): string => {
  const read = dayOfIso(day);
  return read === undefined ? day : namedDay(read);
};

/** The noun of each kind, as a letter to the sender names it. */
export const requestNouns: Readonly<Record<RequestKind, string>> = {
  service: 'طلبك',
  complaint: 'شكواك',
  suggestion: 'اقتراحك',
  enquiry: 'استفسارك',
};

/** Names another of each kind, which the sender may send at any time. */
const anotherOf: Readonly<Record<RequestKind, string>> = {
  service: 'أن تقدّم طلبًا جديدًا',
  complaint: 'أن ترسل شكوى جديدة',
  suggestion: 'أن ترسل اقتراحًا جديدًا',
  enquiry: 'أن ترسل استفسارًا جديدًا',
};

const until = (openUntil: string | undefined, sentence: (day: string) => string): string[] =>
  openUntil === undefined ? [] : [sentence(dayInWords(openUntil))];

/** Returns when the decision comes: the floor and, where the policy prints one, the ceiling; nothing where it prints none. */
export const decisionSentences = ({
  earliestOn,
  latestOn,
}: Pick<NoticeFacts, 'earliestOn' | 'latestOn'>): string[] => {
  if (earliestOn === undefined) return [];
  const floor = `تنص السياسة على ألا يصدر القرار قبل يوم ${dayInWords(earliestOn)}`;
  return [latestOn === undefined ? `${floor}.` : `${floor}، وألا يتأخر عن يوم ${dayInWords(latestOn)}.`];
};

const closedSentences = ({ closedFrom, kind }: NoticeFacts): string[] => {
  const noun = requestNouns[kind];
  if (closedFrom === 'needs-information')
    return [
      `أغلقنا ملف ${noun} لأن ما طلبناه منك لم يصلنا في مدته.`,
      'إن كنت ما زلت تحتاج إلى متابعته فتواصل معنا، ويمكن أن نفتحه من جديد دون أن تبدأ من أوله.',
    ];
  if (closedFrom === 'rejected')
    return [`انتهت مدة الاعتراض، وأغلقنا ${noun}.`, 'لك أن تقدّم طلبًا جديدًا متى تغيّرت ظروفك.'];
  if (closedFrom === 'answered') return [`أغلقنا ${noun} بعد أن أرسلنا إليك الجواب.`];
  if (closedFrom === 'served') return [`أغلقنا ${noun} بعد أن قُدّمت لك الخدمة. نسأل الله لك التوفيق.`];
  return [`أغلقنا ${noun}.`];
};

/** Asks how the request was handled, once it has an answer; the desk reads it out where it tells her by phone. */
const surveySentences = ({ closedFrom, kind }: NoticeFacts): string[] =>
  closedFrom === undefined || closedFrom === 'needs-information'
    ? []
    : [
        `يهمنا رأيك: ${ratingQuestion.replace('طلبك', requestNouns[kind])}`,
        'تجيب عنه في صفحة المتابعة أو بالهاتف. لا يؤثر جوابك في أي طلب لك، ولا يُعرض باسمك.',
      ];

/**
 * Returns the sentences that tell the beneficiary of an occasion, in the order in which an e-mail prints them and a
 * caller reads them out: the news, the words written for her, what comes next, and her right with its last day.
 */
export const noticeSentences = (facts: NoticeFacts): string[] => {
  const noun = requestNouns[facts.kind];
  const words = facts.words === undefined ? [] : [facts.words];
  switch (facts.occasion) {
    case 'received':
      return [
        `استلمنا ${noun}.`,
        ...(facts.kind === 'service' ? ['استلام الطلب لا يعني قبوله.', ...decisionSentences(facts)] : []),
      ];
    case 'needs-information':
      return [
        `نحتاج منك إلى ما يلي لنكمل النظر في ${noun}:`,
        ...words,
        ...until(facts.openUntil, (day) => `نرجو أن يصلنا ردك قبل نهاية يوم ${day}.`),
        'إن احتجت إلى مساعدة في ذلك فتواصل معنا.',
      ];
    case 'reminder':
      return [
        `نذكّرك بأننا ما زلنا ننتظر منك ما يلي لنكمل النظر في ${noun}:`,
        ...words,
        ...until(
          facts.openUntil,
          (day) => `آخر موعد لوصول ردك يوم ${day}. إن لم يصلنا أغلقنا الملف، ولك أن تطلب فتحه من جديد.`,
        ),
      ];
    case 'referred':
      return [
        `أحلنا ${noun} إلى مسؤول البحث الاجتماعي ليدرس حالتك.`,
        ...words,
        'قد يتصل بك أو يطلب موعدًا لزيارتك. لا يلزمك شيء الآن.',
      ];
    case 'with-committee':
      return [
        `انتهينا من دراسة ${noun}، ورفعناه إلى لجنة البحث لتنظر فيه.`,
        ...words,
        ...decisionSentences(facts),
        'نخبرك بالقرار حين يصدر.',
      ];
    case 'accepted':
      return [`يسرّنا أن نبلغك بقبول ${noun}.`, ...words, 'بقي أن نكمل معك التسجيل، وسنتواصل معك لذلك.'];
    case 'rejected':
      return [
        `نعتذر إليك، فلم يُقبل ${noun}. وسبب ذلك:`,
        ...words,
        ...until(
          facts.openUntil,
          (day) =>
            `لك أن تعترض على هذا القرار في صفحة المتابعة أو بالتواصل معنا، وآخر موعد للاعتراض يوم ${day}. اكتب في اعتراضك ما تريد أن ننظر فيه من جديد.`,
        ),
      ];
    case 'registering':
      return ['بدأنا نكمل تسجيلك.', ...words, 'إن احتجنا منك إلى شيء تواصلنا معك، ثم نقدّم لك الخدمة.'];
    case 'served':
      return [
        'سجّلنا أن الخدمة قُدّمت لك.',
        ...words,
        'إن لم تصلك، أو كان فيها نقص، فأخبرنا قبل أن نغلق الطلب.',
      ];
    case 'answered':
      return [
        `هذا جوابنا عن ${noun}:`,
        ...words,
        ...until(
          facts.openUntil,
          (day) => `إن لم يكفِك هذا الجواب فأخبرنا قبل نهاية يوم ${day}، وسننظر في الأمر من جديد.`,
        ),
      ];
    case 'closed':
      return [...closedSentences(facts), ...words, ...surveySentences(facts)];
    case 'withdrawn':
      return [
        `أوقفنا النظر في ${noun} كما طلبت.`,
        ...words,
        `إن لم تطلب ذلك فتواصل معنا. ولك ${anotherOf[facts.kind]} متى شئت.`,
      ];
    case 'duplicate':
      return [
        `تكرر إرسال ${noun}، فجمعنا ما أرسلته في ملف واحد، ونتابع معك برقمه المرجعي${facts.original === undefined ? '' : `: ${formatReferenceNumber(facts.original)}`}.`,
        ...words,
        'لن يفوتك شيء بذلك، ولا يلزمك شيء.',
      ];
    case 'objection':
      return [`وصل اعتراضك، وسننظر في ${noun} من جديد.`, 'نخبرك بالنتيجة.'];
    case 'postponed':
      return [`أجّلت لجنة البحث النظر في ${noun} إلى جلسة أخرى.`, ...words, ...decisionSentences(facts)];
    case 'taken-back':
      return [
        `أبلغناك من قبل بشيء عن ${noun} ثم تبيّن لنا أنه سُجّل خطأً، فصحّحناه. نعتذر إليك عن ذلك.`,
        ...words,
        `لا تعتمد على ما أبلغناك به خطأً. نتابع ${noun} من حيث كنا.`,
      ];
    case 'right-answered':
      return [
        'أجبنا عمّا طلبته بشأن بياناتك.',
        ...words,
        'إن بقي لك شيء في ذلك فاطلبه من صفحة المتابعة، أو تواصل معنا.',
      ];
    case 'right-extended':
      return [
        'نحتاج إلى وقت أطول للرد على ما طلبته بشأن بياناتك. وسبب ذلك:',
        ...words,
        'تجد آخر يوم للرد في صفحة المتابعة.',
      ];
    case 'paper-held':
      return [
        `وصلنا مستند أضفته إلى ${noun}، ومنع الفحص الآلي للملفات فتحه، فلم يتمكن أحد من قراءته.`,
        'تبيّن لك صفحة المتابعة أي مستند هو. صوّره من جديد أو احفظه بصيغة PDF، ثم أضفه منها. وإن تعذّر عليك ذلك فتواصل معنا.',
      ];
  }
};
