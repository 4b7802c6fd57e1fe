import { z } from 'zod';
import { isEmail } from '../contact/email-address.ts';
import { EMAIL_LIMIT, fieldsWith } from '../request/form-fields.ts';
import { MOST_OTHER_SERVICES } from '../request/service-codes.ts';
import { requestKindFacts, requestKinds, type RequestKind } from '../request/request-kind.ts';
import { associationSlug } from './association.ts';
import { recordedSubmission, type RecordedSubmission } from './request-submission.ts';

/** The version of the messages, to be raised when an older consumer could no longer read one. */
export const MESSAGE_SCHEMA = 1;

/** Ten Crockford base32 characters and a check character, no separators. See `request/reference-number.ts`. */
export const referenceNumber = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z]$/u);

/** Ten Crockford base32 characters, no separators. See `request/follow-up-code.ts`. */
export const followUpCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/u);

/** Finds what a request for a service lacks of the fields that only such a request has. */
const lacksNothingOfService = (
  { kind = 'service', submission }: { kind?: RequestKind | undefined; submission: RecordedSubmission },
  context: z.RefinementCtx,
): void => {
  if (!requestKindFacts[kind].asksForService) return;
  for (const field of fieldsWith({ ofService: true, stored: true }))
    if (!submission[field])
      context.addIssue({ code: 'custom', message: 'missing', path: ['submission', field] });
};

const acceptedRequestShape = z.object({
  schema: z.literal(MESSAGE_SCHEMA),
  reference: referenceNumber,
  association: associationSlug,
  /** The submission token's random nonce in lower-case hex, which tells a repeated post from a clash. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/u),
  acceptedAt: z.iso.datetime(),
  /** The version of the beneficiary-relations policy in force that the form showed, from the signed token. */
  policyVersion: z.int().min(1).optional(),
  privacyNotice: z.string().max(20),
  /**
   * SHA-256 of `followUpDigestText`, in lower-case hex: no queue holds the code itself. A release before the tracking
   * page wrote none, and such a request gets its code from the officer.
   */
  followUpDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  /** A message of an earlier release names none and asks for a service. */
  kind: z.enum(requestKinds).optional(),
  submission: recordedSubmission,
  /**
   * Further services of the visit, each a request of its own with the same answers. One message carries them, so that
   * one durable write takes the whole visit. The first request's number is the number of the visit.
   */
  others: z
    .array(
      z.object({
        reference: referenceNumber,
        nonce: z.string().regex(/^[0-9a-f]{32}$/u),
        followUpDigest: z.string().regex(/^[0-9a-f]{64}$/u),
        service: z.string().min(1).max(40),
      }),
    )
    .max(MOST_OTHER_SERVICES)
    .optional(),
});

/** The one durable write of `accept-request`; the body of a message in the request queue. */
export const acceptedRequest = acceptedRequestShape.superRefine(lacksNothingOfService);
export type AcceptedRequest = z.infer<typeof acceptedRequest>;

/** A message in the mail queue names the delivery and nothing else: no personal data waits in a queue. */
export const deliveryMessage = z.object({
  schema: z.literal(MESSAGE_SCHEMA),
  delivery: z.string().min(1).max(60),
});
export type DeliveryMessage = z.infer<typeof deliveryMessage>;

/** The CMS id of a follow, which the links of e-mails carry. */
export const followId = z.string().regex(/^[A-Za-z0-9-]{1,60}$/u);

/**
 * The one durable write of `accept-follow`; the body of a message in the follow queue. `at` is when the act was
 * accepted: it puts acts in order whose messages come late or twice.
 */
export const followMessage = z.discriminatedUnion('action', [
  z.object({
    schema: z.literal(MESSAGE_SCHEMA),
    action: z.literal('ask'),
    association: associationSlug,
    /** Left out where the association's disclosures are followed. */
    policy: associationSlug.optional(),
    /** Personal data: never in a log line. */
    email: z.string().max(EMAIL_LIMIT).refine(isEmail),
    /** The nonce of the form's token, which serves one address; a release before it wrote none. */
    nonce: z
      .string()
      .regex(/^[0-9a-f]{32}$/u)
      .optional(),
    at: z.iso.datetime(),
  }),
  z.object({
    schema: z.literal(MESSAGE_SCHEMA),
    action: z.enum(['confirm', 'end']),
    follow: followId,
    at: z.iso.datetime(),
  }),
]);
export type FollowMessage = z.infer<typeof followMessage>;
