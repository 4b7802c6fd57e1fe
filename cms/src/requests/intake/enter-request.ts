import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { PRIVACY_NOTICE_EDITION, type RecordedSubmission } from '@mithaq/domain/contracts/request-submission';
import { clockBegins, speaksWithHer, type Intake } from '@mithaq/domain/request/desk-intake';
import { followUpCodeFor } from '@mithaq/domain/request/follow-up-code';
import { referenceNumberFor, type Hmac } from '@mithaq/domain/request/reference-number';
import type { RequestKind } from '@mithaq/domain/request/request-kind';
import { MOST_OTHER_SERVICES } from '@mithaq/domain/request/service-codes';
import type { PayloadRequest } from 'payload';
import { channelCodes } from '../../associations/channels/labels.ar.ts';
import { acknowledge } from '../../deliveries/outbox.ts';
import { notifyStaff } from '../../deliveries/notify-staff.ts';
import type { Request as RequestDocument, User } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction, WriteConflictPersists } from '../../payload/system/in-transaction.ts';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { columnsOf } from '../amendments/submission-words.ts';
import { writeRequestEvent } from '../events/write-request-event.ts';
import { addressOf, writeNotice } from '../notices/tell-her.ts';
import { followUpHashOf } from '../tracking/follow-up-hash.ts';
import { versionForDay } from '../policy-of-request.ts';
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
  /** Codes of further services of the visit, each of which becomes a request of its own. */
  readonly otherServices: readonly string[];
}

export type Entered =
  | {
      readonly kind: 'entered';
      readonly request: RequestDocument;
      /** The requests of the visit's further services, in their order. */
      readonly others: readonly RequestDocument[];
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

/** A service of the visit, with the facts by which its request is known again; the first of them has place 0. */
interface AtPlace {
  readonly place: number;
  readonly submission: RecordedSubmission;
}

/** Returns the nonce of a request of an entry. It is bound to the person, so that no nonce of the public form is ever met. */
const nonceAt = (req: PayloadRequest, user: string, once: string, place: number): string =>
  keyedHash(req, ['desk-intake', user, once, ...(place === 0 ? [] : [String(place)])]).slice(0, 32);

const byNonce = async (req: PayloadRequest, nonce: string): Promise<RequestDocument | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where: { nonce: { equals: nonce } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

interface Entering {
  readonly entry: Entry;
  readonly user: User;
  readonly code: string;
  /** Number of the visit; null where it asks for one service. */
  readonly visit: string | null;
  readonly policyVersion: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const createRow = (
  req: PayloadRequest,
  { entry, user, code, visit, policyVersion, now }: Entering,
  { place, submission }: AtPlace,
): Promise<RequestDocument> => {
  const { once, association, intake, kind, takenBy } = entry;
  const nonce = nonceAt(req, user.id, once, place);
  const reference = referenceNumberFor(nonce, hmacOf(req));
  return req.payload.create({
    ...asSystem(req),
    collection: 'requests',
    depth: 0,
    data: {
      reference,
      association,
      state: 'received',
      kind,
      visit,
      acceptedAt: clockBegins(intake.cameOn, dayInRiyadh(now), now),
      submittedAt: new Date(now).toISOString(),
      privacyNotice: PRIVACY_NOTICE_EDITION,
      nonce,
      // The code of the first opens them all, because somebody who writes down several loses one.
      followUpHash: followUpHashOf(req, reference, code),
      policyVersion,
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
};

/** Returns the requests of an entry that was made before, found by their places. */
const enteredBefore = async (
  req: PayloadRequest,
  user: string,
  once: string,
): Promise<readonly RequestDocument[]> => {
  const found: RequestDocument[] = [];
  for (let place = 0; place <= MOST_OTHER_SERVICES; place += 1) {
    const request = await byNonce(req, nonceAt(req, user, once, place));
    if (request === undefined) break;
    found.push(request);
  }
  return found;
};

const enter = async (
  req: PayloadRequest,
  entry: Entry,
  { now, policyVersion }: Pick<Entering, 'now' | 'policyVersion'>,
): Promise<Entered> => {
  const { user } = req;
  if (user?.collection !== 'users') return { kind: 'taken' };
  const { once, association, intake, takenBy, submission, otherServices } = entry;
  const nonce = nonceAt(req, user.id, once, 0);
  const code = followUpCodeFor(nonce, hmacOf(req));
  const [known, ...knownOthers] = await enteredBefore(req, user.id, once);
  if (known !== undefined)
    return idOf(known.association) === association
      ? { kind: 'entered', request: known, others: knownOthers, code, isNew: false }
      : { kind: 'taken' };
  const visit = otherServices.length === 0 ? null : referenceNumberFor(nonce, hmacOf(req));
  const entering: Entering = { entry, user, code, visit, policyVersion, now };
  const request = await createRow(req, entering, { place: 0, submission });
  const others: RequestDocument[] = [];
  for (const [index, service] of otherServices.entries())
    others.push(await createRow(req, entering, { place: index + 1, submission: { ...submission, service } }));

  const at = new Date(now).toISOString();
  const address = addressOf(request);
  // Somebody who stands before the officer or speaks on the phone is told by the receipt.
  const isToBeTold = address !== undefined || !speaksWithHer(intake.channel);
  const acknowledgement = await acknowledge(req, request, address);
  for (const one of [request, ...others]) {
    const event = await writeRequestEvent(req, one, {
      to: one.state,
      occasion: isToBeTold ? 'received' : undefined,
      note: enteredNote(channelCodes[intake.channel].ar, takenBy),
      at,
    });
    // The acknowledgement names all numbers, and a single e-mail reaches the staff, as for a visit by the form.
    if (isToBeTold) await writeNotice(req, one, { event, occasion: 'received', at }, acknowledgement);
  }
  await notifyStaff(req, request);
  return { kind: 'entered', request, others, code, isNew: true };
};

/**
 * Enters a request for somebody, and one for each further service of the visit, once however often the page sends them:
 * requests, events and outbox rows in one transaction.
 * The clock runs from the day on which the request came, under the policy of that day. `now` is in milliseconds since
 * 1970. Throws `RegisterUnavailable` where the policy of an earlier day cannot be read: then nothing is entered.
 */
export const enterRequest = async (req: PayloadRequest, entry: Entry, now: number): Promise<Entered> => {
  const { cameOn } = entry.intake;
  // The register is asked before the transaction, which would keep every other writer of the embedded database waiting.
  const version = await versionForDay(req, entry.association, { cameOn, today: dayInRiyadh(now) });
  const once = (): Promise<Entered> =>
    inTransaction(req, () => enter(req, entry, { now, policyVersion: version?.id ?? null }));
  try {
    return await once();
  } catch (error) {
    // A second press waits for the first, which may write a visit of five for longer than the tries of one call last.
    if (!(error instanceof WriteConflictPersists)) throw error;
    return once();
  }
};
