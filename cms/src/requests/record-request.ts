import type { RecordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { fieldsWith } from '@mithaq/domain/request/form-fields';
import { recordOf } from '@mithaq/domain/table/record-of';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { eventNotes } from './labels.ar.ts';
import { omitEmpty } from '../payload/fields/omit-empty.ts';
import type { Request as RequestDocument } from '../payload-types.ts';
import { canonicalBytes } from '../register/canonical.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { outboxOf, pendingDeliveries } from '../deliveries/outbox.ts';
import { versionWithNumber } from './policy-of-request.ts';
import { writeRequestEvent } from './events/write-request-event.ts';

export type RecordResult =
  | RecordOutcome
  | { readonly outcome: 'unknown-association' }
  /** Another token made the same reference: nothing is merged, and a person has to investigate. */
  | { readonly outcome: 'reference-clash' };

type Submission = AcceptedRequest['submission'];

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

/** A stored field that the collection has no column for does not compile here. */
type Columns = { readonly [Field in keyof Submission]: RequestDocument['submission'][Field] };

const fieldsOf = (submission: Submission): Columns => ({
  ...submission,
  ...recordOf(fieldsWith({ stored: true, required: false }), (field) => submission[field] ?? null),
});

const rowOfSubmission = z.looseObject({ id: z.unknown(), receivedAt: z.unknown() }).partial();

const textOf = (submission: object): string => {
  const { id: _row, receivedAt: _at, ...words } = rowOfSubmission.parse(omitEmpty(submission));
  return Buffer.from(canonicalBytes(words)).toString('utf8');
};

const createRequest = async (
  req: PayloadRequest,
  accepted: AcceptedRequest,
  association: string,
): Promise<RecordOutcome> => {
  const policyVersion = await versionWithNumber(req, association, accepted.policyVersion);
  const request = await req.payload.create({
    ...asSystem(req),
    collection: 'requests',
    depth: 0,
    data: {
      reference: accepted.reference,
      association,
      state: 'received',
      acceptedAt: accepted.acceptedAt,
      privacyNotice: accepted.privacyNotice,
      nonce: accepted.nonce,
      policyVersion: policyVersion?.id ?? null,
      submission: fieldsOf(accepted.submission),
    },
  });
  await writeRequestEvent(req, request, {
    to: request.state,
    note: eventNotes.received,
    at: accepted.acceptedAt,
  });
  const deliveries = await outboxOf(req, request, accepted.submission.email);
  return { outcome: 'recorded', request: request.id, deliveries };
};

const amend = async (req: PayloadRequest, request: RequestDocument, submission: Submission, at: string) => {
  await req.payload.update({
    ...asSystem(req),
    collection: 'requests',
    id: request.id,
    depth: 0,
    data: { amendments: [...(request.amendments ?? []), { ...fieldsOf(submission), receivedAt: at }] },
  });
  await writeRequestEvent(req, request, { to: request.state, note: eventNotes.amended, at });
};

const meetRecorded = async (
  req: PayloadRequest,
  request: RequestDocument,
  accepted: AcceptedRequest,
): Promise<RecordResult> => {
  if (request.nonce !== accepted.nonce) return { outcome: 'reference-clash' };
  const known = [request.submission, ...(request.amendments ?? [])].map(textOf);
  const outcome = known.includes(textOf(accepted.submission)) ? 'already-recorded' : 'amended';
  if (outcome === 'amended') await amend(req, request, accepted.submission, accepted.acceptedAt);
  return { outcome, request: request.id, deliveries: await pendingDeliveries(req, request.id) };
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
 * A repeated submission with equal words changes nothing; other words with the same token are kept beside the first.
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
