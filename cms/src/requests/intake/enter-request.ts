import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { PRIVACY_NOTICE_EDITION, type RecordedSubmission } from '@mithaq/domain/contracts/request-submission';
import { clockBegins, speaksWithHer, type Intake } from '@mithaq/domain/request/desk-intake';
import { followUpCodeFor } from '@mithaq/domain/request/follow-up-code';
import { referenceNumberFor, type Hmac } from '@mithaq/domain/request/reference-number';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import type { PayloadRequest } from 'payload';
import { channelCodes } from '../../associations/channels/labels.ar.ts';
import { acknowledge } from '../../deliveries/outbox.ts';
import { notifyStaff } from '../../deliveries/notify-staff.ts';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { columnsOf } from '../amendments/submission-words.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { addressOf, writeNotice } from '../notices/tell-her.ts';
import { followUpHashOf } from '../tracking/follow-up-hash.ts';
import { versionInForce } from '../policy-of-request.ts';
import { enteredNote } from './labels.ar.ts';

export interface Entry {
  /** Nonce of the page, in hex: a repeated press enters the request once. */
  readonly once: string;
  readonly association: string;
  readonly intake: Intake;
  readonly kind: RequestKind;
  /** Name of the one who took the request. */
  readonly takenBy: string;
  readonly submission: RecordedSubmission;
}

export type Entered =
  | {
      readonly kind: 'entered';
      readonly request: RequestDocument;
      /** The follow-up code, which is kept as a hash alone. */
      readonly code: string;
      readonly isNew: boolean;
    }
  /** Another person's page has this nonce. */
  | { readonly kind: 'taken' };

/** Computes the number and the code of an entry under the secret of the CMS: a repeated press gives the same ones. */
const hmacOf =
  (req: PayloadRequest): Hmac =>
  (message) =>
    Buffer.from(keyedHash(req, ['desk-intake', message]), 'hex');

const enter = async (req: PayloadRequest, entry: Entry, now: number): Promise<Entered> => {
  const { user } = req;
  if (user?.collection !== 'users') return { kind: 'taken' };
  const { once, association, intake, kind, takenBy, submission } = entry;
  // The nonce is bound to the person, so that no nonce of the public form is ever met.
  const nonce = keyedHash(req, ['desk-intake', user.id, once]).slice(0, 32);
  const code = followUpCodeFor(nonce, hmacOf(req));
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where: { nonce: { equals: nonce } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  const [known] = docs;
  if (known !== undefined)
    return idOf(known.association) === association
      ? { kind: 'entered', request: known, code, isNew: false }
      : { kind: 'taken' };
  const today = dayInRiyadh(now);
  const acceptedAt = clockBegins(intake.cameOn, today, now);
  const version = await versionInForce(req, association);
  const reference = referenceNumberFor(nonce, hmacOf(req));
  const request = await req.payload.create({
    ...asSystem(req),
    collection: 'requests',
    depth: 0,
    data: {
      reference,
      association,
      state: 'received',
      kind,
      acceptedAt,
      submittedAt: new Date(now).toISOString(),
      privacyNotice: PRIVACY_NOTICE_EDITION,
      nonce,
      followUpHash: followUpHashOf(req, reference, code),
      policyVersion: version?.id ?? null,
      submission: columnsOf(submission),
      channel: intake.channel,
      ...(intake.attestation === undefined
        ? {}
        : { attestation: { by: intake.attestation, on: intake.cameOn, recordedBy: user.id } }),
      intake: {
        cameOn: intake.cameOn,
        takenBy,
        consentBy: intake.consent,
        enteredBy: user.id,
        enteredByName: user.name,
      },
    },
  });
  const at = new Date(now).toISOString();
  const address = addressOf(request);
  // Somebody who stands before the officer or speaks on the phone is told by the receipt.
  const isToBeTold = address !== undefined || !speaksWithHer(intake.channel);
  const event = await writeRequestEvent(req, request, {
    to: request.state,
    occasion: isToBeTold ? 'received' : undefined,
    note: enteredNote(channelCodes[intake.channel].ar, takenBy),
    at,
  });
  const acknowledgement = await acknowledge(req, request, address);
  if (isToBeTold) await writeNotice(req, request, { event, occasion: 'received', at }, acknowledgement);
  await notifyStaff(req, request);
  return { kind: 'entered', request, code, isNew: true };
};

/**
 * Enters a request for somebody, once however often the page sends it: request, event and outbox rows in one transaction.
 * The clock runs from the day on which the request came. `now` is in milliseconds since 1970.
 */
export const enterRequest = (req: PayloadRequest, entry: Entry, now: number): Promise<Entered> =>
  inTransaction(req, () => enter(req, entry, now));
