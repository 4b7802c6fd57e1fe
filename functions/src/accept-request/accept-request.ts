import type { AcceptFaultCode, FieldFault } from '@mithaq/domain/contracts/accept-request-api';
import { MESSAGE_SCHEMA, type AcceptedRequest } from '@mithaq/domain/contracts/messages';
import {
  otherServicesOf,
  PRIVACY_NOTICE_EDITION,
  recordedOf,
  requestSubmission,
} from '@mithaq/domain/contracts/request-submission';
import { fieldFaultsOf } from '@mithaq/domain/request/first-field-faults';
import { followUpCodeFor, followUpDigestText } from '@mithaq/domain/request/follow-up-code';
import { referenceNumberFor, type Hmac } from '@mithaq/domain/request/reference-number';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import { readSubmissionToken } from '@mithaq/domain/request/submission-token';
import { QueueRefused, QueueUnavailable } from '../queue/errors.ts';
import type { AcceptQueue } from '../queue/accept-queue.ts';
import { sha256Hex } from '../shared/sha256.ts';
import type { SentForms } from './sent-forms.ts';

export interface AcceptRequestNeeds {
  /** Takes the one durable write. */
  readonly queue: AcceptQueue<AcceptedRequest>;
  readonly forms: SentForms;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly tokenHmac: Hmac;
  readonly referenceHmac: Hmac;
}

export type AcceptOutcome =
  /** `clockAheadMs`: how far the clock of the site is ahead of ours, where that is worth a log line. */
  | {
      readonly reference: string;
      readonly code: string;
      /** Numbers of the further services of the visit. */
      readonly others: readonly string[];
      readonly clockAheadMs: number;
    }
  | { readonly fault: AcceptFaultCode; readonly fields?: readonly FieldFault[]; readonly reason?: string };

export type AcceptRequest = (
  association: string,
  posted: Readonly<Record<string, unknown>>,
) => Promise<AcceptOutcome>;

/** A form of another kind is another request, and never a change of the first: it has a nonce of its own. */
const nonceOf = (nonce: string, kind: RequestKind): string =>
  kind === 'service' ? nonce : sha256Hex(`${kind}:${nonce}`).slice(0, nonce.length);

/** Further requests of a visit have nonces by their place, so that a repeated post and a changed form meet the same ones. */
const nonceOfOther = (nonce: string, place: number): string =>
  sha256Hex(`service-${String(place + 2)}:${nonce}`).slice(0, nonce.length);

/**
 * Accepts a request by one durable write and answers with its reference number and follow-up code, or with the first thing that is
 * wrong: the token, then the association it was made for, then the fields, then how often the token came with other
 * words. It is not accepted before the queue has it. The service is checked against those that the form offered, which
 * the signed token names, because no database is asked here.
 */
export const acceptRequestUseCase =
  ({ queue, forms, now, tokenHmac, referenceHmac }: AcceptRequestNeeds): AcceptRequest =>
  async (association, posted) => {
    const acceptedAt = now();
    const token =
      typeof posted['token'] === 'string'
        ? readSubmissionToken(posted['token'], acceptedAt, tokenHmac)
        : 'token-forged';
    if (typeof token === 'string') return { fault: token };
    if (token.association !== association) return { fault: 'unknown-association' };

    const submission = requestSubmission.safeParse(posted);
    const fields = fieldFaultsOf(submission.error, posted, token.services);
    if (!submission.success || fields.length > 0) return { fault: 'invalid', fields };
    const recorded = recordedOf(submission.data);
    const { kind } = submission.data;
    const nonce = nonceOf(token.nonce, kind);
    const services = kind === 'service' ? otherServicesOf(submission.data) : [];
    if (!forms.mayTake(nonce, { ...recorded, services })) return { fault: 'too-many-amendments' };

    const reference = referenceNumberFor(nonce, referenceHmac);
    const code = followUpCodeFor(nonce, referenceHmac);
    const digestOf = (number: string): string => sha256Hex(followUpDigestText(number, code));
    const others = services.map((service, place) => {
      const ownNonce = nonceOfOther(nonce, place);
      const number = referenceNumberFor(ownNonce, referenceHmac);
      // The code of the first opens them all, because somebody who writes down several loses one.
      return { reference: number, nonce: ownNonce, followUpDigest: digestOf(number), service };
    });
    try {
      await queue.send({
        schema: MESSAGE_SCHEMA,
        reference,
        association,
        nonce,
        acceptedAt: new Date(acceptedAt).toISOString(),
        policyVersion: token.policyVersion,
        privacyNotice: PRIVACY_NOTICE_EDITION,
        followUpDigest: digestOf(reference),
        kind,
        submission: recorded,
        ...(others.length === 0 ? {} : { others }),
      });
    } catch (error) {
      if (error instanceof QueueRefused) return { fault: 'unstorable', reason: error.reason };
      if (error instanceof QueueUnavailable)
        return { fault: error.mayHoldIt ? 'unknown-outcome' : 'unavailable', reason: error.reason };
      throw error;
    }
    return {
      reference,
      code,
      others: others.map((other) => other.reference),
      clockAheadMs: token.clockAheadMs,
    };
  };
