import type { TrackAct } from '../contracts/tracking-api.ts';
import {
  isFinalRequestState,
  refusalsOfRequestMove,
  type MovableRequest,
  type ReachedRequestState,
} from './request-lifecycle.ts';

/** The state that an act moves the request to; the others leave it where it is. */
const movesTo = {
  answer: 'checking',
  withdraw: 'withdrawn',
  object: 'objection',
  'not-satisfied': 'checking',
} as const satisfies Partial<Record<TrackAct, ReachedRequestState>>;

/** Returns the state to which the act moves a request; undefined where it moves none. */
export const stateAfterAct = (act: TrackAct): ReachedRequestState | undefined =>
  act === 'answer' || act === 'withdraw' || act === 'object' || act === 'not-satisfied'
    ? movesTo[act]
    : undefined;

/** The facts that decide which acts are offered. */
export interface TrackableRequest extends MovableRequest {
  /** Whether the survey of this request has been answered. */
  readonly surveyed: boolean;
}

/** Whether the request may be moved by its owner to the state now, given that she writes what is needed. */
const mayMove = (request: TrackableRequest, to: ReachedRequestState, today: string): boolean =>
  refusalsOfRequestMove(request, { to, actors: ['beneficiary'], today, note: 'x', words: 'x' }).length === 0;

/** Returns the acts that the beneficiary may do now, in the order of the page. `today` is a day in Asia/Riyadh. */
export const trackActsOf = (request: TrackableRequest, today: string): TrackAct[] => {
  const isFinal = isFinalRequestState(request.state);
  const acts: readonly (readonly [TrackAct, boolean])[] = [
    ['answer', request.state === 'needs-information' && mayMove(request, 'checking', today)],
    ['object', request.state === 'rejected' && mayMove(request, 'objection', today)],
    ['not-satisfied', request.state === 'answered' && mayMove(request, 'checking', today)],
    ['survey', request.state === 'closed' && !request.surveyed],
    ['correct-contact', !isFinal],
    ['withdraw', mayMove(request, 'withdrawn', today)],
    ['data-right', true],
  ];
  return acts.filter(([, offered]) => offered).map(([act]) => act);
};
