import type { PayloadRequest } from 'payload';

/**
 * Writes on an account that another step depends on it, so that two steps that would each be allowed alone cannot
 * both be kept. Goes past the hooks, because nothing of the account changes.
 */
export const touchUser = async (req: PayloadRequest, user: string): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'users',
    id: user,
    data: { updatedAt: new Date().toISOString() },
    req,
    returning: false,
  });
};
