import type { NotifiedFollowers } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest, Where } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import type { VersionAnnouncement } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { writeDelivery } from '../deliveries/write-delivery.ts';
import { boundedStep } from './bounded-step.ts';
import { markNotified } from '../payload/system/mark-notified.ts';

/** Followers notified in one transaction: few enough that a call ends in a second or two on a small database. */
export const NOTIFIED_AT_ONCE = 100;

const underWay = async (req: PayloadRequest): Promise<VersionAnnouncement[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'version-announcements',
    where: { state: { equals: 'telling' } },
    sort: 'publishedAt',
    limit: 2,
    depth: 0,
    pagination: false,
  });
  return docs;
};

const stillToNotify = ({ policy, versionNumber }: VersionAnnouncement): Where => ({
  and: [
    { policy: { equals: idOf(policy) } },
    { state: { equals: 'confirmed' } },
    { told: { less_than: versionNumber } },
  ],
});

/** Returns those followers whose e-mail was written by an attempt that died before it marked them as notified. */
const writtenTo = async (
  req: PayloadRequest,
  announcement: string,
  followers: readonly string[],
): Promise<Set<string | undefined>> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [{ announcement: { equals: announcement } }, { follower: { in: [...followers] } }],
    },
    pagination: false,
    depth: 0,
  });
  return new Set(docs.map(({ follower }) => idOf(follower)));
};

const finish = async (
  req: PayloadRequest,
  announcement: VersionAnnouncement,
  state: 'done' | 'stopped',
  at: string,
): Promise<void> => {
  const { totalDocs: notified } = await req.payload.count({
    ...asSystem(req),
    collection: 'deliveries',
    where: { announcement: { equals: announcement.id } },
  });
  await req.payload.update({
    ...asSystem(req),
    collection: 'version-announcements',
    id: announcement.id,
    depth: 0,
    data: { state, told: notified, doneAt: at },
  });
};

const wasWithdrawn = async (req: PayloadRequest, announcement: VersionAnnouncement): Promise<boolean> => {
  const version = await req.payload.findByID({
    ...asSystem(req),
    collection: 'policy-versions',
    id: idOf(announcement.version) ?? '',
    depth: 0,
  });
  return version.status === 'withdrawn';
};

const notifySome = async (
  req: PayloadRequest,
  announcement: VersionAnnouncement,
  at: string,
): Promise<{ deliveries: string[]; finished: boolean }> => {
  if (await wasWithdrawn(req, announcement)) {
    await finish(req, announcement, 'stopped', at);
    return { deliveries: [], finished: true };
  }
  const deliveries: string[] = [];
  const { more } = await boundedStep(
    req,
    { where: stillToNotify(announcement), sort: 'told' },
    NOTIFIED_AT_ONCE,
    async (followers) => {
      const ids = followers.map(({ id }) => id);
      const written = await writtenTo(req, announcement.id, ids);
      for (const follower of followers.filter(({ id }) => !written.has(id))) {
        const notice = {
          kind: 'policy-changed',
          to: follower.email,
          follower: follower.id,
          announcement: announcement.id,
          association: idOf(announcement.association) ?? '',
          stateAt: at,
        } as const;
        deliveries.push((await writeDelivery(req, notice, [announcement.id, follower.id])).id);
      }
      await markNotified(req, ids, announcement.versionNumber);
    },
  );
  if (!more) await finish(req, announcement, 'done', at);
  return { deliveries, finished: !more };
};

/**
 * Writes the e-mails of some followers of the oldest unfinished announcement, in one transaction of bounded size.
 * Each follower's row says which version was announced last, so that the next call continues there. `at` is ISO time.
 */
export const notifyFollowers = (req: PayloadRequest, at: string): Promise<NotifiedFollowers> =>
  inTransaction(req, async () => {
    const [announcement, next] = await underWay(req);
    if (announcement === undefined) return { deliveries: [], more: false };
    const { deliveries, finished } = await notifySome(req, announcement, at);
    return { deliveries, more: !finished || next !== undefined };
  });
