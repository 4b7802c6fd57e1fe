import { deliveryState, type DeliveryState } from '@mithaq/domain/contracts/cms-service-api';
import type { PayloadRequest } from 'payload';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Announcements of one query, and the most that a pack reads: the newest. */
const PAGE = 500;
const MOST_ANNOUNCEMENTS = 5000;

/** E-mails that told followers of changes, counted; nobody is named. */
export interface Told {
  /** E-mails about each version, by the id of its policy and its number: `policy/2`. */
  readonly byVersion: ReadonlyMap<string, number>;
  readonly byState: readonly { readonly state: DeliveryState; readonly count: number }[];
}

/** Counts what followers of an association's policies were told. Sends eight queries for every 500 major changes. */
export const toldBy = async (req: PayloadRequest, association: string): Promise<Told> => {
  const byVersion = new Map<string, number>();
  const counts = new Map<DeliveryState, number>();
  for (let page = 1; page <= MOST_ANNOUNCEMENTS / PAGE; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      ...asSystem(req),
      collection: 'version-announcements',
      where: { association: { equals: association } },
      sort: '-publishedAt',
      limit: PAGE,
      page,
      depth: 0,
      pagination: true,
      select: { policy: true, versionNumber: true, told: true },
    });
    for (const { policy, versionNumber, told } of docs)
      byVersion.set(`${idOf(policy) ?? ''}/${String(versionNumber)}`, told ?? 0);
    const ids = docs.map(({ id }) => id);
    for (const state of ids.length === 0 ? [] : deliveryState.options) {
      const { totalDocs } = await req.payload.count({
        ...asSystem(req),
        collection: 'deliveries',
        where: { and: [{ announcement: { in: ids } }, { state: { equals: state } }] },
      });
      counts.set(state, (counts.get(state) ?? 0) + totalDocs);
    }
    if (!hasNextPage) break;
  }
  const byState = deliveryState.options
    .map((state) => ({ state, count: counts.get(state) ?? 0 }))
    .filter(({ count }) => count > 0);
  return { byVersion, byState };
};
