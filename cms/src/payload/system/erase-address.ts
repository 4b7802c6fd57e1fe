import { randomUUID } from 'node:crypto';
import { erasedAddress } from '@mithaq/domain/follow/follower-address';
import type { PayloadRequest } from 'payload';

/**
 * Replaces the address of this follow by a placeholder: in its e-mails first and on the follower last, so that the
 * next attempt continues one that died. Goes past the hooks, because nothing else of the rows changes. `at` is ISO
 * time.
 */
export const eraseAddressOf = async (req: PayloadRequest, follow: string, at: string): Promise<void> => {
  const placeholder = erasedAddress(follow);
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'deliveries',
    where: { follower: { equals: follow } },
    pagination: false,
    req,
  });
  for (const { id } of docs) {
    await req.payload.db.updateOne({
      collection: 'deliveries',
      id,
      // The key was made of the address: whoever follows again would be refused by it.
      data: { to: placeholder, idempotencyKey: randomUUID() },
      req,
      returning: false,
    });
  }
  await req.payload.db.updateOne({
    collection: 'followers',
    id: follow,
    data: { email: placeholder, erasedAt: at },
    req,
    returning: false,
  });
};
