import type { RequestState } from './request-lifecycle.ts';

/** Roles whose desk requests wait at. */
export type RequestDeskRole =
  'beneficiary-relations-officer' | 'social-research-officer' | 'committee-member';

/**
 * Where a request is the turn of a role, in the order of handling. A role may move a request in other states, too
 * (an officer withdraws one from the committee at the beneficiary's word), but nobody waits for that.
 */
export const statesWaitingFor: Readonly<Record<RequestDeskRole, readonly RequestState[]>> = {
  'beneficiary-relations-officer': [
    'received',
    'checking',
    'objection',
    'accepted',
    'registering',
    'served',
    'rejected',
  ],
  'social-research-officer': ['referred'],
  'committee-member': ['with-committee'],
};

/** Requests on which nobody works until the beneficiary has answered. */
export const waitingForBeneficiary: RequestState = 'needs-information';
