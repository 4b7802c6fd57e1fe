import type { RecordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { requestKindFacts } from '@mithaq/domain/request/request-kind';
import type { PayloadRequest } from 'payload';
import { eventNotes } from './labels.ar.ts';
import type { Request as RequestDocument } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { notifyStaff } from '../deliveries/notify-staff.ts';
import { acknowledge, waitingOutgoing } from '../deliveries/outbox.ts';
import { meetForm } from './amendments/meet-form.ts';
import { dayInRiyadh } from './movable-request.ts';
import { columnsOf } from './amendments/submission-words.ts';
import { addressOf, writeNotice } from './notices/tell-her.ts';
import { renewReceipt } from './notices/renew-receipt.ts';
import { versionWithNumber } from './policy-of-request.ts';
import { writeRequestEvent } from './events/write-request-event.ts';
import { followUpHashOfDigest } from './tracking/follow-up-hash.ts';

export type RecordResult =
  | RecordOutcome
  | { readonly outcome: 'unknown-association' }
  /** Another token made the same reference: nothing is merged, and a person has to investigate. */
  | { readonly outcome: 'reference-clash' };

const findByReference = async (
  req: PayloadRequest,
  reference: string,
): Promise<RequestDocument | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where: { reference: { equals: reference } },
    showHiddenFields: true,
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

const createRequest = async (
  req: PayloadRequest,
  accepted: AcceptedRequest,
  association: string,
): Promise<RecordOutcome> => {
  const policyVersion = await versionWithNumber(req, association, accepted.policyVersion);
  const kind = accepted.kind ?? 'service';
  const request = await req.payload.create({
    ...asSystem(req),
    collection: 'requests',
    depth: 0,
    data: {
      reference: accepted.reference,
      association,
      state: 'received',
      acceptedAt: accepted.acceptedAt,
      submittedAt: accepted.acceptedAt,
      privacyNotice: accepted.privacyNotice,
      nonce: accepted.nonce,
      followUpHash:
        accepted.followUpDigest === undefined ? null : followUpHashOfDigest(req, accepted.followUpDigest),
      hasFormCode: accepted.followUpDigest !== undefined,
      policyVersion: policyVersion?.id ?? null,
      submission: columnsOf(accepted.submission),
      kind,
      ...(requestKindFacts[kind].asksForService
        ? { attestation: { by: 'ticked', on: dayInRiyadh(accepted.acceptedAt) } }
        : {}),
    },
  });
  const event = await writeRequestEvent(req, request, {
    to: request.state,
    occasion: 'received',
    note: eventNotes.received,
    at: accepted.acceptedAt,
  });
  const acknowledgement = await acknowledge(req, request, addressOf(request));
  await writeNotice(req, request, { event, occasion: 'received', at: accepted.acceptedAt }, acknowledgement);
  const notices = await notifyStaff(req, request);
  return {
    outcome: 'recorded',
    request: request.id,
    deliveries: [...(acknowledgement?.toSend === true ? [acknowledgement.id] : []), ...notices.deliveries],
    delayed: [...notices.delayed],
  };
};

const meetRecorded = async (
  req: PayloadRequest,
  request: RequestDocument,
  accepted: AcceptedRequest,
): Promise<RecordResult> => {
  if (request.nonce !== accepted.nonce) return { outcome: 'reference-clash' };
  const met = await meetForm(req, request, accepted);
  if (met === 'newest') {
    const acknowledgement = await acknowledge(req, request, accepted.submission.email);
    if (acknowledgement !== undefined)
      await renewReceipt(req, request.id, acknowledgement, accepted.acceptedAt);
  }
  const { deliveries, delayed } = await waitingOutgoing(req, request);
  const outcome = met === 'newest' || met === 'earlier' ? 'amended' : met;
  return { outcome, request: request.id, deliveries: [...deliveries], delayed: [...delayed] };
};

const attempt = (req: PayloadRequest, accepted: AcceptedRequest): Promise<RecordResult> =>
  inTransaction(req, async () => {
    const recorded = await findByReference(req, accepted.reference);
    if (recorded !== undefined) return meetRecorded(req, recorded, accepted);
    const { docs } = await req.payload.find({
      ...asSystem(req),
      collection: 'associations',
      where: { slug: { equals: accepted.association } },
      limit: 1,
      depth: 0,
      pagination: false,
    });
    const association = docs[0];
    if (association === undefined) return { outcome: 'unknown-association' };
    return createRequest(req, accepted, association.id);
  });

/**
 * Records an accepted request once, however often it comes: request, first event and outbox rows in one transaction.
 * A repeated submission with equal words changes nothing; of forms with other words and the same token the newest is
 * the request, in whatever order they come, and the others are kept beside it.
 */
export const recordRequest = async (
  req: PayloadRequest,
  accepted: AcceptedRequest,
): Promise<RecordResult> => {
  try {
    return await attempt(req, accepted);
  } catch (error) {
    // Concurrent submissions met: the database accepted one of them (its unique index, or a write conflict). The code
    // reads the accepted row.
    if ((await findByReference(req, accepted.reference)) === undefined) throw error;
    return attempt(req, accepted);
  }
};
