import { APIError, type CollectionAfterMeHook, type CollectionConfig } from 'payload';
import { withOutageAnswer } from '../http/answer-database-trouble.ts';
import { lostItsUser } from '../http/lost-its-user.ts';
import { databaseMessages } from '../http/messages.ar.ts';

/** Payload answers «nobody» with 200, which the admin takes for a log-out; during an outage that is not known. */
const refuseDuringOutage: CollectionAfterMeHook = async ({ req, response }) => {
  if (await lostItsUser(req)) throw new APIError(databaseMessages.unavailable, 503, undefined, true);
  return response;
};

/**
 * Gives every collection what holds for all: no document locks (their collection would tell every logged-in person
 * what is being edited elsewhere), no API tab on the pages of people who edit policies, and an outage that is called
 * an outage.
 */
export const underHouseRules = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  lockDocuments: false,
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
