import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { idOf } from '../../payload/access/roles.ts';
import type { VersionAnnouncement } from '../../payload-types.ts';
import type { NotifiedFollower, NotifiedVersion } from './notification-log-csv.ts';

/** Largest number of e-mails that one query returns. */
const PAGE = 500;

const followersOf = async (req: PayloadRequest, ids: readonly string[]) => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'followers',
    where: { id: { in: [...ids] } },
    pagination: false,
    depth: 0,
    select: { confirmedAt: true },
  });
  return new Map(docs.map((follower) => [follower.id, follower]));
};

const notifiedOf = async (req: PayloadRequest, announcement: string): Promise<NotifiedFollower[]> => {
  const all: NotifiedFollower[] = [];
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      ...asUser(req),
      collection: 'deliveries',
      where: { announcement: { equals: announcement } },
      sort: ['createdAt', 'id'],
      limit: PAGE,
      page,
      depth: 0,
      select: { to: true, state: true, stateAt: true, createdAt: true, follower: true },
      pagination: true,
    });
    const ids = docs.flatMap(({ follower }) => idOf(follower) ?? []);
    const known = ids.length === 0 ? new Map<string, never>() : await followersOf(req, ids);
    all.push(...docs.map((delivery) => ({ delivery, follower: known.get(idOf(delivery.follower) ?? '') })));
    if (!hasNextPage) return all;
  }
};

/**
 * Reads the e-mails of these announcements, with the rights of the request's user. Sends two queries for every 500
 * e-mails.
 */
export const notificationLog = async (
  req: PayloadRequest,
  announcements: readonly VersionAnnouncement[],
): Promise<NotifiedVersion[]> => {
  const { docs: policies } = await req.payload.find({
    ...asUser(req),
    collection: 'policies',
    where: { id: { in: [...new Set(announcements.map(({ policy }) => idOf(policy) ?? ''))] } },
    pagination: false,
    depth: 0,
    select: { title: true },
  });
  const titles = new Map(policies.map(({ id, title }) => [id, title]));
  const versions: NotifiedVersion[] = [];
  for (const announcement of announcements) {
    const title = titles.get(idOf(announcement.policy) ?? '') ?? '';
    versions.push({ announcement, title, notified: await notifiedOf(req, announcement.id) });
  }
  return versions;
};
