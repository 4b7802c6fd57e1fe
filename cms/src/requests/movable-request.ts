import type { MovableRequest } from '@mithaq/domain/request/request-lifecycle';
import { usualRequestPeriods, type RequestPeriods } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import type { Request as RequestDocument } from '../payload-types.ts';

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
