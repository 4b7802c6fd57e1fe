import { UNCONFIRMED_KEPT_MS } from '@mithaq/domain/follow/follow-link';
import type { PayloadRequest } from 'payload';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';

/** Largest number of follows in one transaction; the caller repeats the call for the rest. */
const AT_ONCE = 200;

/**
 * Deletes the addresses that nobody confirmed in time, with their confirmation e-mails. An address that had followed
 * before and asked again returns to its ended state, because its earlier notifications are evidence. `now` in
 * milliseconds since 1970.
 */
export const expireFollows = (
  req: PayloadRequest,
  now: number,
): Promise<{ expired: number; more: boolean }> =>
  inTransaction(req, async () => {
    const { docs, hasNextPage } = await req.payload.find({
      ...asSystem(req),
      collection: 'followers',
      where: {
        and: [
          { state: { equals: 'pending' } },
          { askedAt: { less_than: new Date(now - UNCONFIRMED_KEPT_MS).toISOString() } },
        ],
      },
      sort: 'askedAt',
      limit: AT_ONCE,
      depth: 0,
      pagination: true,
    });
    const once = docs.filter(({ confirmedAt }) => typeof confirmedAt === 'string').map(({ id }) => id);
    const never = docs.map(({ id }) => id).filter((id) => !once.includes(id));
    if (docs.length > 0) {
      await req.payload.delete({
        ...asSystem(req),
        collection: 'deliveries',
        where: {
          and: [{ kind: { equals: 'follow-confirmation' } }, { follower: { in: docs.map(({ id }) => id) } }],
        },
      });
    }
    if (never.length > 0) {
      await req.payload.delete({
        ...asSystem(req),
        collection: 'followers',
        where: { id: { in: never } },
      });
    }
    for (const id of once) {
      await req.payload.update({
        ...asSystem(req),
        collection: 'followers',
        id,
        depth: 0,
        data: { state: 'ended', stateAt: new Date(now).toISOString(), endedBecause: 'asked' },
      });
    }
    return { expired: docs.length, more: hasNextPage };
  });
