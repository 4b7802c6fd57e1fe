import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { readGregorianDay } from '@mithaq/domain/calendar/read-day';
import type { PayloadRequest } from 'payload';
import type { Request as RequestDocument, RequestResearch } from '../payload-types.ts';
import { hasRole, idOf, type Role } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { changeWishesAtDesk } from './change-contact.ts';
import type { MESSAGES_OF_DESK } from './endpoints/labels.ar.ts';
import { readableRequest, type ReadableRequest } from './readable-request.ts';

export type DeskRefusal = keyof typeof MESSAGES_OF_DESK;
export type DeskOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: DeskRefusal }
  | { readonly kind: 'not-found' };

export const officers = ['beneficiary-relations-officer'] as const satisfies readonly Role[];
export const researchers = ['social-research-officer'] as const satisfies readonly Role[];
export const handlingStaff = [...officers, ...researchers] as const;

/** Returns the people of an association who handle requests, by name. */
export const colleaguesOf = async (
  req: PayloadRequest,
  association: string,
): Promise<{ readonly id: string; readonly name: string }[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where: { and: [{ association: { equals: association } }, { roles: { in: [...handlingStaff] } }] },
    sort: 'name',
    depth: 0,
    pagination: false,
  });
  return docs.map(({ id, name }) => ({ id, name }));
};

const done: DeskOutcome = { kind: 'done' };
const refusedBy = (code: DeskRefusal): DeskOutcome => ({ kind: 'refused', code });

/**
 * Does a piece of desk work on a request in one transaction, as a user with one of these roles: somebody who may not read
 * the request learns nothing of it, and somebody who may only read it changes nothing.
 */
export const atDesk = (
  req: PayloadRequest,
  id: string,
  roles: readonly Role[],
  work: (desk: ReadableRequest) => Promise<DeskOutcome>,
): Promise<DeskOutcome> =>
  inTransaction(req, async () => {
    const desk = await readableRequest(req, id);
    if (desk === undefined) return { kind: 'not-found' };
    return hasRole(desk.user, ...roles) ? work(desk) : refusedBy('desk.not-yours');
  });

/** Returns the columns of a row of a request's log, as a user of the desk adds it now. */
export const logRow = ({ request, user }: ReadableRequest, at: string) => ({
  request: request.id,
  association: idOf(request.association) ?? '',
  actor: user.id,
  actorName: user.name,
  at,
});

const update = async (
  req: PayloadRequest,
  { request }: ReadableRequest,
  data: Partial<Pick<RequestDocument, 'assignee' | 'attestation'>>,
): Promise<void> => {
  await req.payload.update({ ...asSystem(req), collection: 'requests', id: request.id, depth: 0, data });
};

/** Adds an internal note, which the beneficiary is never shown. */
export const addNote = (req: PayloadRequest, id: string, text: string, at: string): Promise<DeskOutcome> =>
  atDesk(req, id, handlingStaff, async (desk) => {
    if (text === '') return refusedBy('desk.text-missing');
    await req.payload.create({
      ...asSystem(req),
      collection: 'request-notes',
      data: { ...logRow(desk, at), text },
    });
    return done;
  });

/** Gives a request to a member of staff who handles requests of its association, or to nobody. */
export const assign = (req: PayloadRequest, id: string, to: string | null): Promise<DeskOutcome> =>
  atDesk(req, id, handlingStaff, async (desk) => {
    if (to !== null) {
      const person = await req.payload.findByID({
        ...asSystem(req),
        collection: 'users',
        id: to,
        depth: 0,
        disableErrors: true,
      });
      const isColleague =
        person !== null &&
        idOf(person.association) === idOf(desk.request.association) &&
        person.roles.some((role) => handlingStaff.some((one) => one === role));
      if (!isColleague) return refusedBy('desk.not-a-colleague');
    }
    await update(req, desk, { assignee: to });
    return done;
  });

interface TypedAttestation {
  readonly by: 'paper' | 'read-out';
  /** Day in either calendar, as typed; empty for today. */
  readonly on: string;
}

/** Records that the beneficiary attested, on paper or as it was read out. An attestation that is there stays as it is. */
export const recordAttestation = (
  req: PayloadRequest,
  id: string,
  { by, on }: TypedAttestation,
  at: string,
): Promise<DeskOutcome> =>
  atDesk(req, id, officers, async (desk) => {
    if (desk.request.attestation?.by) return refusedBy('desk.attested-already');
    const today = dayInRiyadh(at);
    const read = readGregorianDay(on);
    if (read.kind === 'fault' && read.fault !== 'empty') return refusedBy('desk.day');
    const day = read.kind === 'day' ? isoDay(read.day) : today;
    if (day > today) return refusedBy('desk.day-ahead');
    await update(req, desk, { attestation: { by, on: day, recordedBy: desk.user.id } });
    return done;
  });

/** Writes down how the beneficiary wants to be reached. Hours are `HH:MM`, by the clock in Riyadh. */
export const setWishes = (
  req: PayloadRequest,
  id: string,
  wishes: NonNullable<RequestDocument['contactWishes']>,
  at: string,
): Promise<DeskOutcome> =>
  atDesk(req, id, officers, async ({ request, user }) => {
    await changeWishesAtDesk(req, request, wishes, user, at);
    return done;
  });

interface TypedReport {
  /** Day of the visit in either calendar, as typed; empty where there was none. */
  readonly visitedOn: string;
  readonly findings: string;
  readonly recommendation: RequestResearch['recommendation'];
  readonly reasons: string;
}

/** Adds a report of the social research officer to a request that was referred. */
export const addReport = (
  req: PayloadRequest,
  id: string,
  report: TypedReport,
  at: string,
): Promise<DeskOutcome> =>
  atDesk(req, id, researchers, async (desk) => {
    if (desk.request.state !== 'referred') return refusedBy('desk.not-referred');
    if (report.findings === '') return refusedBy('desk.text-missing');
    const read = readGregorianDay(report.visitedOn);
    if (read.kind === 'fault' && read.fault !== 'empty') return refusedBy('desk.day');
    const visitedOn = read.kind === 'day' ? isoDay(read.day) : null;
    if (visitedOn !== null && visitedOn > dayInRiyadh(at)) return refusedBy('desk.day-ahead');
    await req.payload.create({
      ...asSystem(req),
      collection: 'request-research',
      data: {
        ...logRow(desk, at),
        visitedOn,
        findings: report.findings,
        recommendation: report.recommendation,
        reasons: report.reasons,
      },
    });
    return done;
  });
