import type { CoverageRow, CoveringPolicy } from '@mithaq/domain/catalogue/coverage';
import type { DisclosureRow } from '@mithaq/domain/catalogue/disclosure-coverage';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import type { WaitingVersionState } from '@mithaq/domain/version/version-lifecycle';
import type { Role } from '../access/roles.ts';

/** One record that waits, with the page where it is dealt with. */
export interface WaitingItem {
  readonly id: string;
  readonly title: string;
  /** Whole days that it has waited; undefined where time says nothing. */
  readonly days?: number;
  /** Gregorian, `2027-01-01`: nobody has to do anything, it is published by itself on that day. */
  readonly scheduledFor?: string;
}

/** Records in one state: how many there are, and those that have waited longest. */
export interface WaitingGroup<State extends string> {
  readonly state: State;
  readonly count: number;
  readonly items: readonly WaitingItem[];
}

/** A version in force that the board wanted to look at again by a day that has passed. */
export interface OverdueReview {
  readonly id: string;
  readonly title: string;
  /** Gregorian, `2026-11-21`. */
  readonly reviewBy: string;
  readonly days: number;
}

export interface PublishedVersion {
  readonly id: string;
  readonly title: string;
  /** ISO time. */
  readonly at: string;
  /** Named only for who sees more than one. */
  readonly association?: string;
}

export interface AssociationAtAGlance {
  readonly id: string;
  readonly name: string;
  readonly inForce: number;
  readonly inPreparation: number;
}

/** What the admin's first page shows to one person. A part that is no business of theirs is absent. */
export interface Dashboard {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly association?: string;
  /** Versions that wait for a secretary. */
  readonly versions?: readonly WaitingGroup<WaitingVersionState>[];
  /** Requests whose turn it is this person's. */
  readonly requests?: readonly WaitingGroup<RequestState>[];
  /** Requests that wait for the beneficiary's answer. */
  readonly withBeneficiary?: number;
  /** E-mails that reached nobody. */
  readonly undelivered?: number;
  /** For who reads everything and moves nothing: how many requests are in each state. */
  readonly requestCounts?: readonly { readonly state: RequestState; readonly count: number }[];
  readonly overdueReviews?: readonly OverdueReview[];
  readonly published: readonly PublishedVersion[];
  readonly coverage?: readonly CoverageRow<CoveringPolicy & { readonly draft?: string }>[];
  readonly disclosures?: readonly DisclosureRow[];
  /** `total` counts those beyond the list, too. */
  readonly associations?: { readonly total: number; readonly listed: readonly AssociationAtAGlance[] };
}
