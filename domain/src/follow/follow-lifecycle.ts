import { isTransientBounce } from '../delivery/delivery-lifecycle.ts';

/** `policy`: the major changes of one policy. `disclosures`: what the association discloses, of every kind. */
export const followSubjects = ['policy', 'disclosures'] as const;
export type FollowSubject = (typeof followSubjects)[number];

/**
 * `pending`: the follow was requested and the address has not confirmed. `confirmed`: the address is notified of each
 * major change. `ended`: by the person, or because the address bounced or complained.
 */
export const followStates = ['pending', 'confirmed', 'ended'] as const;
export type FollowState = (typeof followStates)[number];

export type FollowAction = 'ask' | 'confirm' | 'end';

/** The known state of a follow, and since when (ISO time). */
export interface KnownFollow {
  readonly state: FollowState;
  readonly at: string;
}

const after: Readonly<Record<FollowAction, Readonly<Record<FollowState, FollowState>>>> = {
  // An existing follower stays one, because anybody can type an address and only its owner may end the follow.
  ask: { pending: 'pending', confirmed: 'confirmed', ended: 'pending' },
  confirm: { pending: 'confirmed', confirmed: 'confirmed', ended: 'confirmed' },
  end: { pending: 'ended', confirmed: 'ended', ended: 'ended' },
};

/**
 * Returns the state after a person acted at `at` (ISO time: when the act was accepted, not when it was recorded).
 * Queues deliver twice and out of order, so an act that is not later than the known state changes nothing: a repeated
 * «confirm» never undoes an «end».
 */
export const followStateAfter = (
  known: KnownFollow,
  act: { readonly action: FollowAction; readonly at: string },
): FollowState => (Date.parse(act.at) > Date.parse(known.at) ? after[act.action][known.state] : known.state);

/**
 * Whether an event that SES reports of an e-mail ends the follow behind it: a complaint always does, a bounce unless
 * it is transient (mailbox full, server away; SES: `Transient/…`).
 */
export const endsFollow = (event: { readonly kind: string; readonly detail?: string | undefined }): boolean =>
  event.kind === 'complained' || (event.kind === 'bounced' && !isTransientBounce(event.detail));
