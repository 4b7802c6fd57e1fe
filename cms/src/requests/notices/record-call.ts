import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import {
  mayWaive,
  noticeAfterCall,
  noticeStateFacts,
  type CallOutcome,
} from '@mithaq/domain/request/request-notice';
import type { PayloadRequest } from 'payload';
import type { Request as RequestDocument, RequestNotice } from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { changeWishesAtDesk } from '../change-contact.ts';
import { readableRequest, type ReadableRequest } from '../readable-request.ts';
import { othersOfVisit } from '../requests-of-visit.ts';
import { beginPeriodWhenTold } from './begin-period.ts';

export type CallRefusal =
  'call.nothing-to-tell' | 'call.not-yours' | 'call.reason-missing' | 'call.too-early';

export type CallResult =
  | { readonly kind: 'recorded'; readonly state: RequestNotice['state'] }
  | { readonly kind: 'refused'; readonly code: CallRefusal }
  | { readonly kind: 'not-found' };

interface Waiting extends ReadableRequest {
  readonly notices: readonly RequestNotice[];
}

/** Returns the calls that wait for a request and for the others of its visit, oldest first, with the rights of the user. */
export const callsOfVisit = async (
  req: PayloadRequest,
  request: Pick<RequestDocument, 'id' | 'visit'>,
): Promise<RequestNotice[]> => {
  const ids = [request, ...(await othersOfVisit(asUser(req), request))].map(({ id }) => id);
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'request-notices',
    where: { and: [{ request: { in: ids } }, { state: { equals: 'to-call' } }] },
    sort: 'stateAt',
    depth: 0,
    pagination: false,
    disableErrors: true,
  });
  return docs;
};

/** Reads the calls that wait for a request and its visit; a refusal where there are none. */
const waitingCalls = async (
  req: PayloadRequest,
  id: string,
): Promise<Waiting | Exclude<CallResult, { kind: 'recorded' }>> => {
  const readable = await readableRequest(req, id);
  if (readable === undefined) return { kind: 'not-found' };
  if (!hasRole(readable.user, 'beneficiary-relations-officer', 'social-research-officer'))
    return { kind: 'refused', code: 'call.not-yours' };
  const notices = await callsOfVisit(req, readable.request);
  return notices.length === 0 ? { kind: 'refused', code: 'call.nothing-to-tell' } : { ...readable, notices };
};

/**
 * Records one call with its outcome on everything that the request's owner has still to be told, of this request and of
 * the others of its visit, which have one owner and one phone: one call tells all.
 */
export const recordCall = (
  req: PayloadRequest,
  id: string,
  call: { readonly outcome: CallOutcome; readonly note?: string | undefined; readonly at: string },
): Promise<CallResult> =>
  inTransaction(req, async () => {
    const waiting = await waitingCalls(req, id);
    if ('kind' in waiting) return waiting;
    const { outcome, note, at } = call;
    const state = noticeAfterCall(outcome);
    for (const notice of waiting.notices) {
      await req.payload.update({
        ...asSystem(req),
        collection: 'request-notices',
        id: notice.id,
        depth: 0,
        data: {
          calls: [
            ...(notice.calls ?? []),
            { at, by: waiting.user.id, byName: waiting.user.name, outcome, note: note ?? null },
          ],
          ...(state === notice.state ? {} : { state, stateAt: at }),
        },
      });
      if (noticeStateFacts[state].isTold)
        await beginPeriodWhenTold(req, idOf(notice.request) ?? '', notice.occasion, at);
    }
    if (outcome === 'asked-not-to-call')
      await changeWishesAtDesk(req, waiting.request, { doNotCall: true }, waiting.user, at);
    return { kind: 'recorded', state };
  });

/** Closes the calls of a request and its visit without having told their owner, with the written reason, where `mayWaive` allows it. */
export const waiveCalls = (
  req: PayloadRequest,
  id: string,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<CallResult> =>
  inTransaction(req, async () => {
    const waiting = await waitingCalls(req, id);
    if ('kind' in waiting) return waiting;
    if (reason === '') return { kind: 'refused', code: 'call.reason-missing' };
    const { doNotCall } = contactWishesOf(waiting.request);
    if (waiting.notices.some(({ calls }) => !mayWaive(calls ?? [], doNotCall)))
      return { kind: 'refused', code: 'call.too-early' };
    for (const notice of waiting.notices)
      await req.payload.update({
        ...asSystem(req),
        collection: 'request-notices',
        id: notice.id,
        depth: 0,
        data: { state: 'waived', stateAt: at, waivedBecause: reason },
      });
    return { kind: 'recorded', state: 'waived' };
  });
