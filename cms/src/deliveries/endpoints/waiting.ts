import {
  accountEmailKinds,
  MOST_DELAY_SECONDS,
  requestEmailKinds,
  versionNoticeKinds,
  waitingDeliveries,
  waitingStep,
  type DeliveryKind,
  type WaitingDeliveries,
} from '@mithaq/domain/contracts/cms-service-api';
import { MOST_LEASE_SECONDS } from '@mithaq/domain/contracts/lease';
import type { PayloadRequest, Where } from 'payload';
import type { Delivery } from '../../payload-types.ts';
import { fault } from '../../payload/http/reasons.ts';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { holdsNoMore } from '../../payload/system/holds-no-more.ts';

/** Rows of one answer, and those that were written in the same millisecond as the last one; the caller asks for the rest. */
const AT_ONCE = 500;

/** Returns the kinds of e-mails that a call asks for; undefined where it asks for all. */
const kindsAbout = (about: unknown): readonly DeliveryKind[] | undefined => {
  if (about === 'accounts') return accountEmailKinds;
  if (about === 'requests') return requestEmailKinds;
  return about === 'reviews' ? versionNoticeKinds : undefined;
};

/** Returns the rows that are due and that no worker leases, written at a time as `createdAt` says, oldest first. */
const waitingRows = async (
  req: PayloadRequest,
  { createdAt, limit }: { readonly createdAt: Where[string] | undefined; readonly limit: number },
): Promise<Pick<Delivery, 'id' | 'createdAt'>[]> => {
  const now = Date.now();
  const kinds = kindsAbout(req.query.about);
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [
        { state: { equals: 'pending' } },
        ...(createdAt === undefined ? [] : [{ createdAt }]),
        ...(kinds === undefined ? [] : [{ kind: { in: [...kinds] } }]),
        holdsNoMore('leaseUntil', MOST_LEASE_SECONDS, now),
        holdsNoMore('notBefore', MOST_DELAY_SECONDS, now),
      ],
    },
    select: { createdAt: true },
    sort: 'createdAt',
    limit,
    depth: 0,
    pagination: false,
  });
  return docs;
};

/**
 * Returns one step through the rows that wait, after those that were written at `after` or before. A row stays as it is
 * when it is handed out, so that the steps go by the time of writing. A step that is full takes all rows of its last
 * millisecond, because the next one begins after it.
 */
export const waitingOnes = async (
  req: PayloadRequest,
  after?: string,
  atOnce = AT_ONCE,
): Promise<WaitingDeliveries> => {
  const createdAt = after === undefined ? undefined : { greater_than: after };
  const rows = await waitingRows(req, { createdAt, limit: atOnce });
  const last = rows.at(-1);
  if (last === undefined || rows.length < atOnce) return { deliveries: rows.map(({ id }) => id) };
  const alike = await waitingRows(req, { createdAt: { equals: last.createdAt }, limit: 0 });
  const deliveries = [...new Set([...rows, ...alike].map(({ id }) => id))];
  return { deliveries, next: new Date(last.createdAt).toISOString() };
};

/**
 * `GET /api/deliveries/waiting`: some of the pending rows that are due and that no worker leases, oldest first; with
 * `after` those written later; with `about=accounts` those about accounts alone, with `about=requests` those to
 * beneficiaries and researchers, with `about=reviews` those about versions on their way to approval.
 */
export const waitingEndpoint = serviceEndpoint('get', '/waiting', async (req) => {
  const asked = waitingStep.safeParse({ after: req.query.after });
  if (!asked.success) return fault(400, 'malformed');
  return Response.json(waitingDeliveries.parse(await waitingOnes(req, asked.data.after)));
});
