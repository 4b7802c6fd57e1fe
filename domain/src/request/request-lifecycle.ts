import type { HandlingStep } from '../contracts/policy-text.ts';
import { keysOf } from '../table/keys-of.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';

/** Roles of staff, and the beneficiary, as far as they move a request. */
export type RequestActor =
  'beneficiary-relations-officer' | 'social-research-officer' | 'committee-member' | 'beneficiary';

const officer = 'beneficiary-relations-officer';
const researcher = 'social-research-officer';
const committee = 'committee-member';

interface RequestStateFacts {
  /** The handling step printed in the policy that the state carries out; side exits carry out none. */
  readonly step: HandlingStep | undefined;
  /**
   * The one whose turn it is, and the place of the state among those that wait for the same one, in the order of
   * handling. Others may move the request, too (an officer withdraws one from the committee at the beneficiary's
   * word), but nobody waits for that. Undefined where the request has come to its end.
   */
  readonly waitsFor: { readonly who: RequestActor; readonly place: number } | undefined;
  /** Whether committee members see the request: once it has come before them, and whatever becomes of it then. */
  readonly committeeSees: boolean;
}

/** Every state of a request, in the order in which lists show them; the words of each are in `request-states.ar.ts`. */
export const requestStateFacts = {
  received: { step: 'reception', waitsFor: { who: officer, place: 1 }, committeeSees: false },
  checking: { step: 'verification', waitsFor: { who: officer, place: 2 }, committeeSees: false },
  'needs-information': {
    step: 'verification',
    waitsFor: { who: 'beneficiary', place: 1 },
    committeeSees: false,
  },
  referred: { step: 'referral', waitsFor: { who: researcher, place: 1 }, committeeSees: false },
  'with-committee': { step: 'committee', waitsFor: { who: committee, place: 1 }, committeeSees: true },
  accepted: { step: 'committee', waitsFor: { who: officer, place: 4 }, committeeSees: true },
  rejected: { step: 'committee', waitsFor: { who: officer, place: 7 }, committeeSees: true },
  registering: { step: 'registration', waitsFor: { who: officer, place: 5 }, committeeSees: true },
  served: { step: 'service', waitsFor: { who: officer, place: 6 }, committeeSees: true },
  closed: { step: 'service', waitsFor: undefined, committeeSees: true },
  withdrawn: { step: undefined, waitsFor: undefined, committeeSees: false },
  duplicate: { step: undefined, waitsFor: undefined, committeeSees: false },
  objection: { step: 'committee', waitsFor: { who: officer, place: 3 }, committeeSees: true },
} as const satisfies Readonly<Record<string, RequestStateFacts>>;

export type RequestState = keyof typeof requestStateFacts;
export const requestStates = keysOf(requestStateFacts);

/** A state that a move leads to, so that a button has to name the move: every state but the one that begins. */
export type ReachedRequestState = Exclude<RequestState, 'received'>;

/** Returns the states in which a request waits for this role or for the beneficiary, in the order of handling. */
export const requestStatesWaitingFor = (who: RequestActor): RequestState[] => {
  const places = requestStates.flatMap((state) => {
    const turn = requestStateFacts[state].waitsFor;
    return turn?.who === who ? [{ state, place: turn.place }] : [];
  });
  return places.sort((one, other) => one.place - other.place).map(({ state }) => state);
};

export interface RequestMove {
  readonly from: RequestState;
  readonly to: ReachedRequestState;
  readonly by: readonly RequestActor[];
  /** The move must come with a sentence: a rejection without a reason is none. */
  readonly needsNote?: true;
}

/** The moves of a request, one a row. A move that has no row does not happen. */
export const requestMoves: readonly RequestMove[] = [
  { from: 'received', to: 'checking', by: [officer] },
  { from: 'checking', to: 'needs-information', by: [officer], needsNote: true },
  { from: 'needs-information', to: 'checking', by: [officer, 'beneficiary'] },
  { from: 'checking', to: 'referred', by: [officer], needsNote: true },
  { from: 'referred', to: 'checking', by: [researcher], needsNote: true },
  { from: 'checking', to: 'with-committee', by: [officer] },
  { from: 'referred', to: 'with-committee', by: [researcher] },
  { from: 'with-committee', to: 'accepted', by: [committee] },
  { from: 'with-committee', to: 'rejected', by: [committee], needsNote: true },
  { from: 'accepted', to: 'registering', by: [officer] },
  { from: 'registering', to: 'served', by: [officer] },
  { from: 'served', to: 'closed', by: [officer] },
  { from: 'rejected', to: 'objection', by: ['beneficiary', officer], needsNote: true },
  { from: 'objection', to: 'with-committee', by: [officer] },
  { from: 'rejected', to: 'closed', by: [officer] },
  { from: 'received', to: 'withdrawn', by: ['beneficiary', officer] },
  { from: 'checking', to: 'withdrawn', by: ['beneficiary', officer] },
  { from: 'needs-information', to: 'withdrawn', by: ['beneficiary', officer] },
  { from: 'referred', to: 'withdrawn', by: ['beneficiary', officer] },
  { from: 'with-committee', to: 'withdrawn', by: ['beneficiary', officer] },
  { from: 'received', to: 'duplicate', by: [officer], needsNote: true },
  { from: 'checking', to: 'duplicate', by: [officer], needsNote: true },
];

/** Whether nothing leads out of the state, so that a move to it ends the request for good. */
export const isFinalRequestState = (state: RequestState): boolean =>
  requestMoves.every(({ from }) => from !== state);

export type RequestRefusal =
  | { readonly code: 'move.not-in-table'; readonly from: RequestState; readonly to: RequestState }
  | { readonly code: 'move.not-yours'; readonly from: RequestState; readonly to: RequestState }
  | { readonly code: 'move.note-missing' };

/** Returns the moves that somebody with these roles may make, for a screen to offer. */
export const requestMovesFrom = (state: RequestState, roles: readonly string[]): RequestMove[] =>
  requestMoves.filter((move) => move.from === state && move.by.some((actor) => roles.includes(actor)));

/** Returns every reason at once why this move is refused; an empty list means that it may happen. */
export const refusalsOfRequestMove = (
  request: { readonly state: RequestState },
  to: RequestState,
  roles: readonly string[],
  note: string | undefined,
): RequestRefusal[] => {
  const move = requestMoves.find((row) => row.from === request.state && row.to === to);
  if (move === undefined) return [{ code: 'move.not-in-table', from: request.state, to }];
  const refusals: RequestRefusal[] = [];
  if (!move.by.some((actor) => roles.includes(actor))) {
    refusals.push({ code: 'move.not-yours', from: request.state, to });
  }
  if (move.needsNote === true && !hasVisibleCharacter(note ?? '')) {
    refusals.push({ code: 'move.note-missing' });
  }
  return refusals;
};
