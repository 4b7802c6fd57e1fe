import type { CoverageRow, CoveringPolicy } from '@mithaq/domain/catalogue/coverage';
import type { CriterionPoints } from '@mithaq/domain/catalogue/practice-evidence';
import type { DisclosureRow } from '@mithaq/domain/catalogue/disclosure-coverage';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import type { WaitingVersionState } from '@mithaq/domain/version/version-lifecycle';
import type { Role } from '../../payload/access/roles.ts';

/** Record that waits, with the page on which a person handles it. */
export interface WaitingItem {
  readonly id: string;
  readonly title: string;
  /** Whole days of waiting; undefined where the age has no meaning. */
  readonly days?: number;
  /** Gregorian day, `2027-01-01`, on which the version is published without further work. */
  readonly scheduledFor?: string;
}

/** Records in one state: their number, and the records that have waited longest. */
export interface WaitingGroup<State extends string> {
  readonly state: State;
  readonly count: number;
  readonly items: readonly WaitingItem[];
}

/** A request about personal data that the association has still to answer. */
export interface OpenDataRight {
  readonly id: string;
  readonly title: string;
  /** Gregorian day in Asia/Riyadh, `2026-12-20`: the last one of the answer. */
  readonly dueOn: string;
}

/** Version in force whose day of review has passed. */
export interface OverdueReview {
  readonly id: string;
  readonly title: string;
  /** Gregorian day, `2026-11-21`. */
  readonly reviewBy: string;
  readonly days: number;
}

export interface PublishedVersion {
  readonly id: string;
  readonly title: string;
  /** ISO time. */
  readonly at: string;
  /** Name of the association, only for people who see more than one. */
  readonly association?: string;
}

export interface AssociationAtAGlance {
  readonly id: string;
  readonly name: string;
  readonly inForce: number;
  readonly inPreparation: number;
}

/** Data of the admin's first page for one person. A part that the person may not see is absent. */
export interface Dashboard {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly association?: string;
  /** Versions that wait for a secretary. */
  readonly versions?: readonly WaitingGroup<WaitingVersionState>[];
  /** Whether the secretary's association has begun no version of any policy. */
  readonly beginsPolicies?: true;
  /** Requests whose next move is this person's. */
  readonly requests?: readonly WaitingGroup<RequestState>[];
  /** Requests that wait for the beneficiary's answer. */
  readonly withBeneficiary?: number;
  /** Requests whose owners have still to be told by a call: their number, and those that have waited longest. */
  readonly untold?: { readonly count: number; readonly items: readonly WaitingItem[] };
  /** Requests about personal data that are not answered, the nearest last day first. */
  readonly dataRights?: { readonly count: number; readonly items: readonly OpenDataRight[] };
  /** Number of e-mails that reached nobody. */
  readonly undelivered?: number;
  /** Number of requests in each state, for people who read all requests and move none. */
  readonly requestCounts?: readonly { readonly state: RequestState; readonly count: number }[];
  /** Associations that take requests and have no officer who handles them. */
  readonly unattended?: readonly string[];
  readonly overdueReviews?: readonly OverdueReview[];
  readonly published: readonly PublishedVersion[];
  readonly coverage?: readonly CoverageRow<CoveringPolicy & { readonly draft?: string }>[];
  readonly disclosures?: readonly DisclosureRow[];
  /** Points of the criteria of which every practice is known. */
  readonly points?: readonly CriterionPoints[];
  /** Associations of the platform; `total` counts the associations beyond the list, too. */
  readonly associations?: { readonly total: number; readonly listed: readonly AssociationAtAGlance[] };
}
