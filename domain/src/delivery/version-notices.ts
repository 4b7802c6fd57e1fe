import type { versionNoticeKinds } from '../contracts/cms-service-api.ts';
import { reviewRoles } from '../version/review-roles.ts';
import type { VersionState } from '../version/version-lifecycle.ts';

export type VersionNotice = (typeof versionNoticeKinds)[number];

/** The settings by which each person chooses which e-mails come; every one is on until she turns it off. */
export const emailSettings = ['reviewRequested', 'versionReturned', 'versionApproved', 'reminders'] as const;
export type EmailSetting = (typeof emailSettings)[number];

interface NoticeFacts {
  /** The roles of an association that the e-mail goes to, whoever acted excepted. */
  readonly roles: readonly (typeof reviewRoles)[number][];
  /** Whether the e-mail also goes to whoever sent the version to review, in whatever role by now. */
  readonly toSender: boolean;
  readonly setting: EmailSetting;
}

/** Everybody whom an e-mail about a version concerns. A new kind that does not say so does not compile. */
export const versionNoticeFacts: Readonly<Record<VersionNotice, NoticeFacts>> = {
  'review-requested': { roles: reviewRoles, toSender: false, setting: 'reviewRequested' },
  'version-returned': { roles: ['board-secretary'], toSender: true, setting: 'versionReturned' },
  'version-approved': { roles: ['board-secretary'], toSender: true, setting: 'versionApproved' },
  'version-published': { roles: ['board-secretary'], toSender: true, setting: 'versionApproved' },
  'review-waiting': { roles: reviewRoles, toSender: false, setting: 'reminders' },
  'publication-waiting': { roles: ['board-secretary'], toSender: false, setting: 'reminders' },
};

/** A person who publishes or withdraws a version knows of it; the step of the clock writes of its own publications. */
const noticesOfMoves: Readonly<Record<VersionState, VersionNotice | undefined>> = {
  'in-review': 'review-requested',
  draft: 'version-returned',
  approved: 'version-approved',
  'in-force': undefined,
  superseded: undefined,
  withdrawn: undefined,
};

/** Returns the e-mail that a move to this state causes; undefined where it causes none. */
export const noticeOfMove = (to: VersionState): VersionNotice | undefined => noticesOfMoves[to];

/**
 * How e-mails about versions are bounded. A person's e-mail of one kind waits `collectMs` and then for the next run of
 * the sender, and collects every further version until it is sent. E-mails about what waits come at most once in
 * `everyDays`, with all that waits in one.
 */
export const versionNotices = {
  collectMs: 2 * 60_000,
  /** Versions that one e-mail remembers; further ones are not added. */
  mostCollected: 400,
  waiting: {
    /** `afterDays`: days from which on a version has waited too long; `everyDays`: days between two e-mails. */
    'review-waiting': { afterDays: 7, everyDays: 7 },
    'publication-waiting': { afterDays: 0, everyDays: 1 },
  },
} as const;

/** Kinds of e-mails that say that something waits. */
export type WaitingNotice = keyof typeof versionNotices.waiting;
