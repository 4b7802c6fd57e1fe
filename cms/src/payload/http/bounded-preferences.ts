import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload';
import { asUser } from '../access/as-user.ts';

const COLLECTION = 'payload-preferences';

/** The most preferences of one person: of every list, and of the forms that were opened last. */
const MOST_PREFERENCES = 300;

/** Deletes the preferences that the person used longest ago, so that one more has a place. */
const makeRoom = async (req: PayloadRequest): Promise<void> => {
  const { totalDocs } = await req.payload.count({ ...asUser(req), collection: COLLECTION });
  if (totalDocs < MOST_PREFERENCES) return;
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: COLLECTION,
    sort: 'updatedAt',
    limit: totalDocs - MOST_PREFERENCES + 1,
    depth: 0,
    pagination: false,
  });
  for (const { id } of docs) await req.payload.delete({ ...asUser(req), collection: COLLECTION, id });
};

const bounded = (endpoint: Omit<Endpoint, 'root'>): Omit<Endpoint, 'root'> =>
  endpoint.method === 'post' && endpoint.path === '/:key'
    ? {
        ...endpoint,
        handler: async (req) => {
          if (req.user) await makeRoom(req);
          return endpoint.handler(req);
        },
      }
    : endpoint;

/**
 * Bounds how many preferences a person stores. Payload writes them past every hook of a collection, under any name, so
 * that its endpoint itself is wrapped.
 */
export const withBoundedPreferences = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) =>
    collection.slug === COLLECTION && collection.endpoints !== false
      ? { ...collection, endpoints: collection.endpoints.map(bounded) }
      : collection,
  ),
});
