import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import {
  dayTyped,
  refusalsOfPaper,
  refusalsOfRegistration,
  refusalsOfServiceGiven,
  type DeskRecordRefusal,
} from '@mithaq/domain/request/desk-records';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Association, Request as RequestDocument } from '../../payload-types.ts';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { holdKey } from '../../payload/system/email-counter.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { readableRequest } from '../readable-request.ts';

export type RecordAdded =
  | { readonly kind: 'added'; readonly id: string }
  | { readonly kind: 'not-found' | 'not-yours' }
  | { readonly kind: 'refused'; readonly reasons: readonly DeskRecordRefusal[] };

interface Adding {
  readonly request: RequestDocument;
  readonly association: Association;
  /** Columns that every record has: request, association, actor and time. */
  readonly common: {
    readonly request: string;
    readonly association: string;
    readonly actor: string;
    readonly actorName: string;
    readonly at: string;
  };
  readonly today: string;
}

type Add = (adding: Adding) => Promise<readonly DeskRecordRefusal[] | { readonly id: string }>;

/** Adds a record to a request as the officer of its association, in one transaction with the reading of its state. */
const addRecord = (req: PayloadRequest, id: string, now: number, add: Add): Promise<RecordAdded> =>
  inTransaction(req, async (): Promise<RecordAdded> => {
    const readable = await readableRequest(req, id);
    if (readable === undefined) return { kind: 'not-found' };
    const { request, user } = readable;
    if (!hasRole(user, 'beneficiary-relations-officer')) return { kind: 'not-yours' };
    const association = await req.payload.findByID({
      ...asSystem(req),
      collection: 'associations',
      id: idOf(request.association) ?? '',
      depth: 0,
    });
    const made = await add({
      request,
      association,
      today: dayInRiyadh(now),
      common: {
        request: request.id,
        association: association.id,
        actor: user.id,
        actorName: user.name,
        at: new Date(now).toISOString(),
      },
    });
    return 'id' in made ? { kind: 'added', id: made.id } : { kind: 'refused', reasons: made };
  });

/** Time in which the same record of the same person is one press that was repeated; milliseconds. */
const REPEATED_MS = 2 * 60_000;

const columns = z.record(z.string(), z.unknown());

/** Whether a stored row has every value of a record but its time. */
const hasValues = (row: unknown, record: object): boolean => {
  const stored = columns.parse(row);
  return Object.entries(record).every(([name, value]) => name === 'at' || (stored[name] ?? null) === value);
};

/**
 * Adds a record once: a press that is repeated at once, because its answer was lost or came late, gets the row of the first.
 * Nobody could take the second one out again, and a service given twice would count twice.
 */
const addOnce = async (
  req: PayloadRequest,
  collection: 'request-papers' | 'request-registrations' | 'services-given',
  record: Adding['common'],
  create: () => Promise<{ readonly id: string }>,
): Promise<{ readonly id: string }> => {
  const began = Date.parse(record.at) - REPEATED_MS;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection,
    where: {
      and: [{ request: { equals: record.request } }, { at: { greater_than: new Date(began).toISOString() } }],
    },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
  });
  const [last] = docs;
  if (last !== undefined && hasValues(last, record)) return last;
  // Two presses at once write the same key: the second is run again and finds the row.
  const facts = [
    'desk-record',
    collection,
    String(Math.floor(began / REPEATED_MS)),
    JSON.stringify({ ...record, at: '' }),
  ];
  const until = new Date(Date.parse(record.at) + REPEATED_MS).toISOString();
  await holdKey(req, keyedHash(req, facts), record.actor, until);
  return create();
};

interface TypedPaper {
  readonly paper: string;
  readonly present: boolean;
  readonly issuedOn?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly note?: string | undefined;
}

/** Marks a paper of a request. Days are typed in either calendar. */
export const markPaper = (req: PayloadRequest, id: string, typed: TypedPaper, now: number) =>
  addRecord(req, id, now, async ({ request, association, common, today }) => {
    const papers = (association.aidRules?.papers ?? []).map(({ name }) => name);
    const refusals = refusalsOfPaper(request.state, typed, papers, today);
    if (refusals.length > 0) return refusals;
    const data = {
      ...common,
      paper: typed.paper,
      present: typed.present,
      issuedOn: dayTyped(typed.issuedOn) ?? null,
      validUntil: dayTyped(typed.validUntil) ?? null,
      note: typed.note ?? null,
    };
    const write = { ...asSystem(req), collection: 'request-papers', depth: 0 } as const;
    return addOnce(req, write.collection, data, () => req.payload.create({ ...write, data }));
  });

interface TypedRegistration {
  readonly fileNumber: string;
  readonly kept?: string | undefined;
}

/** Registers the beneficiary of an accepted request. */
export const registerBeneficiary = (req: PayloadRequest, id: string, typed: TypedRegistration, now: number) =>
  addRecord(req, id, now, async ({ request, common }) => {
    const refusals = refusalsOfRegistration(request.state, typed);
    if (refusals.length > 0) return refusals;
    const data = { ...common, fileNumber: typed.fileNumber, kept: typed.kept ?? null };
    const write = { ...asSystem(req), collection: 'request-registrations', depth: 0 } as const;
    return addOnce(req, write.collection, data, () => req.payload.create({ ...write, data }));
  });

interface TypedService {
  readonly what: string;
  readonly amount: string;
  readonly givenOn: string;
  readonly extent: 'whole' | 'part';
  readonly receipt?: string | undefined;
}

/** Records a service that was given for an accepted request. */
export const recordServiceGiven = (req: PayloadRequest, id: string, typed: TypedService, now: number) =>
  addRecord(req, id, now, async ({ request, common, today }) => {
    const requestedOn = dayInRiyadh(request.acceptedAt);
    const refusals = refusalsOfServiceGiven(request.state, typed, requestedOn, today);
    if (refusals.length > 0) return refusals;
    const data = {
      ...common,
      what: typed.what,
      amount: typed.amount,
      givenOn: dayTyped(typed.givenOn) ?? today,
      extent: typed.extent,
      receipt: typed.receipt ?? null,
    };
    const write = { ...asSystem(req), collection: 'services-given', depth: 0 } as const;
    return addOnce(req, write.collection, data, () => req.payload.create({ ...write, data }));
  });
