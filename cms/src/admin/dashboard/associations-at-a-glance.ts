import { versionStatesWith, type VersionState } from '@mithaq/domain/version/version-lifecycle';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import type { Dashboard } from './dashboard-shape.ts';

const SHOWN = 20;

/** Lists every association with its number of versions in force and in preparation; the database counts. */
export const associationsAtAGlance = async (
  req: PayloadRequest,
): Promise<NonNullable<Dashboard['associations']>> => {
  const { docs, totalDocs } = await req.payload.find({
    ...asUser(req),
    collection: 'associations',
    sort: 'name',
    limit: SHOWN,
    depth: 0,
    select: { name: true },
    pagination: true,
  });
  const count = async (association: string, ...states: VersionState[]): Promise<number> => {
    const counted = await req.payload.count({
      ...asUser(req),
      collection: 'policy-versions',
      where: { and: [{ association: { equals: association } }, { status: { in: states } }] },
    });
    return counted.totalDocs;
  };
  const listed = [];
  for (const { id, name } of docs) {
    listed.push({
      id,
      name,
      inForce: await count(id, 'in-force'),
      inPreparation: await count(id, ...versionStatesWith({ isPublicRecord: false })),
    });
  }
  return { total: totalDocs, listed };
};
