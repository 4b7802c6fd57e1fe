import { z } from 'zod';
import { formFieldNames, type FormFieldName } from '../request/form-fields.ts';
import { followUpCode, referenceNumber } from './messages.ts';
import type { ProblemStatus } from './problem.ts';
import { fieldFaultCode, type FieldFaultCode } from './request-submission.ts';

/**
 * `POST /associations/{slug}/requests` with JSON: the fields of `requestSubmission` and `token`. A refusal is a
 * `problem` (see `problem.ts`) whose code is the fault:
 *
 * | status | fault |
 * |---|---|
 * | 202 | none: `{reference, code}` |
 * | 400 | `malformed` (no JSON, no object, not UTF-8), `token-forged` (missing or not ours) |
 * | 404 | `unknown-association` (the token was made for another one, or the slug is none) |
 * | 409 | `token-expired` (older than a day: take a new form; nothing was stored), `too-many-amendments` (the same form came with other words more often than `MOST_AMENDMENTS`: these words are not stored) |
 * | 413 | `too-large` |
 * | 422 | `invalid` with a `fieldFault` for each field in `errors` (a service that the form did not offer is `unknown-choice`), `too-fast` (sent sooner than a person types), `unstorable` (the queue will never take it: sending it again is no use) |
 * | 503 | `unavailable` (known: nothing was stored, no reference is shown), `unknown-outcome` (the answer was lost or late: it may be stored; sent again with the same token it gets the same number) |
 */
export const acceptFaultCode = z.enum([
  'malformed',
  'token-forged',
  'unknown-association',
  'token-expired',
  'too-many-amendments',
  'too-large',
  'invalid',
  'too-fast',
  'unstorable',
  'unavailable',
  'unknown-outcome',
]);
export type AcceptFaultCode = z.infer<typeof acceptFaultCode>;

export interface FieldFault {
  readonly field: FormFieldName;
  readonly code: FieldFaultCode;
}

/** Reads the fault of a form field from an entry of a problem's `errors`, whose path is the field's name. */
export const fieldFault = z
  .object({ path: z.enum(formFieldNames), code: fieldFaultCode })
  .transform(({ path, code }): FieldFault => ({ field: path, code }));

/** `code` opens the tracking page with the number; a function of the previous release answers without it. */
export const acceptRequestAccepted = z.object({
  reference: referenceNumber,
  code: followUpCode.optional(),
  /** Numbers of the further services of the visit, which the same code opens. */
  others: z.array(referenceNumber).optional(),
});

/** HTTP status of each fault. */
export const acceptFaultStatus: Readonly<Record<AcceptFaultCode, ProblemStatus>> = {
  malformed: 400,
  'token-forged': 400,
  'unknown-association': 404,
  'token-expired': 409,
  'too-many-amendments': 409,
  'too-large': 413,
  invalid: 422,
  'too-fast': 422,
  unstorable: 422,
  unavailable: 503,
  'unknown-outcome': 503,
};
