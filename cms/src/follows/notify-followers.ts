import type { NotifiedFollowers } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest } from 'payload';
import { idOf } from '../payload/access/roles.ts';
import type { VersionAnnouncement } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import { dueDisclosures, notifyOfDisclosures } from './disclosure-announcements/notify-of-disclosures.ts';
import { notifiedOf, notifySome } from './notify-some.ts';

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

const finish = async (
  req: PayloadRequest,
  announcement: VersionAnnouncement,
  state: 'done' | 'stopped',
  at: string,
): Promise<void> => {
  const told = await notifiedOf(req, { by: 'announcement', announcement: announcement.id });
  await req.payload.update({
    ...asSystem(req),
    collection: 'version-announcements',
    id: announcement.id,
    depth: 0,
    data: { state, told, doneAt: at },
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

const notifyOfVersion = async (
  req: PayloadRequest,
  announcement: VersionAnnouncement,
  at: string,
): Promise<{ deliveries: string[]; finished: boolean }> => {
  if (await wasWithdrawn(req, announcement)) {
    await finish(req, announcement, 'stopped', at);
    return { deliveries: [], finished: true };
  }
  const { policy, versionNumber } = announcement;
  const { deliveries, more } = await notifySome(
    req,
    {
      kind: 'policy-changed',
      by: 'announcement',
      announcement: announcement.id,
      association: idOf(announcement.association) ?? '',
      waiting: {
        and: [
          { policy: { equals: idOf(policy) } },
          { state: { equals: 'confirmed' } },
          { told: { less_than: versionNumber } },
        ],
      },
      sort: 'told',
      mark: { told: versionNumber },
    },
    at,
  );
  if (!more) await finish(req, announcement, 'done', at);
  return { deliveries, finished: !more };
};

/**
 * Writes the e-mails of some followers of the oldest unfinished announcement, in one transaction of bounded size: first
 * of versions, then of disclosures that were collected. `at` is ISO time.
 */
export const notifyFollowers = (req: PayloadRequest, at: string): Promise<NotifiedFollowers> =>
  inTransaction(req, async () => {
    const [version, ...laterVersions] = await underWay(req);
    const [disclosures, ...laterDisclosures] = await dueDisclosures(req, at);
    if (version !== undefined) {
      const { deliveries, finished } = await notifyOfVersion(req, version, at);
      return { deliveries, more: !finished || laterVersions.length > 0 || disclosures !== undefined };
    }
    if (disclosures === undefined) return { deliveries: [], more: false };
    const { deliveries, finished } = await notifyOfDisclosures(req, disclosures, at);
    return { deliveries, more: !finished || laterDisclosures.length > 0 };
  });
