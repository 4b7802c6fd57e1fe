import { MOST_LEASE_SECONDS } from '@mithaq/domain/contracts/lease';
import type { PayloadRequest } from 'payload';
import { holdsNoMore } from './holds-no-more.ts';

/**
 * Takes the lease of a pending delivery if nobody holds it, in one conditional update, so that of two workers one
 * gets the lease even where the database has no transactions.
 */
export const takeLease = async (
  req: PayloadRequest,
  delivery: { readonly id: string; readonly attempts?: number | null },
  lease: { readonly now: string; readonly until: string },
): Promise<boolean> => {
  const taken: unknown = await req.payload.db.updateOne({
    collection: 'deliveries',
    where: {
      and: [
        { id: { equals: delivery.id } },
        { state: { equals: 'pending' } },
        holdsNoMore('leaseUntil', MOST_LEASE_SECONDS, Date.parse(lease.now)),
      ],
    },
    data: { leaseUntil: lease.until, attempts: (delivery.attempts ?? 0) + 1 },
    req,
  });
  return taken !== null;
};
