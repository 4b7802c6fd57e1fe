/**
 * `pending`: asked for, the address has not said yes. `confirmed`: it is told of each major change. `ended`: by the
 * person, or because the address bounced or complained.
 */
export const followStates = ['pending', 'confirmed', 'ended'] as const;
export type FollowState = (typeof followStates)[number];

export type FollowAction = 'ask' | 'confirm' | 'end';

/** What is known of a follow, and since when (ISO time). */
export interface KnownFollow {
  readonly state: FollowState;
  readonly at: string;
}

const after: Readonly<Record<FollowAction, Readonly<Record<FollowState, FollowState>>>> = {
  // Who follows already stays a follower: anybody can type an address, only its owner can end it.
  ask: { pending: 'pending', confirmed: 'confirmed', ended: 'pending' },
  confirm: { pending: 'confirmed', confirmed: 'confirmed', ended: 'confirmed' },
  end: { pending: 'ended', confirmed: 'ended', ended: 'ended' },
};

/**
 * The state after a person acted at `at` (ISO time: when the act was accepted, not when it was recorded). Queues
 * deliver twice and out of order: an act that is not later than what is known changes nothing, so that a repeated
 * «confirm» never takes back an «end».
 */
export const followStateAfter = (
  known: KnownFollow,
  act: { readonly action: FollowAction; readonly at: string },
): FollowState => (Date.parse(act.at) > Date.parse(known.at) ? after[act.action][known.state] : known.state);

/**
 * Whether what SES reports of an e-mail ends the follow that it was sent for: a complaint always, a bounce unless it
 * is of a passing kind (mailbox full, server away; SES: `Transient/…`).
 */
export const endsFollow = (event: { readonly kind: string; readonly detail?: string | undefined }): boolean =>
  event.kind === 'complained' || (event.kind === 'bounced' && !(event.detail ?? '').startsWith('Transient/'));
