import { erasedAddress } from '@mithaq/domain/follow/follower-address';
import type { PayloadRequest } from 'payload';

/**
 * Replaces the address of this follow by a placeholder: in its e-mails first and on the follower last, so that the
 * next attempt continues one that died. Goes past the hooks, because nothing else of the rows changes. `at` is ISO
 * time.
 */
export const eraseAddressOf = async (req: PayloadRequest, follow: string, at: string): Promise<void> => {
  const placeholder = erasedAddress(follow);
  await req.payload.db.updateMany({
    collection: 'deliveries',
    where: { follower: { equals: follow } },
    data: { to: placeholder },
    req,
    returning: false,
  });
  await req.payload.db.updateOne({
    collection: 'followers',
    id: follow,
    data: { email: placeholder, erasedAt: at },
    req,
    returning: false,
  });
};
