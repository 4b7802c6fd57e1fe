import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { RecordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import { requestKindFacts } from '@mithaq/domain/request/request-kind';
import type { PayloadRequest } from 'payload';
import { eventNotes } from './labels.ar.ts';
import type { Request as RequestDocument } from '../payload-types.ts';
import { idOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { notifyStaff } from '../deliveries/notify-staff.ts';
import { acknowledge, waitingOutgoing } from '../deliveries/outbox.ts';
import { meetForm } from './amendments/meet-form.ts';
import { columnsOf } from './amendments/submission-words.ts';
import { addressOf, writeNotice } from './notices/tell-her.ts';
import { renewReceipt } from './notices/renew-receipt.ts';
import { othersOfVisit } from './requests-of-visit.ts';
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

/** Writes the row of a request and its first event, and returns both. `visit` is the number of its visit, where it has one. */
const createRow = async (
  req: PayloadRequest,
  accepted: AcceptedRequest,
  association: string,
  visit: string | null,
): Promise<{ readonly request: RequestDocument; readonly event: string }> => {
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
      visit,
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
  return { request, event };
};

type Acknowledged = Awaited<ReturnType<typeof acknowledge>>;

/** Another token made the number of a further service; nothing of the transaction is kept. */
class ReferenceClash extends Error {
  override readonly name = 'ReferenceClash';
}

const visitOf = ({ reference, others = [] }: AcceptedRequest): string | null =>
  others.length === 0 ? null : reference;

/**
 * Records the further services of a visit: each a request of its own, told by the acknowledgement of the first, which
 * lists all numbers. One that is recorded already meets the newer form like any request. Returns further e-mails to be
 * sent.
 */
const recordOthers = async (
  req: PayloadRequest,
  accepted: AcceptedRequest,
  association: string,
  acknowledgement: Acknowledged,
): Promise<string[]> => {
  const deliveries: string[] = [];
  for (const { service, ...own } of accepted.others ?? []) {
    const form = { ...accepted, ...own, submission: { ...accepted.submission, service } };
    const found = await findByReference(req, own.reference);
    if (found !== undefined) {
      if (found.nonce !== own.nonce) throw new ReferenceClash();
      await meetForm(req, found, form);
      continue;
    }
    const { request, event } = await createRow(req, form, association, accepted.reference);
    const mail = acknowledgement ?? (await acknowledge(req, request, addressOf(request)));
    await writeNotice(req, request, { event, occasion: 'received', at: accepted.acceptedAt }, mail);
    if (acknowledgement === undefined && mail?.toSend === true) deliveries.push(mail.id);
  }
  return deliveries;
};

const createRequest = async (
  req: PayloadRequest,
  accepted: AcceptedRequest,
  association: string,
): Promise<RecordOutcome> => {
  const { request, event } = await createRow(req, accepted, association, visitOf(accepted));
  const acknowledgement = await acknowledge(req, request, addressOf(request));
  await writeNotice(req, request, { event, occasion: 'received', at: accepted.acceptedAt }, acknowledgement);
  const others = await recordOthers(req, accepted, association, acknowledgement);
  const notices = await notifyStaff(req, request);
  return {
    outcome: 'recorded',
    request: request.id,
    deliveries: [
      ...(acknowledgement?.toSend === true ? [acknowledgement.id] : []),
      ...others,
      ...notices.deliveries,
    ],
    delayed: [...notices.delayed],
  };
};

/** Gives a request whose newer form asks for further services its visit, and records them. */
const meetOthers = async (
  req: PayloadRequest,
  request: RequestDocument,
  accepted: AcceptedRequest,
): Promise<readonly string[]> => {
  if (visitOf(accepted) === null) return [];
  if (!request.visit)
    await req.payload.update({
      ...asSystem(req),
      collection: 'requests',
      id: request.id,
      depth: 0,
      data: { visit: accepted.reference },
    });
  return recordOthers(req, accepted, idOf(request.association) ?? '', undefined);
};

/** Returns the address that holds after a newer form was met; undefined where none may be written to. */
const addressNow = async (req: PayloadRequest, id: string): Promise<string | undefined> =>
  addressOf(await req.payload.findByID({ ...asSystem(req), collection: 'requests', id, depth: 0 }));

const meetRecorded = async (
  req: PayloadRequest,
  request: RequestDocument,
  accepted: AcceptedRequest,
): Promise<RecordResult> => {
  if (request.nonce !== accepted.nonce) return { outcome: 'reference-clash' };
  const met = await meetForm(req, request, accepted);
  const ofVisit = met === 'newest' ? await othersOfVisit(asSystem(req), request) : [];
  if (met === 'newest') {
    const acknowledgement = await acknowledge(req, request, await addressNow(req, request.id));
    if (acknowledgement !== undefined)
      for (const { id } of [request, ...ofVisit])
        await renewReceipt(req, id, acknowledgement, accepted.acceptedAt);
  }
  const asked = new Set((accepted.others ?? []).map(({ reference }) => reference));
  for (const other of ofVisit) {
    if (asked.has(compactReferenceNumber(other.reference))) continue;
    // The number was shown, so that the request stays; a person asks her whether she still wants the service.
    const note = eventNotes.leftOutLater;
    await writeRequestEvent(
      req,
      { id: other.id, association: idOf(request.association) ?? null },
      { to: other.state, note, at: accepted.acceptedAt },
    );
  }
  const others = await meetOthers(req, request, accepted);
  const { deliveries, delayed } = await waitingOutgoing(req, request);
  const outcome = met === 'newest' || met === 'earlier' ? 'amended' : met;
  return { outcome, request: request.id, deliveries: [...deliveries, ...others], delayed: [...delayed] };
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
    if (error instanceof ReferenceClash) return { outcome: 'reference-clash' };
    // Concurrent submissions met: the database accepted one of them (its unique index, or a write conflict). The code
    // reads the accepted row.
    if ((await findByReference(req, accepted.reference)) === undefined) throw error;
    return attempt(req, accepted);
  }
};
