import type { CollectionSlug, TypeWithID } from 'payload';
import type { Cms } from './cms.ts';

/**
 * Returns the ids of the records that a filter finds, in the order of their list. The database is asked for ids alone:
 * tests ask thousands of times, and a whole association takes six queries.
 */
const idsWhere = async (
  { payload }: Cms,
  collection: CollectionSlug,
  field: string,
  value: string,
): Promise<string[]> => {
  const { docs } = await payload.db.find<TypeWithID>({
    collection,
    where: { [field]: { equals: value } },
    sort: payload.collections[collection].config.defaultSort,
    pagination: false,
    select: { id: true },
  });
  return docs.map(({ id }) => String(id));
};

/** Returns the ids of all records in a collection that belong to an association, read with overridden access. */
export const idsIn = async (cms: Cms, collection: CollectionSlug, slug: string): Promise<string[]> => {
  const [association = ''] = await idsWhere(cms, 'associations', 'slug', slug);
  return collection === 'associations' ? [association] : idsWhere(cms, collection, 'association', association);
};

export const firstIn = async (cms: Cms, collection: CollectionSlug, slug: string): Promise<string> => {
  const [first] = await idsIn(cms, collection, slug);
  if (first === undefined) throw new Error(`nothing in ${collection} of ${slug}`);
  return first;
};
