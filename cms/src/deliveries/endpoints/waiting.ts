import {
  accountEmailKinds,
  requestEmailKinds,
  waitingDeliveries,
} from '@mithaq/domain/contracts/cms-service-api';
import type { Where } from 'payload';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Largest number of rows in one answer; the next run of `daily` hands the rest to the mail queue. */
const AT_ONCE = 500;

const kindsAbout = (about: unknown): Where[] => {
  if (about === 'accounts') return [{ kind: { in: [...accountEmailKinds] } }];
  return about === 'requests' ? [{ kind: { in: [...requestEmailKinds] } }] : [];
};

/**
 * `GET /api/deliveries/waiting`: pending rows that are due and that no worker leases, oldest first; with
 * `about=accounts` those about accounts alone, with `about=requests` those that steps of staff caused.
 */
export const waitingEndpoint = serviceEndpoint('get', '/waiting', async (req) => {
  const now = new Date().toISOString();
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [
        { state: { equals: 'pending' } },
        ...kindsAbout(req.query.about),
        { or: [{ leaseUntil: { exists: false } }, { leaseUntil: { less_than: now } }] },
        { or: [{ notBefore: { exists: false } }, { notBefore: { less_than_equal: now } }] },
      ],
    },
    sort: 'createdAt',
    limit: AT_ONCE,
    depth: 0,
    pagination: false,
  });
  return Response.json(waitingDeliveries.parse({ deliveries: docs.map(({ id }) => id) }));
});
