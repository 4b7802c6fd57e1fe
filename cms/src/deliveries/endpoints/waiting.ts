import {
  accountEmailKinds,
  requestEmailKinds,
  versionNoticeKinds,
  waitingDeliveries,
  type DeliveryKind,
} from '@mithaq/domain/contracts/cms-service-api';
import { serviceEndpoint } from '../../payload/http/service-endpoint.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Largest number of rows in one answer; the next run of `daily` hands the rest to the mail queue. */
const AT_ONCE = 500;

/** Returns the kinds of e-mails that a call asks for; undefined where it asks for all. */
const kindsAbout = (about: unknown): readonly DeliveryKind[] | undefined => {
  if (about === 'accounts') return accountEmailKinds;
  if (about === 'requests') return requestEmailKinds;
  return about === 'reviews' ? versionNoticeKinds : undefined;
};

/**
 * `GET /api/deliveries/waiting`: pending rows that are due and that no worker leases, oldest first; with
 * `about=accounts` those about accounts alone, with `about=requests` those to beneficiaries and researchers, with
 * `about=reviews` those about versions on their way to approval.
 */
export const waitingEndpoint = serviceEndpoint('get', '/waiting', async (req) => {
  const now = new Date().toISOString();
  const kinds = kindsAbout(req.query.about);
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [
        { state: { equals: 'pending' } },
        ...(kinds === undefined ? [] : [{ kind: { in: [...kinds] } }]),
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
