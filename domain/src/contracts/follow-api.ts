import { z } from 'zod';
import type { ProblemStatus } from './problem.ts';
import { policySlug } from './register.ts';
import { fieldFaultCode, typedEmail, type FieldFaultCode } from './request-submission.ts';

/**
 * Following a policy, or the disclosures of an association, by e-mail.
 *
 * | call | body | answers |
 * |---|---|---|
 * | `POST /associations/{slug}/follows` | JSON: `followSubmission` and `token` | 202; the faults below |
 * | `POST /follows/{link}/confirm` | none is read | 202; `link-forged`, `link-expired`, `unavailable` |
 * | `POST /follows/{link}/end` | none is read (RFC 8058: a mail client posts `List-Unsubscribe=One-Click`) | as above |
 *
 * 202 means that the act is safely in the queue. Whether the address followed before changes no answer. A refusal is a
 * `problem` (see `problem.ts`) whose code is the fault:
 *
 * | status | fault |
 * |---|---|
 * | 400 | `malformed`, `token-forged`, `link-forged` |
 * | 404 | `unknown-policy` (the token was made for another association) |
 * | 409 | `token-expired` |
 * | 410 | `link-expired` |
 * | 413 | `too-large` |
 * | 422 | `invalid` with the fault of the address in `errors`; `too-fast` |
 * | 503 | `unavailable`: nothing was stored; `unknown-outcome`: the answer was lost or late, and the act may be stored |
 */
export const followFaultStatus = {
  malformed: 400,
  'token-forged': 400,
  'link-forged': 400,
  'unknown-policy': 404,
  'token-expired': 409,
  'link-expired': 410,
  'too-large': 413,
  invalid: 422,
  'too-fast': 422,
  unavailable: 503,
  'unknown-outcome': 503,
} as const satisfies Readonly<Record<string, ProblemStatus>>;
export type FollowFaultCode = keyof typeof followFaultStatus;

/** Limit of the JSON of a follow form; bytes. */
export const FOLLOW_LIMIT_BYTES = 4096;

/** Limit of a follow form as a browser posts it, so that a pasted text is answered with its length; bytes. */
export const FOLLOW_FORM_LIMIT_BYTES = 64 * 1024;

const fault = (code: FieldFaultCode): { error: string } => ({ error: code });

/** Lower case, because no mailbox depends on the case of its address and an address must follow only once. */
export const followerAddress = typedEmail.transform((address) => address.toLowerCase());

/** The form as a browser posts it and `accept-follow` takes it; the message of each issue is a `FieldFaultCode`. */
export const followSubmission = z.object({
  /** Left out where the association's disclosures are followed; the token is made for either. */
  policy: policySlug.optional(),
  email: followerAddress,
  /** Honeypot: no person sees this field. */
  website: z
    .string(fault('must-stay-empty'))
    .optional()
    .refine((text) => text === undefined || text === '', fault('must-stay-empty'))
    .transform(() => undefined),
});

export const followAccepted = z.object({ accepted: z.literal(true) });

export const followFaultCode = z.enum([
  'malformed',
  'token-forged',
  'link-forged',
  'unknown-policy',
  'token-expired',
  'link-expired',
  'too-large',
  'invalid',
  'too-fast',
  'unavailable',
  'unknown-outcome',
] as const satisfies readonly FollowFaultCode[]);

/** Reads the fault of the address from an entry of a problem's `errors`. */
export const addressFault = z.object({ path: z.literal('email'), code: fieldFaultCode });
