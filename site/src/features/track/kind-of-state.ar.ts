import { requestNouns } from '@mithaq/domain/request/notice-text.ar';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import { requestStates, type RequestState } from '@mithaq/domain/request/request-lifecycle';
import { isOtherOccasion, type NoticeOccasion } from '@mithaq/domain/request/request-notice';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import { recordOf } from '@mithaq/domain/table/record-of';
import type { TrackAct, TrackedRequest } from '@mithaq/domain/contracts/tracking-api';
import {
  actWords,
  closedUnanswered,
  objectionOver,
  occasionForHer,
  stateForHer,
  toldStates,
  type StateForHer,
} from './track.ar.ts';

/** Words of a message that asks for no service: «شكوى» is feminine, the others are masculine. */
const ofMessage = (kind: Exclude<RequestKind, 'service'>): Readonly<Record<RequestState, StateForHer>> => {
  const noun = requestNouns[kind];
  const isFeminine = kind === 'complaint';
  const it = isFeminine ? 'ها' : 'ه';
  const verb = (masculine: string): string => (isFeminine ? `${masculine}ت` : masculine);
  const again = 'لا خطوة بعد هذه. لك أن تكتب إلى الجمعية متى شئت.';
  return {
    ...stateForHer,
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
const wordsOfState = (state: RequestState, kind: RequestKind): StateForHer =>
  (kind === 'service' ? stateForHer : ofMessage(kind))[state];

/** Returns where the request is as its sender reads it now, with what it was closed from and what may still be done. */
export const stateWordsOf = ({
  state,
  kind,
  closedFrom,
  acts,
}: Pick<TrackedRequest, 'state' | 'kind' | 'closedFrom' | 'acts'>): StateForHer => {
  if (state === 'closed' && closedFrom === 'needs-information') return closedUnanswered;
  const words = wordsOfState(state, kind);
  return state === 'rejected' && !acts.includes('object') ? { ...words, next: objectionOver } : words;
};

const toldWords = (kind: RequestKind): Readonly<Record<RequestState, string>> => ({
  ...recordOf(requestStates, (state) => wordsOfState(state, kind).now),
  ...toldStates,
});

/** Returns an occasion as the list of what was told names it. */
export const toldWordsOf = (occasion: NoticeOccasion, kind: RequestKind): string =>
  isOtherOccasion(occasion) ? occasionForHer[occasion] : toldWords(kind)[occasion];

const labels = recordOf(requestStates, (state) => requestStateWords[state].label);

/** Labels of the states as the sender of a message reads them: the desk names some from its own side, or with «الطلب». */
const ownLabels: Readonly<Record<RequestKind, Readonly<Record<RequestState, string>>>> = {
  service: { ...labels, withdrawn: 'مسحوب برغبتك' },
  complaint: {
    ...labels,
    received: 'وصلت',
    checking: 'قيد النظر',
    answered: 'أُجيب عنها',
    closed: 'مغلقة',
    withdrawn: 'مسحوبة برغبتك',
    duplicate: 'مكررة',
  },
  suggestion: { ...labels, received: 'وصل', checking: 'قيد النظر', withdrawn: 'مسحوب برغبتك' },
  enquiry: { ...labels, received: 'وصل', checking: 'قيد النظر', withdrawn: 'مسحوب برغبتك' },
};

/** Returns the name of a state as the sender of this kind of message reads it. */
export const stateLabelOf = (state: RequestState, kind: RequestKind): string => ownLabels[kind][state];

/** Returns the heading above what was sent: «بيانات طلبك», «بيانات شكواك». */
export const factsHeadingOf = (kind: RequestKind): string => `بيانات ${requestNouns[kind]}`;

/** Returns the heading above the state: «أين وصل طلبك؟», «أين وصلت شكواك؟». */
export const stateHeadingOf = (kind: RequestKind): string =>
  `أين ${kind === 'complaint' ? 'وصلت' : 'وصل'} ${requestNouns[kind]}؟`;

/** Returns the title of an act beside the request, where its kind is known: what is withdrawn has its name. */
export const actTitleOf = (act: TrackAct, kind: RequestKind): string => {
  if (act !== 'withdraw') return actWords[act].title;
  return kind === 'service' ? 'اسحب الطلب' : `اسحب ${requestNouns[kind]}`;
};
