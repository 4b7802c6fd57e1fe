import { APIError, type CollectionAfterMeHook, type CollectionConfig } from 'payload';
import { withOutageAnswer } from './answer-database-trouble.ts';
import { lostItsUser } from './lost-its-user.ts';
import { databaseMessages } from './messages.ar.ts';

/**
 * Answers 503 to `/me` during an outage. Payload would answer «nobody» with 200, which the admin takes for a log-out,
 * although nobody can say so while the database is away.
 */
const refuseDuringOutage: CollectionAfterMeHook = async ({ req, response }) => {
  if (await lostItsUser(req)) throw new APIError(databaseMessages.unavailable, 503, undefined, true);
  return response;
};

/**
 * Adds the rules of every collection: no document locks (their collection would show every logged-in person what is
 * being edited elsewhere), no duplicates unless the collection asks for them, no API tab on the pages of people who edit policies, and an outage that is reported as an
 * outage.
 */
export const withCollectionDefaults = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  lockDocuments: false,
  disableDuplicate: collection.disableDuplicate ?? true,
  admin: { ...collection.admin, hideAPIURL: true },
  ...(collection.endpoints ? { endpoints: collection.endpoints.map(withOutageAnswer) } : {}),
  ...(collection.auth
    ? {
        hooks: {
          ...collection.hooks,
          afterMe: [...(collection.hooks?.afterMe ?? []), refuseDuringOutage],
        },
      }
    : {}),
});
