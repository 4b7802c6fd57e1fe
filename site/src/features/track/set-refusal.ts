import {
  trackFaultStatus,
  trackRetryAfter,
  type TrackFaultCode,
} from '@mithaq/domain/contracts/tracking-api';

/** Gives an answer the status of a refused step, and says in its head when to come again; nothing without a fault. */
export const setRefusal = (
  response: { status?: number; readonly headers: Headers },
  fault: TrackFaultCode | undefined,
): void => {
  if (fault === undefined) return;
  response.status = trackFaultStatus[fault];
  const seconds = trackRetryAfter[fault];
  if (seconds !== undefined) response.headers.set('retry-after', String(seconds));
};
