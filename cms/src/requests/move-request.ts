import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import {
  isFinalRequestState,
  refusalsOfRequestMove,
  type RequestRefusal,
  type RequestState,
} from '@mithaq/domain/request/request-lifecycle';
import { isToldState } from '@mithaq/domain/request/request-notice';
import { periodFrom } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest } from 'payload';
import { asUser } from '../payload/access/as-user.ts';
import { idOf, rolesOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import type { Request as RequestDocument } from '../payload-types.ts';
import { writeRequestEvent, type EventCause } from './events/write-request-event.ts';
import { notifyResearchers } from '../deliveries/notify-staff.ts';
import { tellHer } from './notices/tell-her.ts';
import { movableOn, periodsOf } from './movable-request.ts';

export type RequestMoveOutcome =
  | {
      readonly kind: 'moved';
      readonly state: RequestState;
      /** E-mails that may be put into the mail queue now; those that are not, wait for the next run of the clock. */
      readonly deliveries: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly RequestRefusal[] }
  | { readonly kind: 'not-found' };

/**
 * The mover of a request. `staff`: the user of `req`, with its rights. `sitting`: the recorded minutes of a committee's
 * sitting, whose caller has made sure of who was present. `beneficiary` and `clock`: a function brings the act, after
 * its caller has made sure of the session or of the day.
 */
export type Mover = 'staff' | 'sitting' | 'beneficiary' | 'clock';

export interface Move {
  readonly id: string;
  readonly to: RequestState;
  readonly by: Mover;
  /** Sentence of the file, which the beneficiary does not read. */
  readonly note?: string | undefined;
  /** Words to the beneficiary; where she is the mover, her own. */
  readonly words?: string | undefined;
  /** Id of the request that this one repeats. */
  readonly original?: string | undefined;
  /** ISO time of the move. */
  readonly at: string;
}

const actorsOf = (req: PayloadRequest, by: Mover): readonly string[] => {
  if (by === 'staff') return rolesOf(req.user);
  return [by === 'sitting' ? 'committee-member' : by];
};

const causeOf = (by: Mover): EventCause =>
  by === 'beneficiary' ? 'beneficiary' : by === 'clock' ? 'system' : 'staff';

/** Reads a request with the rights of its mover: staff see their own association's, a function sees each. */
const requestFor = (req: PayloadRequest, { id, by }: Move): Promise<RequestDocument | null> => {
  const find = { collection: 'requests', id, depth: 0, disableErrors: true } as const;
  if (by !== 'staff') return req.payload.findByID({ ...asSystem(req), ...find });
  if (req.user?.collection !== 'users') return Promise.resolve(null);
  return req.payload.findByID({ ...asUser(req), ...find });
};

/**
 * Whether the request that this one is said to repeat is another one of the same association that still goes on: a
 * repeat itself has ended, and nobody would be answered by a request that ended otherwise.
 */
const isFitOriginal = async (
  req: PayloadRequest,
  request: RequestDocument,
  original: string,
): Promise<boolean> => {
  if (original === request.id) return false;
  const found = await req.payload.findByID({
    ...asSystem(req),
    collection: 'requests',
    id: original,
    depth: 0,
    disableErrors: true,
  });
  return (
    found !== null &&
    !isFinalRequestState(found.state) &&
    idOf(found.association) === idOf(request.association)
  );
};

/** Whether a service given is recorded for the request. */
const isServiceGiven = async (req: PayloadRequest, request: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'services-given',
    where: { request: { equals: request } },
  });
  return totalDocs > 0;
};

const changeOf = async (req: PayloadRequest, request: RequestDocument, { to, original, at }: Move) => {
  const today = dayInRiyadh(at);
  return {
    state: to,
    closedFrom: to === 'closed' ? request.state : null,
    // Kept when the request leaves the state, so that taking that back names the original again.
    ...(to === 'duplicate' ? { original: original ?? null } : {}),
    ...periodFrom(to, today, await periodsOf(req, request)),
    ...(to === 'accepted' || to === 'rejected' ? { decidedOn: today } : {}),
  };
};

/**
 * Moves a request by the domain's table, writes the row that records the move and tells the beneficiary, all in one
 * transaction: a move that is kept is recorded and told, or nothing of it is kept.
 */
export const moveRequest = (req: PayloadRequest, move: Move): Promise<RequestMoveOutcome> =>
  inTransaction(req, async () => {
    const request = await requestFor(req, move);
    if (request === null) return { kind: 'not-found' };
    const { to, by, note, words, original, at } = move;
    const serviceGiven = to === 'served' && (await isServiceGiven(req, request.id));
    const reasons = refusalsOfRequestMove(
      { ...(await movableOn(req, request, dayInRiyadh(at))), serviceGiven },
      {
        to,
        note,
        words,
        original,
        actors: actorsOf(req, by),
        today: dayInRiyadh(at),
        bySitting: by === 'sitting',
      },
    );
    if (reasons.length === 0 && to === 'duplicate' && !(await isFitOriginal(req, request, original ?? '')))
      return { kind: 'refused', reasons: [{ code: 'move.original-unfit' }] };
    if (reasons.length > 0) return { kind: 'refused', reasons };
    const data = await changeOf(req, request, move);
    await req.payload.update({
      ...asSystem(req),
      collection: 'requests',
      id: request.id,
      depth: 0,
      data,
    });
    const occasion = isToldState(to) ? to : undefined;
    const event = await writeRequestEvent(req, request, {
      from: request.state,
      to,
      note,
      words,
      occasion,
      at,
      by: causeOf(by),
    });
    // Words of her own are not told back to her.
    const toHer = by === 'beneficiary' ? undefined : words;
    const told =
      occasion === undefined ? [] : await tellHer(req, request, { event, occasion, words: toHer, at });
    const toStaff = to === 'referred' ? await notifyResearchers(req, request, event, at) : [];
    return { kind: 'moved', state: to, deliveries: [...told, ...toStaff] };
  });
