import type { HandlingStep } from '../contracts/policy-text.ts';

export const requestStates = [
  'received',
  'checking',
  'needs-information',
  'referred',
  'with-committee',
  'accepted',
  'rejected',
  'registering',
  'served',
  'closed',
  'withdrawn',
  'duplicate',
  'objection',
] as const;
export type RequestState = (typeof requestStates)[number];

/** The handling step printed in the policy that a state carries out; side exits carry out none. */
export const stepOfState: Readonly<Record<RequestState, HandlingStep | undefined>> = {
  received: 'reception',
  checking: 'verification',
  'needs-information': 'verification',
  referred: 'referral',
  'with-committee': 'committee',
  accepted: 'committee',
  rejected: 'committee',
  registering: 'registration',
  served: 'service',
  closed: 'service',
  withdrawn: undefined,
  duplicate: undefined,
  objection: 'committee',
};

/** Roles of staff, and the beneficiary, as far as they move a request. */
export type RequestActor =
  'beneficiary-relations-officer' | 'social-research-officer' | 'committee-member' | 'beneficiary';

export interface RequestMove {
  readonly from: RequestState;
  readonly to: RequestState;
  readonly by: readonly RequestActor[];
  /** A sentence that must come with the move: a rejection without a reason is none. */
  readonly needsNote?: true;
}

const officer = 'beneficiary-relations-officer';
const researcher = 'social-research-officer';
const committee = 'committee-member';

/** The whole life of a request, one row a move. What is not here does not happen. */
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

/** Nothing leads out of the state: whoever moves a request there ends it for good. */
export const isFinalRequestState = (state: RequestState): boolean =>
  requestMoves.every(({ from }) => from !== state);

export type RequestRefusal =
  | { readonly code: 'move.not-in-table'; readonly from: RequestState; readonly to: RequestState }
  | { readonly code: 'move.not-yours'; readonly from: RequestState; readonly to: RequestState }
  | { readonly code: 'move.note-missing' };

/** States that somebody with these roles may move a request to, for a screen to offer. */
export const requestMovesFrom = (state: RequestState, roles: readonly string[]): RequestMove[] =>
  requestMoves.filter((move) => move.from === state && move.by.some((actor) => roles.includes(actor)));

/** Every reason at once why this move is refused; an empty list means that it may happen. */
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
  if (move.needsNote === true && (note === undefined || note.trim() === '')) {
    refusals.push({ code: 'move.note-missing' });
  }
  return refusals;
};
