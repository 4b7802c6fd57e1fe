/**
 * The calls that functions make to the CMS, with `Authorization: services API-Key {key}`. Both sides parse by these schemas.
 *
 * | call | body | answers |
 * |---|---|---|
 * | `POST /api/requests/record` | `acceptedRequest` | 201 or 200 `recordOutcome`; 400 malformed; 404 unknown association; 409 reference clash of two tokens |
 * | `POST /api/requests/clock` | `requestClockPlace` or none | 200 `requestClockStep`: some of the requests whose day has come were reminded of or closed; once there are no more, some beneficiaries were told of papers that the scan holds |
 * | `POST /api/requests/destroy-due` | `destroyDueStep` or none | 200 `destructionStep`: some of the requests and services given whose period of keeping is over are destroyed |
 * | `POST /api/deliveries/{id}/claim` | `leaseDelivery` | 200 `deliveryToSend`; 404; 409 with a `leaseRefusal` |
 * | `POST /api/deliveries/{id}/mark` | `markDelivery` | 200; 404; 409 a move its state does not allow |
 * | `POST /api/deliveries/events` | `emailEvent` | 200; 404 no delivery with that SES id |
 * | `POST /api/policy-versions/publish-due` | `publishDueStep` or none | 200 `publishDueOutcome`: some of the scheduled versions whose day has begun |
 * | `GET /api/deliveries/waiting` | none | 200 `waitingDeliveries`: some of the pending rows that nobody holds, oldest first; with `after` as in `waitingStep` those written later |
 * | `GET /api/deliveries/waiting?about=accounts` | none | 200 `waitingDeliveries`: those about accounts alone, whose links expire soon |
 * | `GET /api/deliveries/waiting?about=requests` | none | 200 `waitingDeliveries`: those to beneficiaries and researchers alone, whose cause was a step of staff |
 * | `GET /api/deliveries/waiting?about=reviews` | none | 200 `waitingDeliveries`: those about versions on their way to approval; a CMS of the previous release answers with all |
 * | `POST /api/followers/record` | `followMessage` | 200 `followOutcome`; 400 malformed; 404 unknown association or policy |
 * | `POST /api/followers/expire` | none | 200 `expiredFollows`: some of the addresses that nobody confirmed, or whose follow ended long ago, are gone |
 * | `POST /api/documents/uploads/expire` | none | 200 `expiredUploads`: some of the files that were sent and never saved are gone; 503 the store does not answer |
 * | `POST /api/source-files/worker/{id}/claim` | `leaseSourceFile` | 200 `sourceFileToRead`; 404; 409 with a `sourceFileLeaseRefusal` |
 * | `POST /api/source-files/worker/{id}/release` | none | 200: the file waits again and the try does not count, or is given up after a day; 409 settled |
 * | `POST /api/source-files/worker/{id}/progress` | `readingProgress` | 200; 409 settled |
 * | `POST /api/source-files/worker/{id}/outcome` | `readingOutcome` | 200; 409 settled |
 * | `GET /api/source-files/worker/waiting` | none | 200 `waitingSourceFiles`: those that came some time ago and that nobody holds |
 * | `POST /api/version-announcements/continue` | none | 200 `notifiedFollowers`: some of the followers who are to be notified, of a version or of disclosures |
 * | `POST /api/policy-versions/remind` | `remindStep` or none | 200 `reviewReminders`: rows for some of the versions whose review is near or past; once there are no more, for those of some associations that have waited too long |
 * | `POST /api/associations/merge-words` | none | 200 `mergedWords`: the platform's directory of search has the words of some more associations; 503 the register does not answer |
 * | `POST /api/associations/complete` | `completeAssociations` | 200 `completedAssociations`: the registers of the next few are as the CMS and the public know them; 400 malformed; 503 the register does not answer |
 *
 * A refusal is a `problem` (see `problem.ts`). Each call may also answer 409 with the code `WRITE_CONFLICT`: nothing was
 * written, and the caller asks again later.
 */
import { z } from 'zod';
import { MOST_LEASE_SECONDS } from './lease.ts';
import { associationProfile, associationSlug } from './association.ts';
import { disclosureSlug } from './disclosure.ts';
import { emblemPicture } from './emblem.ts';
import { followId, followUpCode, referenceNumber } from './messages.ts';
import { handlingStep } from './policy-text.ts';
import { MOST_GATHERED } from '../follow/gathered-disclosures.ts';
import { noticeOccasions, WORDS_LIMIT } from '../request/request-notice.ts';
import { requestKinds } from '../request/request-kind.ts';
import { requestStates } from '../request/request-lifecycle.ts';
import { policySlug } from './register.ts';

/** Code of the problem where the database refused the write, because another one met it and its retries were spent. */
export const WRITE_CONFLICT = 'write-conflict';

const deliveryId = z.string().min(1).max(60);

export const deliveryKind = z.enum([
  'acknowledgement',
  'lost-code',
  'request-update',
  'staff-notice',
  'staff-digest',
  'unattended-requests',
  'follow-confirmation',
  'policy-changed',
  'disclosures-published',
  'review-reminder',
  'invitation',
  'password-link',
  'account-changed',
  'review-requested',
  'version-returned',
  'version-approved',
  'version-published',
  'review-waiting',
  'publication-waiting',
]);

/** Kinds of e-mails that a step of staff causes in the CMS, which has no queue to put them into. */
export const requestEmailKinds = ['request-update', 'staff-notice'] as const;

/** Kinds of e-mails about an account of the CMS, which belong to no association. */
export const accountEmailKinds = ['invitation', 'password-link', 'account-changed'] as const;
export type DeliveryKind = z.infer<typeof deliveryKind>;

/** Kinds of e-mails to staff about versions on their way to approval and publication. */
export const versionNoticeKinds = [
  'review-requested',
  'version-returned',
  'version-approved',
  'version-published',
  'review-waiting',
  'publication-waiting',
] as const satisfies readonly DeliveryKind[];

/** `not-mailed`: an e-mail budget was spent when the e-mail was caused, so that it is never sent. */
export const deliveryState = z.enum([
  'pending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'not-mailed',
]);
export type DeliveryState = z.infer<typeof deliveryState>;

/** Longest time that an e-mail waits before it is due, in seconds: SQS delays a message by no more. */
export const MOST_DELAY_SECONDS = 900;

/** An e-mail whose place in the mail queue begins later. */
const delayedDelivery = z.object({ delivery: deliveryId, seconds: z.int().min(0).max(MOST_DELAY_SECONDS) });
export type DelayedDelivery = z.infer<typeof delayedDelivery>;

/**
 * `amended`: the same token came again with different words; the newest form is the request, and the others are kept
 * beside it for staff. `amendments-spent`: it came with different words more often than `MOST_AMENDMENTS`, and these
 * words are not kept.
 */
export const recordOutcome = z.object({
  outcome: z.enum(['recorded', 'already-recorded', 'amended', 'amendments-spent']),
  request: z.string(),
  /** Deliveries of this request that are still to be sent; the caller puts them into the mail queue. */
  deliveries: z.array(deliveryId),
  /** Digests that are to be sent later; a CMS of the previous release sends none. */
  delayed: z.array(delayedDelivery).default([]),
});
export type RecordOutcome = z.infer<typeof recordOutcome>;

/** A lease keeps other workers away until it runs out; seconds. */
export const leaseDelivery = z.object({ leaseSeconds: z.int().min(10).max(MOST_LEASE_SECONDS) });

/**
 * Codes of the problem where no lease is given. `held`: another worker has the delivery until its lease runs out.
 * `settled`: the delivery was sent or given up, and nothing is left to do.
 */
export const leaseRefusal = z.enum(['held', 'settled']);
export type LeaseRefusal = z.infer<typeof leaseRefusal>;

const addressed = {
  id: deliveryId,
  to: z.email(),
  association: z.object({
    slug: associationSlug,
    name: z.string(),
    neutralCorrespondence: z.boolean(),
    /** The colour of the e-mail's head; a CMS of the previous release sends none. */
    accent: associationProfile.shape.accent,
    /** The picture in the e-mail's head, for screens; never sent for neutral correspondence. */
    emblem: emblemPicture.optional(),
  }),
};

/** The association's own contact, for the beneficiary to reach a person; a CMS of the previous release sends none. */
const contact = z
  .object({ phone: z.string().optional(), email: z.email().optional(), address: z.string().optional() })
  .optional();

const day = z.iso.date();

/** First and last day of the decision, where the policy of the request prints them. */
const decisionDays = { earliestOn: day.optional(), latestOn: day.optional() };

/** Occasions of a notice to staff besides a new request. */
export const staffOccasion = z.enum(['referred', 'data-right', 'data-right-due']);
export type StaffOccasion = z.infer<typeof staffOccasion>;

const ofRequest = {
  ...addressed,
  reference: referenceNumber,
  /** CMS id of the request, for the link in the staff notice. */
  request: z.string(),
  acceptedAt: z.iso.datetime(),
  /** Floor printed by the policy that the request came under; absent where it prints none. */
  decisionAtLeastDays: z.int().optional(),
  /** Handling steps as the policy prints them, in order. */
  steps: z.array(z.string()),
};

/** Largest number of versions that one e-mail lists; it counts the others. */
export const MOST_NOTICED = 40;

const followedPolicy = z.object({ slug: policySlug, title: z.string() });
const ofFollow = { ...addressed, follow: followId };

const ofLink = {
  id: deliveryId,
  to: z.email(),
  /** The secret part of the link; it is written into the e-mail and nowhere else. */
  token: z.string().min(20).max(100),
  expiresAt: z.iso.datetime(),
};

const noticedVersion = z.object({
  /** CMS id of the version, for the link. */
  id: z.string(),
  title: z.string(),
});

const ofVersions = {
  ...addressed,
  versions: z.array(noticedVersion).min(1).max(MOST_NOTICED),
  /** Versions beyond those that are listed. */
  more: z.int().min(0).default(0),
};

export const accountChange = z.enum([
  'password-changed',
  'email-changed',
  'second-step-set',
  'second-step-ended',
  'recovery-codes-made',
  'recovery-code-used',
]);
export type AccountChange = z.infer<typeof accountChange>;

/** Everything that the e-mail of one kind needs, and nothing else. */
export const deliveryToSend = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('lost-code'),
    ...addressed,
    /** A code that opens the tracking page once; it is written into the e-mail and nowhere else. */
    code: followUpCode,
    expiresAt: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('acknowledgement'),
    ...ofRequest,
    /** Left out by a CMS of the previous release, whose requests asked for a service. */
    requestKind: z.enum(requestKinds).optional(),
    ...decisionDays,
    contact,
    /** Codes of the steps that the policy prints, in its order: the e-mail names them in the reader's words. */
    handling: z.array(handlingStep).optional(),
    /** Nonce of the form, from which the follow-up code is made; left out where the code has been replaced. */
    nonce: z
      .string()
      .regex(/^[0-9a-f]{32}$/u)
      .optional(),
    /** Numbers of the further services of the visit, which the same code opens. */
    others: z.array(referenceNumber).optional(),
  }),
  z.object({
    kind: z.literal('request-update'),
    ...addressed,
    ...decisionDays,
    contact,
    reference: referenceNumber,
    requestKind: z.enum(requestKinds),
    occasion: z.enum(noticeOccasions),
    /** Words that a person of the association wrote for the beneficiary. */
    words: z.string().max(WORDS_LIMIT).optional(),
    /** The last day of an answer or of an objection. */
    openUntil: day.optional(),
    closedFrom: z.enum(requestStates).optional(),
    /** Number of the request that a duplicate repeats. */
    original: referenceNumber.optional(),
  }),
  z.object({
    kind: z.literal('staff-notice'),
    ...ofRequest,
    /**
     * `referred`: the request waits for the social research officer; `data-right`: she asks about her data, and
     * `data-right-due`: the time to answer that ends or has ended; left out: the request is new.
     */
    occasion: staffOccasion.optional(),
    /** Left out by a CMS of an earlier release. */
    requestKind: z.enum(requestKinds).optional(),
  }),
  z.object({
    kind: z.literal('staff-digest'),
    ...addressed,
    /** New requests that no e-mail before this one announced. */
    requests: z.int().min(1),
  }),
  z.object({
    kind: z.literal('unattended-requests'),
    ...addressed,
    requests: z.int().min(1),
  }),
  z.object({
    kind: z.literal('follow-confirmation'),
    ...ofFollow,
    /** Left out where the association's disclosures are followed. */
    policy: followedPolicy.optional(),
    /** The time at which the address was given; the link expires relative to it. */
    askedAt: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('policy-changed'),
    ...ofFollow,
    policy: followedPolicy,
    version: z.int().min(1),
    /** The version that was in force before; absent where none was. */
    before: z.int().min(1).optional(),
    changeNote: z.string().max(2000).optional(),
    publishedAt: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('disclosures-published'),
    ...ofFollow,
    /** Documents in force of those that the announcement collected, in the order of their publication. */
    disclosures: z
      .array(
        z.object({
          slug: disclosureSlug,
          title: z.string(),
          version: z.int().min(1),
          /** Says what a version after the first one changed. */
          changeNote: z.string().optional(),
        }),
      )
      .min(1)
      .max(MOST_GATHERED),
  }),
  z.object({
    kind: z.literal('review-reminder'),
    ...addressed,
    /** CMS id of the version, for the link. */
    version: z.string(),
    policy: z.object({ title: z.string() }),
    /** Gregorian day in Asia/Riyadh. */
    reviewBy: z.iso.date(),
    /** `near`: within 30 days. `passed`: the day is over. */
    occasion: z.enum(['near', 'passed']),
  }),
  z.object({ kind: z.literal('invitation'), ...ofLink }),
  z.object({ kind: z.literal('password-link'), ...ofLink }),
  z.object({
    kind: z.literal('account-changed'),
    id: deliveryId,
    to: z.email(),
    change: accountChange,
    changedAt: z.iso.datetime(),
  }),
  z.object({ kind: z.literal('review-requested'), ...ofVersions }),
  z.object({
    kind: z.literal('version-returned'),
    ...ofVersions,
    /** `reason`: the words that came with the return. */
    versions: z
      .array(noticedVersion.extend({ reason: z.string().max(2000) }))
      .min(1)
      .max(MOST_NOTICED),
  }),
  z.object({ kind: z.literal('version-approved'), ...ofVersions }),
  z.object({ kind: z.literal('version-published'), ...ofVersions }),
  z.object({ kind: z.literal('review-waiting'), ...ofVersions }),
  z.object({ kind: z.literal('publication-waiting'), ...ofVersions }),
]);
export type DeliveryToSend = z.infer<typeof deliveryToSend>;
/** The delivery of one kind, or of several. */
export type DeliveryOf<Kind extends DeliveryKind> = Extract<DeliveryToSend, { kind: Kind }>;

export const markDelivery = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sent'), sesMessageId: z.string().min(1).max(200), at: z.iso.datetime() }),
  z.object({ state: z.literal('failed'), reason: z.string().max(500), at: z.iso.datetime() }),
]);
export type MarkDelivery = z.infer<typeof markDelivery>;

export const emailEvent = z.object({
  sesMessageId: z.string().min(1).max(200),
  kind: z.enum(['delivered', 'bounced', 'complained']),
  at: z.iso.datetime(),
  detail: z.string().max(500).optional(),
});
export type EmailEvent = z.infer<typeof emailEvent>;

/**
 * `after`: the `next` of the step before, a time after which papers are looked at; absent: begin with the oldest. A
 * function of the previous release sends no body, and no papers are looked at for it, because it could not go on.
 */
export const requestClockPlace = z.object({ after: z.iso.datetime().optional() });
export type RequestClockPlace = z.infer<typeof requestClockPlace>;

/** A bounded step of the clock of requests; `more`: others wait, call again, with `next` where there is one. */
export const requestClockStep = z.object({
  reminded: z.int(),
  closed: z.int(),
  /** Requests whose beneficiary was told of held papers; a CMS of the previous release looks at none. */
  told: z.int().default(0),
  deliveries: z.array(deliveryId),
  more: z.boolean(),
  next: z.iso.datetime().optional(),
});
export type RequestClockStep = z.infer<typeof requestClockStep>;

/** `after`: the `next` of the step before; absent: begin with the first association. */
export const destroyDueStep = z.object({ after: associationSlug.optional() });

/**
 * A bounded step that destroys what is no longer kept; `more`: call again, with `next`, after whose slug other
 * associations come, where there is one.
 */
export const destructionStep = z.object({
  /** Requests, each with everything that belongs to it. */
  requests: z.int(),
  /** Services given whose own period is over. */
  services: z.int(),
  more: z.boolean(),
  next: associationSlug.optional(),
});
export type DestructionStep = z.infer<typeof destructionStep>;

/** `after`: the `next` of the step before; absent: begin with the oldest. */
export const waitingStep = z.object({ after: z.iso.datetime().optional() });

/**
 * A bounded step through the deliveries that wait, in the order in which they were written; `next`: others were written
 * after this time. A CMS of the previous release ends with its first step.
 */
export const waitingDeliveries = z.object({
  deliveries: z.array(deliveryId),
  next: z.iso.datetime().optional(),
});
export type WaitingDeliveries = z.infer<typeof waitingDeliveries>;

/** `except`: versions that failed in an earlier step of the same run, which would fail again. */
export const publishDueStep = z.object({ except: z.array(z.string().min(1).max(60)).max(500).default([]) });

/**
 * A bounded step that publishes versions; `more`: others are due, call again. `failed` stays approved and is tried
 * again with the next run; `reasons` are codes.
 */
export const publishDueOutcome = z.object({
  published: z.array(z.string()),
  failed: z.array(z.object({ version: z.string(), reasons: z.array(z.string()) })),
  /** A CMS of the previous release does not send it. */
  more: z.boolean().default(false),
});
export type PublishDueOutcome = z.infer<typeof publishDueOutcome>;
/** `none`: nothing changed, or the address has had its share of confirmations for today. */
export const followOutcome = z.object({
  outcome: z.enum(['pending', 'confirmed', 'ended', 'none']),
  /** Deliveries that are now to be sent; the caller puts them into the mail queue. */
  deliveries: z.array(deliveryId),
});
export type FollowOutcome = z.infer<typeof followOutcome>;

/** A bounded step that erases unconfirmed follows and the addresses of ended ones; `more`: call again. */
export const expiredFollows = z.object({
  expired: z.int(),
  /** A CMS of the previous release sends neither field. */
  erased: z.int().default(0),
  more: z.boolean().default(false),
});
export type ExpiredFollows = z.infer<typeof expiredFollows>;

/** A bounded step that deletes files that were sent and never saved; `more`: call again. */
export const expiredUploads = z.object({ expired: z.int(), more: z.boolean() });
export type ExpiredUploads = z.infer<typeof expiredUploads>;

/** A bounded step that notifies followers; `more`: call again. */
export const notifiedFollowers = z.object({ deliveries: z.array(deliveryId), more: z.boolean() });
export type NotifiedFollowers = z.infer<typeof notifiedFollowers>;

/** `after`: the `next` of the step before; absent: begin with the first association. */
export const remindStep = z.object({ after: associationSlug.optional() });

/**
 * A bounded step that writes reminders of reviews and of what waits for one; `more`: other versions may be due, call
 * again, with `next`, after whose slug the waiting versions of other associations come, where there is one.
 */
export const reviewReminders = z.object({
  deliveries: z.array(deliveryId),
  /** A CMS of the previous release does not send it. */
  more: z.boolean().default(false),
  next: associationSlug.optional(),
});
export type ReviewReminders = z.infer<typeof reviewReminders>;

/** `after`: the `next` of the step before; absent: begin with the first association. */
export const completeAssociations = z.object({ after: associationSlug.optional() });

/** A bounded step through the associations in the order of their slugs; `next`: others come after this slug. */
export const completedAssociations = z.object({
  /** Associations of which something had been interrupted or was missing; the others are left out. */
  completed: z.array(
    z.object({ association: associationSlug, publications: z.int(), withdrawals: z.int(), pdfs: z.int() }),
  ),
  /** `reason` is the name of an error. */
  failed: z.array(z.object({ association: associationSlug, reason: z.string() })),
  next: associationSlug.optional(),
});
export type CompletedAssociations = z.infer<typeof completedAssociations>;

/** A bounded step of merging changed words into the platform's directory of search; `more`: others wait. */
export const mergedWords = z.object({ associations: z.int().min(0), more: z.boolean() });
