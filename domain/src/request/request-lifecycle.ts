import type { HandlingStep } from '../contracts/policy-text.ts';
import { keysOf } from '../table/keys-of.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';
import { requestKindFacts, type RequestKind } from './request-kind.ts';

/**
 * The actor of a move: roles of staff, the beneficiary on the tracking page, and the clock (the daily job, when a
 * period has passed).
 */
export type RequestActor =
  'beneficiary-relations-officer' | 'social-research-officer' | 'committee-member' | 'beneficiary' | 'clock';

const officer = 'beneficiary-relations-officer';
const researcher = 'social-research-officer';
const committee = 'committee-member';
const beneficiary = 'beneficiary';
const clock = 'clock';

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
  /** Whether the beneficiary is told when her request reaches the state; `request-notice.ts` holds by which way. */
  readonly tellsHer: boolean;
}

/** Every state of a request, in the order in which lists show them; the words of each are in `request-states.ar.ts`. */
export const requestStateFacts = {
  received: {
    step: 'reception',
    waitsFor: { who: officer, place: 1 },
    committeeSees: false,
    tellsHer: true,
  },
  checking: {
    step: 'verification',
    waitsFor: { who: officer, place: 2 },
    committeeSees: false,
    // An officer opens and closes the check several times; the move that ends it is told.
    tellsHer: false,
  },
  'needs-information': {
    step: 'verification',
    waitsFor: { who: beneficiary, place: 1 },
    committeeSees: false,
    tellsHer: true,
  },
  referred: {
    step: 'referral',
    waitsFor: { who: researcher, place: 1 },
    committeeSees: false,
    tellsHer: true,
  },
  'with-committee': {
    step: 'committee',
    waitsFor: { who: committee, place: 1 },
    committeeSees: true,
    tellsHer: true,
  },
  accepted: {
    step: 'committee',
    waitsFor: { who: officer, place: 4 },
    committeeSees: true,
    tellsHer: true,
  },
  rejected: {
    step: 'committee',
    waitsFor: { who: officer, place: 7 },
    committeeSees: true,
    tellsHer: true,
  },
  registering: {
    step: 'registration',
    waitsFor: { who: officer, place: 5 },
    committeeSees: true,
    tellsHer: true,
  },
  served: {
    step: 'service',
    waitsFor: { who: officer, place: 6 },
    committeeSees: true,
    tellsHer: true,
  },
  answered: {
    step: 'reception',
    waitsFor: { who: officer, place: 8 },
    committeeSees: false,
    tellsHer: true,
  },
  // The step of a closed request is that of the state it was closed from: `printedStepOf`.
  closed: { step: undefined, waitsFor: undefined, committeeSees: true, tellsHer: true },
  withdrawn: { step: undefined, waitsFor: undefined, committeeSees: false, tellsHer: true },
  duplicate: { step: undefined, waitsFor: undefined, committeeSees: false, tellsHer: true },
  objection: {
    step: 'committee',
    waitsFor: { who: officer, place: 3 },
    committeeSees: true,
    tellsHer: true,
  },
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

/**
 * The printed handling step that a request is at. A closed request is at the step it was closed from, so that a
 * rejected and closed request never shows the step of the service.
 */
export const printedStepOf = (request: {
  readonly kind?: RequestKind | null | undefined;
  readonly state: RequestState;
  readonly closedFrom?: RequestState | null | undefined;
}): HandlingStep | undefined => {
  if (!requestKindFacts[request.kind ?? 'service'].asksForService) return undefined;
  return request.state === 'closed' && request.closedFrom
    ? requestStateFacts[request.closedFrom].step
    : requestStateFacts[request.state].step;
};

/** A period that must have passed before the move; its days are in `request-periods.ts`. */
export type MovePeriod = 'answer' | 'objection';

export interface RequestMove {
  readonly from: RequestState;
  readonly to: ReachedRequestState;
  readonly by: readonly RequestActor[];
  /** The kinds of request that have the move: those that ask for a service, or those that are answered. */
  readonly of: 'service' | 'answer' | 'every';
  /** The move must come with a sentence for the file, which the beneficiary does not read. */
  readonly needsNote?: true;
  /** The move must come with words for the beneficiary: a question, a reason, an answer. Never the note of the file. */
  readonly needsWords?: true;
  /** The move is made by recording the minutes of a committee's sitting and by nothing else. */
  readonly bySitting?: true;
  /** The attestation («صحة البيانات») must be confirmed: ticked by her, or signed on paper and recorded. */
  readonly needsAttestation?: true;
  /** A service given must be recorded: what, how much and when. */
  readonly needsService?: true;
  /** The move is made only after the period has passed. */
  readonly after?: MovePeriod;
  /** The move is made only while the period runs. */
  readonly within?: MovePeriod;
  /** The move must name the request that this one repeats. */
  readonly needsOriginal?: true;
  /** The move is offered only on a request that was closed from this state. */
  readonly closedFrom?: RequestState;
}

/** States in which a request that asks for a service may still be withdrawn: all before the service is given. */
const withdrawable = [
  'received',
  'checking',
  'needs-information',
  'referred',
  'with-committee',
  'accepted',
  'registering',
  'objection',
  'answered',
] as const satisfies readonly RequestState[];

/** States in which a request may be found to repeat another: all before a decision. */
const joinable = [
  'received',
  'checking',
  'needs-information',
  'referred',
  'with-committee',
] as const satisfies readonly RequestState[];

/** Decisions of a sitting. A mistake in one is corrected by another sitting, which hears the request again. */
const decided = ['accepted', 'rejected'] as const satisfies readonly RequestState[];

/** The moves of a request, one a row. A move that has no row does not happen; a mistake is taken back by `take-back.ts`. */
export const requestMoves: readonly RequestMove[] = [
  { from: 'received', to: 'checking', by: [officer], of: 'every' },
  { from: 'checking', to: 'needs-information', by: [officer], of: 'every', needsWords: true },
  { from: 'needs-information', to: 'checking', by: [officer, beneficiary], of: 'every' },
  { from: 'needs-information', to: 'closed', by: [officer, clock], of: 'every', after: 'answer' },
  { from: 'checking', to: 'referred', by: [officer], of: 'service', needsNote: true },
  { from: 'referred', to: 'checking', by: [researcher], of: 'service', needsNote: true },
  { from: 'referred', to: 'needs-information', by: [researcher], of: 'service', needsWords: true },
  { from: 'checking', to: 'with-committee', by: [officer], of: 'service', needsAttestation: true },
  { from: 'referred', to: 'with-committee', by: [researcher], of: 'service', needsAttestation: true },
  {
    from: 'with-committee',
    to: 'needs-information',
    by: [committee, officer],
    of: 'service',
    needsWords: true,
  },
  { from: 'with-committee', to: 'checking', by: [committee, officer], of: 'service', needsNote: true },
  { from: 'with-committee', to: 'accepted', by: [committee], of: 'service', bySitting: true },
  {
    from: 'with-committee',
    to: 'rejected',
    by: [committee],
    of: 'service',
    bySitting: true,
    needsWords: true,
  },
  ...decided.flatMap((from) =>
    decided.map((to): RequestMove => ({
      from,
      to,
      by: [committee],
      of: 'service',
      bySitting: true,
      needsNote: true,
      ...(to === 'rejected' ? { needsWords: true } : {}),
    })),
  ),
  { from: 'accepted', to: 'registering', by: [officer], of: 'service' },
  { from: 'registering', to: 'served', by: [officer], of: 'service', needsService: true },
  { from: 'served', to: 'closed', by: [officer], of: 'service' },
  {
    from: 'rejected',
    to: 'objection',
    by: [beneficiary, officer],
    of: 'service',
    within: 'objection',
    needsWords: true,
  },
  { from: 'objection', to: 'with-committee', by: [officer], of: 'service' },
  { from: 'rejected', to: 'closed', by: [officer, clock], of: 'service', after: 'objection' },
  {
    from: 'closed',
    to: 'checking',
    by: [officer],
    of: 'every',
    needsNote: true,
    closedFrom: 'needs-information',
  },
  { from: 'received', to: 'answered', by: [officer], of: 'answer', needsWords: true },
  { from: 'checking', to: 'answered', by: [officer], of: 'answer', needsWords: true },
  { from: 'answered', to: 'checking', by: [beneficiary, officer], of: 'answer', needsNote: true },
  { from: 'answered', to: 'closed', by: [officer, clock], of: 'answer', after: 'answer' },
  ...withdrawable.map((from): RequestMove => ({
    from,
    to: 'withdrawn',
    by: [beneficiary, officer],
    of: 'every',
  })),
  ...joinable.map((from): RequestMove => ({
    from,
    to: 'duplicate',
    by: [officer],
    of: 'every',
    needsNote: true,
    needsOriginal: true,
  })),
  { from: 'duplicate', to: 'checking', by: [officer], of: 'every', needsNote: true },
];

/**
 * Whether a request ends with the state unless somebody takes a mistake back: nobody's turn comes after it. A screen
 * asks once more before a move to it.
 */
export const isFinalRequestState = (state: RequestState): boolean =>
  requestStateFacts[state].waitsFor === undefined;

export type RequestRefusal =
  | { readonly code: 'move.not-in-table'; readonly from: RequestState; readonly to: RequestState }
  | { readonly code: 'move.not-yours'; readonly from: RequestState; readonly to: RequestState }
  | { readonly code: 'move.note-missing' }
  | { readonly code: 'move.words-missing' }
  | { readonly code: 'move.by-sitting' }
  | { readonly code: 'move.attestation-missing' }
  | { readonly code: 'move.service-missing' }
  | { readonly code: 'move.original-missing' }
  | { readonly code: 'move.original-unfit' }
  | { readonly code: 'move.too-early'; readonly period: MovePeriod; readonly until: string }
  | { readonly code: 'move.too-late'; readonly period: MovePeriod; readonly until: string };

/** The facts of a request that decide which moves it has. */
export interface MovableRequest {
  readonly state: RequestState;
  readonly kind: RequestKind;
  /** The state that a closed request was closed from. */
  readonly closedFrom?: RequestState | undefined;
  /** Whether the attestation is confirmed. */
  readonly attested: boolean;
  /** Whether a service given is recorded. */
  readonly serviceGiven?: boolean | undefined;
  /** Gregorian days in Asia/Riyadh (`YYYY-MM-DD`), inclusive, on which each period of the present state ends. */
  readonly periodEnds: Readonly<Partial<Record<MovePeriod, string>>>;
}

export interface AskedMove {
  readonly to: RequestState;
  readonly actors: readonly string[];
  /** Today in Asia/Riyadh, `YYYY-MM-DD`. */
  readonly today: string;
  readonly note?: string | undefined;
  readonly words?: string | undefined;
  /** The request that a duplicate repeats. */
  readonly original?: string | undefined;
  /** Whether the move is part of the minutes of a sitting. */
  readonly bySitting?: boolean | undefined;
}

const isOfKind = (move: RequestMove, kind: RequestKind): boolean =>
  move.of === 'every' || (move.of === 'service') === requestKindFacts[kind].asksForService;

const rowFor = (request: MovableRequest, to: RequestState): RequestMove | undefined =>
  requestMoves.find(
    (row) =>
      row.from === request.state &&
      row.to === to &&
      isOfKind(row, request.kind) &&
      (row.closedFrom === undefined || row.closedFrom === request.closedFrom),
  );

/** Returns the moves that somebody with these roles may make, for a screen to offer; their gates may still be shut. */
export const requestMovesFrom = (
  request: Pick<MovableRequest, 'state' | 'kind' | 'closedFrom'>,
  actors: readonly string[],
): RequestMove[] =>
  requestMoves.filter(
    (row) =>
      row.from === request.state &&
      isOfKind(row, request.kind) &&
      (row.closedFrom === undefined || row.closedFrom === request.closedFrom) &&
      row.by.some((actor) => actors.includes(actor)),
  );

const refusalsOfPeriod = (move: RequestMove, request: MovableRequest, today: string): RequestRefusal[] => {
  const refusals: RequestRefusal[] = [];
  // A period whose end is unknown has not passed: she keeps her right until somebody has written down its last day.
  const end = (period: MovePeriod): string => request.periodEnds[period] ?? today;
  if (move.after !== undefined && today <= end(move.after))
    refusals.push({ code: 'move.too-early', period: move.after, until: end(move.after) });
  if (move.within !== undefined && today > end(move.within))
    refusals.push({ code: 'move.too-late', period: move.within, until: end(move.within) });
  return refusals;
};

/** Returns every reason at once why this move is refused; an empty list means that it may happen. */
export const refusalsOfRequestMove = (request: MovableRequest, asked: AskedMove): RequestRefusal[] => {
  const { to } = asked;
  const move = rowFor(request, to);
  if (move === undefined) return [{ code: 'move.not-in-table', from: request.state, to }];
  const lacks = (text: string | undefined): boolean => !hasVisibleCharacter(text ?? '');
  const refusals: RequestRefusal[] = [];
  if (!move.by.some((actor) => asked.actors.includes(actor)))
    refusals.push({ code: 'move.not-yours', from: request.state, to });
  if (move.bySitting === true && asked.bySitting !== true) refusals.push({ code: 'move.by-sitting' });
  if (move.needsAttestation === true && !request.attested)
    refusals.push({ code: 'move.attestation-missing' });
  if (move.needsService === true && request.serviceGiven !== true)
    refusals.push({ code: 'move.service-missing' });
  if (move.needsNote === true && lacks(asked.note)) refusals.push({ code: 'move.note-missing' });
  if (move.needsWords === true && lacks(asked.words)) refusals.push({ code: 'move.words-missing' });
  if (move.needsOriginal === true && lacks(asked.original)) refusals.push({ code: 'move.original-missing' });
  return [...refusals, ...refusalsOfPeriod(move, request, asked.today)];
};
