import type { PayloadRequest } from 'payload';

/**
 * Writes on a policy that a version of it is begun, so that a deletion of the policy in the same moment and the new
 * version cannot both be kept: a row that is only read by one and deleted by the other is no conflict in MongoDB. Past
 * the hooks, because nothing of the policy changes.
 */
export const touchPolicy = async (req: PayloadRequest, policy: string): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'policies',
    id: policy,
    data: { updatedAt: new Date().toISOString() },
    req,
    returning: false,
  });
};
