import type { PayloadRequest } from 'payload';
import { asUser } from '../access/as-user.ts';
import { hasRole, idOf } from '../access/roles.ts';
import type { PublishedVersion } from './dashboard-shape.ts';

const SHOWN = 5;

/** The last versions that came into force, whoever published them. */
export const publishedLately = async (req: PayloadRequest): Promise<PublishedVersion[]> => {
  const events = await req.payload.find({
    ...asUser(req),
    collection: 'version-events',
    where: { and: [{ from: { equals: 'approved' } }, { to: { equals: 'in-force' } }] },
    sort: '-at',
    limit: SHOWN,
    depth: 0,
  });
  const ids = events.docs.map(({ version }) => idOf(version)).filter((id) => id !== undefined);
  if (ids.length === 0) return [];
  const versions = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    where: { id: { in: ids } },
    limit: SHOWN,
    depth: 0,
    select: { title: true, association: true },
  });
  const names = hasRole(req.user, 'platform-administrator')
    ? await namesOf(
        req,
        versions.docs.map(({ association }) => idOf(association) ?? ''),
      )
    : new Map<string, string>();
  return events.docs.flatMap(({ version, at, actorName }) => {
    const published = versions.docs.find(({ id }) => id === idOf(version));
    if (published === undefined) return [];
    const association = names.get(idOf(published.association) ?? '');
    return {
      id: published.id,
      title: published.title,
      at,
      by: actorName,
      ...(association === undefined ? {} : { association }),
    };
  });
};

const namesOf = async (req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'associations',
    where: { id: { in: [...new Set(ids)] } },
    limit: SHOWN,
    depth: 0,
    select: { name: true },
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
};
