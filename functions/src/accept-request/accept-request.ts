import type { AcceptFaultCode, FieldFault } from '@mithaq/domain/contracts/accept-request-api';
import { MESSAGE_SCHEMA, type AcceptedRequest } from '@mithaq/domain/contracts/messages';
import {
  PRIVACY_NOTICE_EDITION,
  recordedSubmission,
  requestSubmission,
} from '@mithaq/domain/contracts/request-submission';
import { referenceNumberFor, type Hmac } from '@mithaq/domain/request/reference-number';
import { readSubmissionToken } from '@mithaq/domain/request/submission-token';
import { QueueUnavailable } from '../queue/errors.ts';
import type { AcceptQueue } from '../queue/sqs.ts';
import { fieldFaultsOf } from './field-faults.ts';

export interface AcceptRequestNeeds {
  /** Takes the one durable write. */
  readonly queue: AcceptQueue<AcceptedRequest>;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly tokenHmac: Hmac;
  readonly referenceHmac: Hmac;
}

export type AcceptOutcome =
  | { readonly reference: string }
  | { readonly fault: AcceptFaultCode; readonly fields?: readonly FieldFault[]; readonly reason?: string };

export type AcceptRequest = (
  association: string,
  posted: Readonly<Record<string, unknown>>,
) => Promise<AcceptOutcome>;

/**
 * Accepts a request by one durable write and answers with its reference number, or with the first thing that is
 * wrong: the token, then the association it was made for, then the fields. It is not accepted before the queue has it.
 */
export const acceptRequestUseCase =
  ({ queue, now, tokenHmac, referenceHmac }: AcceptRequestNeeds): AcceptRequest =>
  async (association, posted) => {
    const acceptedAt = now();
    const token =
      typeof posted['token'] === 'string'
        ? readSubmissionToken(posted['token'], acceptedAt, tokenHmac)
        : 'token-forged';
    if (typeof token === 'string') return { fault: token };
    if (token.association !== association) return { fault: 'unknown-association' };

    const submission = requestSubmission.safeParse(posted);
    if (!submission.success) return { fault: 'invalid', fields: fieldFaultsOf(submission.error) };

    const reference = referenceNumberFor(token.nonce, referenceHmac);
    try {
      await queue.send({
        schema: MESSAGE_SCHEMA,
        reference,
        association,
        nonce: token.nonce,
        acceptedAt: new Date(acceptedAt).toISOString(),
        policyVersion: token.policyVersion,
        privacyNotice: PRIVACY_NOTICE_EDITION,
        submission: recordedSubmission.parse(submission.data),
      });
    } catch (error) {
      if (error instanceof QueueUnavailable) return { fault: 'unavailable', reason: error.reason };
      throw error;
    }
    return { reference };
  };
