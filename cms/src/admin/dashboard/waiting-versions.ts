import { waitingVersionStates, type WaitingVersionState } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import type { WaitingGroup, WaitingItem } from './dashboard-shape.ts';

const SHOWN = 5;

const shown = ({
  id,
  title,
  scheduledFor,
}: Pick<PolicyVersion, 'id' | 'title' | 'scheduledFor'>): WaitingItem =>
  scheduledFor ? { id, title, scheduledFor } : { id, title };

/** Lists versions whose next move is a secretary's, those without a change for longest first. */
export const waitingVersions = async (req: PayloadRequest): Promise<WaitingGroup<WaitingVersionState>[]> => {
  const groups: WaitingGroup<WaitingVersionState>[] = [];
  for (const state of waitingVersionStates) {
    const { docs, totalDocs } = await req.payload.find({
      ...asUser(req),
      collection: 'policy-versions',
      where: { status: { equals: state } },
      sort: 'updatedAt',
      limit: SHOWN,
      depth: 0,
      select: { title: true, scheduledFor: true },
      pagination: true,
    });
    groups.push({ state, count: totalDocs, items: docs.map(shown) });
  }
  return groups;
};
