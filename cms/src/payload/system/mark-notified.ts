import type { PayloadRequest } from 'payload';
import type { Follower } from '../../payload-types.ts';

/** Writes on these followers what was announced to them last; past the hooks, in one call. */
export const markNotified = async (
  req: PayloadRequest,
  followers: readonly string[],
  announced: Pick<Follower, 'told'> | Pick<Follower, 'toldUntil'>,
): Promise<void> => {
  if (followers.length === 0) return;
  await req.payload.db.updateMany({
    collection: 'followers',
    where: { id: { in: [...followers] } },
    data: announced,
    req,
    returning: false,
  });
};
