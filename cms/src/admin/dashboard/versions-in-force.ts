import type { PayloadRequest } from 'payload';
import type { PolicyVersion } from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';

/** Largest number of versions that is read; an association has fewer in force, because each policy has one at most. */
const MOST_VERSIONS = 300;

export type VersionInForce = Pick<PolicyVersion, 'id' | 'policy' | 'title' | 'reviewBy' | 'inForceFrom'>;

/**
 * Returns the versions in force that the request's user may read, those without a change for longest first: in this order
 * an index has them, and the superseded versions of the association are not read.
 */
export const versionsInForce = async (req: PayloadRequest): Promise<readonly VersionInForce[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    where: { status: { equals: 'in-force' } },
    sort: 'updatedAt',
    limit: MOST_VERSIONS,
    pagination: false,
    depth: 0,
    select: { policy: true, title: true, reviewBy: true, inForceFrom: true },
  });
  return docs;
};
