import { z } from 'zod';
import { formFieldNames, type FormFieldName } from '../request/form-fields.ts';
import { referenceNumber } from './messages.ts';
import type { ProblemStatus } from './problem.ts';
import { fieldFaultCode, type FieldFaultCode } from './request-submission.ts';

/**
 * `POST /associations/{slug}/requests` with JSON: the fields of `requestSubmission` and `token`. A refusal is a
 * `problem` (see `problem.ts`) whose code is the fault:
 *
 * | status | fault |
 * |---|---|
 * | 202 | none: `{reference}` |
 * | 400 | `malformed` (no JSON, no object, not UTF-8), `token-forged` (missing or not ours) |
 * | 404 | `unknown-association` (the token was made for another one, or the slug is none) |
 * | 409 | `token-expired` (older than a day: take a new form; nothing was stored) |
 * | 413 | `too-large` |
 * | 422 | `invalid` with a `fieldFault` for each field in `errors`, `too-fast` (sent sooner than a person types) |
 * | 503 | `unavailable` (the queue did not take it: nothing was stored, no reference is shown) |
 */
export const acceptFaultCode = z.enum([
  'malformed',
  'token-forged',
  'unknown-association',
  'token-expired',
  'too-large',
  'invalid',
  'too-fast',
  'unavailable',
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

export const acceptRequestAccepted = z.object({ reference: referenceNumber });

/** HTTP status of each fault. */
export const acceptFaultStatus: Readonly<Record<AcceptFaultCode, ProblemStatus>> = {
  malformed: 400,
  'token-forged': 400,
  'unknown-association': 404,
  'token-expired': 409,
  'too-large': 413,
  invalid: 422,
  'too-fast': 422,
  unavailable: 503,
};
