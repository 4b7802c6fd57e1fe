import type { MovableRequest } from '@mithaq/domain/request/request-lifecycle';
import { usualRequestPeriods, type RequestPeriods } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { isToldState } from '@mithaq/domain/request/request-notice';
import type { Request as RequestDocument } from '../payload-types.ts';
import { isSettled, newestNotice } from './notices/newest-notice.ts';

/**
 * Whether the attestation is confirmed. The form is not accepted without its tick, and an earlier release recorded
 * requests of the form alone, without a field for it; so only a request that staff entered can lack it.
 */
export const isAttested = ({ attestation, channel }: RequestDocument): boolean =>
  Boolean(attestation?.by) || !channel;

/** Returns the facts of a request by which the domain's table decides. A row of an earlier release asks for a service. */
export const movableRequest = (request: RequestDocument): MovableRequest => ({
  state: request.state,
  kind: request.kind ?? 'service',
  closedFrom: request.closedFrom ?? undefined,
  attested: isAttested(request),
  periodEnds: {
    ...(request.answerUntil ? { answer: request.answerUntil } : {}),
    ...(request.objectionUntil ? { objection: request.objectionUntil } : {}),
  },
});

/**
 * Returns these facts with the periods that hold on a day in Asia/Riyadh. A period whose beginning nobody has told the
 * beneficiary of is not over: neither does she lose her right, nor does anybody close the request, before the call is
 * made.
 */
export const movableOn = async (
  req: PayloadRequest,
  request: RequestDocument,
  today: string,
): Promise<MovableRequest> => {
  const movable = movableRequest(request);
  const { state } = request;
  const until = request.answerUntil ?? request.objectionUntil;
  if (!until || today <= until || !isToldState(state)) return movable;
  const notice = await newestNotice(req, request.id, state);
  return notice === undefined || isSettled(notice) ? movable : { ...movable, periodEnds: {} };
};

/** Returns the periods of the request's association; the usual ones where it has set none. */
export const periodsOf = async (
  req: PayloadRequest,
  { association }: Pick<RequestDocument, 'association'>,
): Promise<RequestPeriods> => {
  const { requestRules } = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: idOf(association) ?? '',
    depth: 0,
    select: { requestRules: true },
  });
  return {
    answerDays: requestRules?.answerDays ?? usualRequestPeriods.answerDays,
    reminderDays: requestRules?.reminderDays ?? usualRequestPeriods.reminderDays,
    objectionDays: requestRules?.objectionDays ?? usualRequestPeriods.objectionDays,
  };
};
