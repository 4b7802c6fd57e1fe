import type { PayloadRequest } from 'payload';

/**
 * Writes on a policy that a version of it is begun, so that a concurrent deletion of the policy and the new version
 * cannot both be kept: a row that one transaction only reads and another deletes is no conflict in MongoDB. Goes past
 * the hooks, and `updatedAt` stays, because nothing of the policy changes: a form that is open on it is not stale.
 */
export const touchPolicy = async (req: PayloadRequest, policy: string): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'policies',
    id: policy,
    data: { versionsTouchedAt: new Date().toISOString(), updatedAt: null },
    req,
    returning: false,
  });
};
