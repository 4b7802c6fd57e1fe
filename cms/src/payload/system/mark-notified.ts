import type { PayloadRequest } from 'payload';

/** Writes on these followers the last version that was announced to them; past the hooks, in one call. */
export const markNotified = async (
  req: PayloadRequest,
  followers: readonly string[],
  versionNumber: number,
): Promise<void> => {
  if (followers.length === 0) return;
  await req.payload.db.updateMany({
    collection: 'followers',
    where: { id: { in: [...followers] } },
    data: { told: versionNumber },
    req,
    returning: false,
  });
};
