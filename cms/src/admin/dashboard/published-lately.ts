import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import type { PublishedVersion } from './dashboard-shape.ts';

const SHOWN = 5;

const EVER = new Date(0).toISOString();

const namesOf = async (req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'associations',
    where: { id: { in: [...new Set(ids)] } },
    limit: SHOWN,
    depth: 0,
    select: { name: true },
    pagination: false,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
};

/**
 * Lists the versions that were published last, whatever their present status. The names of the publishers are in the
 * log of versions, which not everybody may read.
 */
export const publishedLately = async (req: PayloadRequest): Promise<PublishedVersion[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    // Only a publication sets the day, and one index serves both the condition and the order.
    where: { publishedAt: { greater_than: EVER } },
    sort: '-publishedAt',
    limit: SHOWN,
    depth: 0,
    select: { title: true, publishedAt: true, association: true },
    pagination: false,
  });
  const names = hasRole(req.user, 'platform-administrator')
    ? await namesOf(
        req,
        docs.map(({ association }) => idOf(association) ?? ''),
      )
    : new Map<string, string>();
  return docs.flatMap(({ id, title, publishedAt, association }) => {
    if (!publishedAt) return [];
    const name = names.get(idOf(association) ?? '');
    return { id, title, at: publishedAt, ...(name === undefined ? {} : { association: name }) };
  });
};
