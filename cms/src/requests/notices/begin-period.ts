import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import type { NoticeOccasion } from '@mithaq/domain/request/request-notice';
import { periodFrom } from '@mithaq/domain/request/request-periods';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';
import { periodsOf } from '../movable-request.ts';

const decisions: readonly NoticeOccasion[] = ['accepted', 'rejected'];

/**
 * Begins a request's period again on the day on which the beneficiary was told: she has all of her days to answer or to
 * object, however long the telling took. A request that has moved on keeps its period.
 */
export const beginPeriodWhenTold = async (
  req: PayloadRequest,
  id: string,
  occasion: NoticeOccasion,
  at: string,
): Promise<void> => {
  const find = { ...asSystem(req), collection: 'requests', id, depth: 0 } as const;
  const request = await req.payload.findByID({ ...find, disableErrors: true });
  if (request?.state !== occasion) return;
  const today = dayInRiyadh(at);
  const period = periodFrom(request.state, today, await periodsOf(req, request));
  const until = period.answerUntil ?? period.objectionUntil ?? '';
  const isLater = until > (request.answerUntil ?? request.objectionUntil ?? '');
  const isDecision = decisions.includes(occasion);
  if (!isLater && !isDecision) return;
  await req.payload.update({
    ...find,
    data: { ...(isLater ? period : {}), ...(isDecision ? { notifiedOn: today } : {}) },
  });
};
