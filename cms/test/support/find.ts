import type { CollectionSlug } from 'payload';
import type { Cms } from './cms.ts';

/** Returns the ids of all records in a collection that belong to an association, read with overridden access. */
export const idsIn = async (cms: Cms, collection: CollectionSlug, slug: string): Promise<string[]> => {
  const associations = await cms.payload.find({
    collection: 'associations',
    where: { slug: { equals: slug } },
    limit: 1,
  });
  const association = associations.docs[0]?.id ?? '';
  const { docs } = await cms.payload.find({
    collection,
    where:
      collection === 'associations'
        ? { id: { equals: association } }
        : { association: { equals: association } },
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id }) => id);
};

export const firstIn = async (cms: Cms, collection: CollectionSlug, slug: string): Promise<string> => {
  const [first] = await idsIn(cms, collection, slug);
  if (first === undefined) throw new Error(`nothing in ${collection} of ${slug}`);
  return first;
};
