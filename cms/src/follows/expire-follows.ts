import { UNCONFIRMED_KEPT_MS } from '@mithaq/domain/follow/follow-link';
import type { PayloadRequest } from 'payload';
import type { Follower } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { boundedStep } from './bounded-step.ts';

/** Largest number of follows in one transaction; the caller repeats the call for the rest. */
const AT_ONCE = 200;

const expire = async (req: PayloadRequest, followers: readonly Follower[], now: number): Promise<void> => {
  if (followers.length === 0) return;
  const once = followers.filter(({ confirmedAt }) => typeof confirmedAt === 'string').map(({ id }) => id);
  const never = followers.map(({ id }) => id).filter((id) => !once.includes(id));
  await req.payload.delete({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [{ kind: { equals: 'follow-confirmation' } }, { follower: { in: followers.map(({ id }) => id) } }],
    },
  });
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
};

/**
 * Takes one bounded step that deletes addresses that nobody confirmed in time, with their confirmation e-mails. An address that had followed
 * before and asked again returns to its ended state, because its earlier notifications are evidence. `now` in
 * milliseconds since 1970.
 */
export const expireFollows = async (
  req: PayloadRequest,
  now: number,
  atOnce = AT_ONCE,
): Promise<{ expired: number; more: boolean }> => {
  const where = {
    and: [
      { state: { equals: 'pending' } },
      { askedAt: { less_than: new Date(now - UNCONFIRMED_KEPT_MS).toISOString() } },
    ],
  };
  const { count, more } = await boundedStep(req, { where, sort: 'askedAt' }, atOnce, (followers) =>
    expire(req, followers, now),
  );
  return { expired: count, more };
};
