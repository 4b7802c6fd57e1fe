import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { isToldState, noticeStateFacts } from '@mithaq/domain/request/request-notice';
import { periodFrom } from '@mithaq/domain/request/request-periods';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import { refusalsOfTakeBack, type LastMove, type TakeBackRefusal } from '@mithaq/domain/request/take-back';
import type { PayloadRequest } from 'payload';
import type { RequestEvent } from '../payload-types.ts';
import { idOf, rolesOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { writeRequestEvent } from './events/write-request-event.ts';
import { takenBackBeforeTold } from './labels.ar.ts';
import { periodsOf } from './movable-request.ts';
import { tellHer } from './notices/tell-her.ts';
import { readableRequest } from './readable-request.ts';

export type TakeBackOutcome =
  | { readonly kind: 'moved'; readonly state: RequestState; readonly deliveries: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly TakeBackRefusal[] }
  | { readonly kind: 'not-found' };

interface TakeBack {
  readonly id: string;
  /** Reason, for the file. */
  readonly note: string | undefined;
  /** Words to the beneficiary. */
  readonly words: string | undefined;
  /** ISO time. */
  readonly at: string;
}

/** Returns the newest event of a request by which its state changed. */
const newestMoveOf = async (req: PayloadRequest, request: string): Promise<RequestEvent | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-events',
    where: { and: [{ request: { equals: request } }, { from: { exists: true } }] },
    sort: ['-at', '-createdAt'],
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/**
 * Returns the state from which the request was closed when it was closed last. A move back into the closed state does
 * not close it anew, so that it still knows what it ended with.
 */
const closedFromOf = async (req: PayloadRequest, request: string): Promise<RequestState | null> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-events',
    where: {
      and: [
        { request: { equals: request } },
        { to: { equals: 'closed' } },
        { from: { exists: true } },
        { takesBack: { not_equals: true } },
      ],
    },
    sort: ['-at', '-createdAt'],
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0]?.from ?? null;
};

/** Returns the move that can be taken back; undefined where the newest one was itself a taking back. */
const lastMoveOf = (newest: RequestEvent | undefined): LastMove | undefined =>
  newest?.from && newest.takesBack !== true
    ? { from: newest.from, to: newest.to, actor: idOf(newest.actor) }
    : undefined;

/** Whether the user may take the last move of a request back, but for the reason that has still to be written. */
export const mayTakeBack = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const { user } = req;
  if (user?.collection !== 'users') return false;
  const last = lastMoveOf(await newestMoveOf(req, id));
  return refusalsOfTakeBack(last, { account: user.id, roles: rolesOf(user) }, 'reason').length === 0;
};

/**
 * Settles the notices of the mistaken move. A call that nobody made yet is closed, because there is nothing to correct.
 * Returns whether she was told, or may have been: an e-mail that waits may be on its way already.
 */
const settleNotices = async (req: PayloadRequest, event: string, at: string): Promise<boolean> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-notices',
    where: { event: { equals: event } },
    depth: 0,
    pagination: false,
  });
  let mayKnow = false;
  for (const { id, state, delivery } of docs) {
    if (noticeStateFacts[state].isTold || state === 'mailing' || (state === 'to-call' && delivery))
      mayKnow = true;
    if (state !== 'to-call') continue;
    await req.payload.update({
      ...asSystem(req),
      collection: 'request-notices',
      id,
      depth: 0,
      data: { state: 'waived', stateAt: at, waivedBecause: takenBackBeforeTold },
    });
  }
  return mayKnow;
};

/**
 * Takes the last move of a request back as the user of `req`, by a recorded move to the state before. The period of
 * that state begins again, and the beneficiary is told where she may have been told of the mistake.
 */
export const takeBackMove = (
  req: PayloadRequest,
  { id, note, words, at }: TakeBack,
): Promise<TakeBackOutcome> =>
  inTransaction(req, async () => {
    const readable = await readableRequest(req, id);
    if (readable === undefined) return { kind: 'not-found' };
    const { request, user } = readable;
    const newest = await newestMoveOf(req, id);
    const last = lastMoveOf(newest);
    const reasons = refusalsOfTakeBack(last, { account: user.id, roles: rolesOf(user) }, note);
    if (reasons.length > 0 || last === undefined || newest === undefined)
      return { kind: 'refused', reasons: reasons.length > 0 ? reasons : [{ code: 'take-back.nothing' }] };
    await req.payload.update({
      ...asSystem(req),
      collection: 'requests',
      id,
      depth: 0,
      data: {
        state: last.from,
        closedFrom: last.from === 'closed' ? await closedFromOf(req, id) : null,
        ...periodFrom(last.from, dayInRiyadh(at), await periodsOf(req, request)),
      },
    });
    const mayKnow = isToldState(last.to) && (await settleNotices(req, newest.id, at));
    const occasion = mayKnow ? 'taken-back' : undefined;
    const event = await writeRequestEvent(req, request, {
      from: last.to,
      to: last.from,
      takesBack: true,
      note,
      words,
      occasion,
      at,
    });
    const deliveries =
      occasion === undefined ? [] : await tellHer(req, request, { event, occasion, words, at });
    return { kind: 'moved', state: last.from, deliveries };
  });
