import { noticeStateFacts } from '@mithaq/domain/request/request-notice';
import type { PayloadRequest } from 'payload';
import type { RequestNotice } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Returns the newest notice of a request with this occasion. */
export const newestNotice = async (
  req: PayloadRequest,
  request: string,
  occasion: RequestNotice['occasion'],
): Promise<RequestNotice | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'request-notices',
    where: { and: [{ request: { equals: request } }, { occasion: { equals: occasion } }] },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** Whether the notice is settled: its reader has been told, or staff wrote down why not. */
export const isSettled = ({ state }: RequestNotice): boolean =>
  noticeStateFacts[state].isTold || state === 'waived';
