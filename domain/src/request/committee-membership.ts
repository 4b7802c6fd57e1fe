import { heldOnOf, type SittingMinutes } from './committee-sitting.ts';

/*
 * Membership of a committee on a day. A sitting is a matter of its day: its minutes are recorded afterwards, when a
 * member who sat may have left, and somebody who did not sit may have come.
 */

/** Days from which and until which an account was a member, both counted; undefined where there is no such end. */
export interface MembershipSpan {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /**
   * Whether the account was made as a member's on the first day. The log knows nothing of the person before it: an
   * association that comes to the platform has had its committee for years.
   */
  readonly isFromMaking?: boolean | undefined;
}

/** A member's account. Days are Gregorian in Asia/Riyadh, `YYYY-MM-DD`. */
export interface MemberSpans {
  readonly id: string;
  readonly spans: readonly MembershipSpan[];
}

/** A line of the log of accounts, as it bears on membership; `hadRole` says whether the account had the role before. */
export type AccountChange = { readonly on: string } & (
  | { readonly kind: 'made' }
  /** The account came into the association, or left it for another one. */
  | { readonly kind: 'association' }
  | { readonly kind: 'roles'; readonly hadRole: boolean }
  | { readonly kind: 'deleted'; readonly hadRole: boolean; readonly wasHere: boolean }
);

interface Standing {
  /** Whether the account belongs to the association. */
  readonly isHere: boolean;
  readonly hasRole: boolean;
}

const before = (change: AccountChange, standing: Standing): Standing => {
  switch (change.kind) {
    case 'made':
      return { isHere: false, hasRole: false };
    case 'association':
      return { ...standing, isHere: !standing.isHere };
    case 'roles':
      return { ...standing, hasRole: change.hadRole };
    case 'deleted':
      return { isHere: change.wasHere, hasRole: change.hadRole };
  }
};

const isMember = ({ isHere, hasRole }: Standing): boolean => isHere && hasRole;

/**
 * Returns the spans in which an account was a member, newest first, from its standing now and what its log says, oldest
 * first. An account that the log does not know was what it is now.
 */
export const membershipOf = (now: Standing, changes: readonly AccountChange[]): MembershipSpan[] => {
  const spans: MembershipSpan[] = [];
  let standing = now;
  let until: string | undefined;
  for (const change of changes.toReversed()) {
    const former = before(change, standing);
    if (isMember(standing) && !isMember(former))
      spans.push({ from: change.on, until, ...(change.kind === 'made' && { isFromMaking: true }) });
    if (!isMember(standing) && isMember(former)) until = change.on;
    standing = former;
  }
  return isMember(standing) ? [...spans, { until }] : spans;
};

/** Whether an account was a member at any time of a day. */
export const wasMemberOn = ({ spans }: Pick<MemberSpans, 'spans'>, day: string): boolean =>
  spans.some(
    ({ from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until),
  );

/**
 * Whether the minutes of a day may name an account: one that was a member's on it, or was made as one later, so that
 * nothing but the minutes says whether the person was a member then.
 */
export const mayBeNamedOn = (one: Pick<MemberSpans, 'spans'>, day: string): boolean =>
  wasMemberOn(one, day) ||
  one.spans.some(({ from, isFromMaking }) => isFromMaking === true && from !== undefined && day < from);

/** Whether an account is a member now. */
export const isStillMember = ({ spans }: Pick<MemberSpans, 'spans'>): boolean =>
  spans.some(({ until }) => until === undefined);

const isMemberAtEndOf = ({ spans }: MemberSpans, day: string): boolean =>
  spans.some(
    ({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until),
  );

/** Returns the day by which a sitting's members are judged: its own, or today while none that has come is written. */
export const dayOfSitting = (minutes: Pick<SittingMinutes, 'heldOn'>, today: string): string => {
  const heldOn = heldOnOf(minutes);
  return heldOn !== undefined && heldOn < today ? heldOn : today;
};

/**
 * Returns the accounts that are the committee of a sitting: the members at the end of its day, and those whom the minutes
 * name although they left on that very day, or got their account only afterwards. `today` is the day in Asia/Riyadh.
 */
export const membersOfSitting = (
  people: readonly MemberSpans[],
  minutes: Pick<SittingMinutes, 'heldOn' | 'present' | 'agenda'>,
  today: string,
): string[] => {
  const day = dayOfSitting(minutes, today);
  const named = new Set([...minutes.present, ...minutes.agenda.flatMap(({ recused }) => recused)]);
  return people
    .filter((one) => isMemberAtEndOf(one, day) || (named.has(one.id) && mayBeNamedOn(one, day)))
    .map(({ id }) => id);
};
