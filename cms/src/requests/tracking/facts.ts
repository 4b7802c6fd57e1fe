import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { trackActsOf, type TrackableRequest } from '@mithaq/domain/request/track-acts';
import type { TrackAct } from '@mithaq/domain/contracts/tracking-api';
import type { PayloadRequest } from 'payload';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { keyedHash } from '../../payload/system/keyed-hash.ts';
import { movableOn } from '../movable-request.ts';

/** Key of a request's one answer to the survey; a keyed hash, because the answer names no request. */
export const surveyKey = (req: PayloadRequest, request: string): string =>
  keyedHash(req, ['survey', request]);

const isSurveyed = async (req: PayloadRequest, request: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'survey-answers',
    where: { key: { equals: surveyKey(req, request) } },
  });
  return totalDocs > 0;
};

/** Returns the acts that the beneficiary may do now. `at` is ISO time. */
export const actsOf = async (
  req: PayloadRequest,
  request: RequestDocument,
  at: string,
): Promise<TrackAct[]> => {
  const today = dayInRiyadh(at);
  const facts: TrackableRequest = {
    ...(await movableOn(req, request, today)),
    surveyed: request.state === 'closed' && (await isSurveyed(req, request.id)),
  };
  return trackActsOf(facts, today);
};
