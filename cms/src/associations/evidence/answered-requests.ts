import { requestKinds, type RequestKind } from '@mithaq/domain/request/request-kind';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../../payload/system/as-system.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Requests of one kind that came in the 365 days before a pack, and how many of them are closed. */
export interface AnsweredRequests {
  readonly kind: RequestKind;
  readonly received: number;
  readonly closed: number;
}

/** Counts the requests of an association in the 365 days before `now` (milliseconds), by kind. */
export const answeredRequests = async (
  req: PayloadRequest,
  association: string,
  now: number,
): Promise<AnsweredRequests[]> => {
  const since = new Date(now - YEAR_MS).toISOString();
  const rows: AnsweredRequests[] = [];
  for (const kind of requestKinds) {
    const own = [
      { association: { equals: association } },
      { acceptedAt: { greater_than_equal: since } },
      { kind: { equals: kind } },
    ];
    const count = async (...more: { state: { equals: 'closed' } }[]): Promise<number> =>
      (
        await req.payload.count({
          ...asSystem(req),
          collection: 'requests',
          where: { and: [...own, ...more] },
        })
      ).totalDocs;
    rows.push({ kind, received: await count(), closed: await count({ state: { equals: 'closed' } }) });
  }
  return rows;
};
