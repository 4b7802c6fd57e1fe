import { requestNouns } from '@mithaq/domain/request/notice-text.ar';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import { stateForHer, type StateForHer } from './track.ar.ts';

/** Words of a message that asks for no service: «شكوى» is feminine, the others are masculine. */
const ofMessage = (
  kind: Exclude<RequestKind, 'service'>,
): Partial<Readonly<Record<RequestState, StateForHer>>> => {
  const noun = requestNouns[kind];
  const isFeminine = kind === 'complaint';
  const it = isFeminine ? 'ها' : 'ه';
  const verb = (masculine: string): string => (isFeminine ? `${masculine}ت` : masculine);
  const again = 'لا خطوة بعد هذه. لك أن تكتب إلى الجمعية متى شئت.';
  return {
    received: {
      now: `${verb('وصل')} ${noun} إلى الجمعية، ولم يبدأ النظر في${it} بعد.`,
      next: `تنظر في${it} الجمعية ثم ترد عليك. لا يلزمك شيء الآن.`,
    },
    checking: {
      now: `تنظر الجمعية في ${noun}.`,
      next: 'إن احتاجت إلى شيء منك سألتك هنا. لا يلزمك شيء الآن.',
    },
    closed: { now: `${verb('أُغلق')} ${noun}.`, next: again },
    withdrawn: {
      now: `${verb('سُحب')} ${noun} كما طلبت.`,
      next: `توقف النظر في${it}. لك أن تكتب إلى الجمعية متى شئت.`,
    },
    duplicate: {
      now: `تبيّن أن ${noun} ${isFeminine ? 'تكرر' : 'يكرر'} رسالة أخرى منك.`,
      next: 'تابع رسالتك الأخرى برقمها، فالعمل عليها.',
    },
  };
};

/** Returns a state as the sender of this kind of message reads it. */
export const stateWordsOf = (state: RequestState, kind: RequestKind): StateForHer =>
  kind === 'service' ? stateForHer[state] : (ofMessage(kind)[state] ?? stateForHer[state]);

/** Returns the heading above the state: «أين وصل طلبك؟», «أين وصلت شكواك؟». */
export const stateHeadingOf = (kind: RequestKind): string =>
  `أين ${kind === 'complaint' ? 'وصلت' : 'وصل'} ${requestNouns[kind]}؟`;
