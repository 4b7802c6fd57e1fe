import type { PayloadRequest, Where } from 'payload';
import type { Delivery, Follower } from '../payload-types.ts';
import { writeDelivery } from '../deliveries/write-delivery.ts';
import { idOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { markNotified } from '../payload/system/mark-notified.ts';
import { boundedStep } from './bounded-step.ts';

/** Followers notified in one transaction: few enough that a call ends in a second or two on a small database. */
export const NOTIFIED_AT_ONCE = 100;

/** An announcement, and how its followers are found, written to and marked. */
export interface ToAnnounce {
  readonly kind: Extract<Delivery['kind'], 'policy-changed' | 'disclosures-published'>;
  /** The field of an e-mail that names an announcement of this kind. */
  readonly by: 'announcement' | 'disclosureAnnouncement';
  readonly announcement: string;
  readonly association: string;
  /** Finds the followers who are still to be notified, in the order of `sort`. */
  readonly waiting: Where;
  readonly sort: 'told' | 'toldUntil';
  /** Marks the notified ones, so that `waiting` finds them no longer. */
  readonly mark: Pick<Follower, 'told'> | Pick<Follower, 'toldUntil'>;
}

/** Returns those followers whose e-mail was written by an attempt that died before it marked them as notified. */
const writtenTo = async (
  req: PayloadRequest,
  { by, announcement }: ToAnnounce,
  followers: readonly string[],
): Promise<Set<string | undefined>> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: { and: [{ [by]: { equals: announcement } }, { follower: { in: [...followers] } }] },
    pagination: false,
    depth: 0,
  });
  return new Set(docs.map(({ follower }) => idOf(follower)));
};

/** Counts the e-mails that were written of an announcement. */
export const notifiedOf = async (
  req: PayloadRequest,
  { by, announcement }: Pick<ToAnnounce, 'by' | 'announcement'>,
): Promise<number> => {
  const { totalDocs } = await req.payload.count({
    ...asSystem(req),
    collection: 'deliveries',
    where: { [by]: { equals: announcement } },
  });
  return totalDocs;
};

/**
 * Writes the e-mails of some followers of an announcement, in one transaction of bounded size. Each follower's row says
 * what was announced last, so that the next call continues there. `at` is ISO time; `more`: others may wait.
 */
export const notifySome = async (
  req: PayloadRequest,
  toAnnounce: ToAnnounce,
  at: string,
): Promise<{ readonly deliveries: string[]; readonly more: boolean }> => {
  const { kind, by, announcement, association, waiting: where, sort, mark } = toAnnounce;
  const deliveries: string[] = [];
  const { more } = await boundedStep(req, { where, sort }, NOTIFIED_AT_ONCE, async (followers) => {
    const ids = followers.map(({ id }) => id);
    const written = await writtenTo(req, toAnnounce, ids);
    for (const follower of followers.filter(({ id }) => !written.has(id))) {
      const notice = {
        kind,
        to: follower.email,
        follower: follower.id,
        [by]: announcement,
        association,
        stateAt: at,
      };
      deliveries.push((await writeDelivery(req, notice, [announcement, follower.id])).id);
    }
    await markNotified(req, ids, mark);
  });
  return { deliveries, more };
};
