import { keysOf } from '../table/keys-of.ts';
import { requestStateFacts, requestStates, type RequestState } from './request-lifecycle.ts';

/**
 * Occasions on which the beneficiary is told, beside the states that she is told of: a postponement by the committee,
 * the one reminder of a question, a mistake that was taken back, the answer to a right on her data or the extension of its
 * time, and a paper of hers that nobody can open because the scan for viruses holds it. The notice of a closing asks for an answer to the survey, so that nobody is written to twice of one end.
 */
export const otherOccasions = [
  'postponed',
  'reminder',
  'taken-back',
  'right-answered',
  'right-extended',
  'paper-held',
] as const;

/** A state that the beneficiary is told of when her request reaches it. */
export type ToldState = {
  [State in RequestState]: (typeof requestStateFacts)[State]['tellsHer'] extends true ? State : never;
}[RequestState];

export const isToldState = (state: RequestState): state is ToldState => requestStateFacts[state].tellsHer;

export type OtherOccasion = (typeof otherOccasions)[number];
export type NoticeOccasion = ToldState | OtherOccasion;

export const isOtherOccasion = (occasion: NoticeOccasion): occasion is OtherOccasion =>
  otherOccasions.some((other) => other === occasion);

export const noticeOccasions: readonly NoticeOccasion[] = [
  ...requestStates.filter(isToldState),
  ...otherOccasions,
];

/** Characters of the words to the beneficiary, and of the note of the file, that come with a move. */
export const WORDS_LIMIT = 4000;
export const NOTE_LIMIT = 2000;

interface NoticeStateFacts {
  /** Whether she knows, by an e-mail that went out or by a call in which somebody spoke with her. */
  readonly isTold: boolean;
  /** Whether the desk has a call to make. */
  readonly needsCall: boolean;
}

/**
 * The states of a notice. It begins as `mailing` where she has an address that she may be written to, else as
 * `to-call`; an e-mail that reached nobody makes it `to-call`; a call is recorded with its outcome. `waived` needs a
 * reason: she asked not to be told, or three calls at three times reached nobody.
 */
export const noticeStateFacts = {
  mailing: { isTold: false, needsCall: false },
  mailed: { isTold: true, needsCall: false },
  'to-call': { isTold: false, needsCall: true },
  called: { isTold: true, needsCall: false },
  waived: { isTold: false, needsCall: false },
} as const satisfies Readonly<Record<string, NoticeStateFacts>>;

export type NoticeState = keyof typeof noticeStateFacts;
export const noticeStates = keysOf(noticeStateFacts);

/** The outcome of a call, as the desk records it. */
export const callOutcomes = ['spoke', 'no-answer', 'wrong-number', 'asked-not-to-call'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Returns the state of a notice after a call; one that reached nobody leaves it to be made again. */
export const noticeAfterCall = (outcome: CallOutcome): NoticeState =>
  outcome === 'spoke' ? 'called' : outcome === 'asked-not-to-call' ? 'waived' : 'to-call';

/** A call as the desk recorded it. */
export interface RecordedCall {
  /** ISO time. */
  readonly at: string;
  readonly outcome: CallOutcome;
}

/** Calls that reached nobody, each at another time, after which the desk may give up, with a written reason. */
export const CALLS_BEFORE_WAIVING = 3;

/** The least time between two calls that count as made at different times; milliseconds. */
const APART_MS = 60 * 60 * 1000;

/**
 * Whether the desk may close a notice without having told her: she asked not to be called, or three calls at three
 * times reached nobody.
 */
export const mayWaive = (calls: readonly RecordedCall[], doNotCall: boolean): boolean => {
  if (doNotCall) return true;
  const times = calls
    .filter(({ outcome }) => outcome === 'no-answer' || outcome === 'wrong-number')
    .map(({ at }) => Date.parse(at))
    .sort((one, other) => one - other);
  let counted = 0;
  let last = -Infinity;
  for (const time of times) {
    if (time - last < APART_MS) continue;
    counted += 1;
    last = time;
  }
  return counted >= CALLS_BEFORE_WAIVING;
};
