import {
  APIError,
  ValidationError,
  type CollectionAfterMeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
} from 'payload';
import { z } from 'zod';
import { operationOf } from '../access/operation-of.ts';
import { refuseForeignQueries } from '../access/refuse-foreign-queries.ts';
import { cleanFields } from '../fields/clean-fields.ts';
import { recordTimes, withBoxes } from '../fields/with-boxes.ts';
import { withOutageAnswer } from './answer-database-trouble.ts';
import { lostItsUser } from './lost-its-user.ts';
import { databaseMessages, saveWithoutData } from './messages.ar.ts';

/**
 * Answers 503 to `/me` during an outage. Payload would answer «nobody» with 200, which the admin takes for a log-out,
 * although nobody can say so while the database is away.
 */
const refuseDuringOutage: CollectionAfterMeHook = async ({ req, response }) => {
  if (await lostItsUser(req)) throw new APIError(databaseMessages.unavailable, 503, undefined, true);
  return response;
};

const saves: readonly string[] = ['create', 'update'];

const withData = z.looseObject({ data: z.record(z.string(), z.unknown()) });

/**
 * Applies the rule for characters to what is written into a collection, by whatever door it comes: admin, REST, log-in,
 * import and the CMS's own steps. Works on the fields as Payload has sanitised them, so that no field is forgotten,
 * Payload's own e-mail field of people included.
 */
const cleanTexts: CollectionBeforeOperationHook = (hook) => {
  const { args, collection, req } = hook;
  const written = withData.safeParse(args);
  if (!written.success) {
    // Payload would fail at the first field of a save that came without a body.
    if (saves.includes(operationOf(hook))) throw new APIError(saveWithoutData, 400, undefined, true);
    return args;
  }
  const { data, faults } = cleanFields(collection.fields, written.data.data);
  if (faults.length > 0) {
    throw new ValidationError({ collection: collection.slug, errors: [...faults] }, req.t);
  }
  return { ...args, data };
};

/**
 * Adds the rules of every collection: no document locks (their collection would show every logged-in person what is
 * being edited elsewhere), no token in an answer (the cookie has it, which no script reads), no duplicates unless the collection asks for them, no changes of many rows at once (their endpoints are shut), no API tab on the pages of people who edit
 * policies, no order by a value of another collection (nor a filter far away), an outage that is reported as an outage, texts whose signs
 * are safe, boxes in which numbers and days can be typed as people write them, and one form of every day and instant.
 */
export const withCollectionDefaults = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: withBoxes([...collection.fields, ...(collection.timestamps === false ? [] : recordTimes())]),
  lockDocuments: false,
  disableDuplicate: collection.disableDuplicate ?? true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  admin: {
    ...collection.admin,
    hideAPIURL: true,
    components: {
      ...collection.admin?.components,
      edit: {
        ...collection.admin?.components?.edit,
        beforeDocumentControls: [
          '/src/admin/record-times.tsx#RecordTimes',
          ...(collection.admin?.components?.edit?.beforeDocumentControls ?? []),
        ],
      },
    },
  },
  ...(collection.auth
    ? {
        auth: {
          ...(typeof collection.auth === 'object' ? collection.auth : {}),
          removeTokenFromResponses: true,
        },
      }
    : {}),
  ...(collection.endpoints ? { endpoints: collection.endpoints.map(withOutageAnswer) } : {}),
  hooks: {
    ...collection.hooks,
    beforeOperation: [cleanTexts, refuseForeignQueries, ...(collection.hooks?.beforeOperation ?? [])],
    ...(collection.auth ? { afterMe: [...(collection.hooks?.afterMe ?? []), refuseDuringOutage] } : {}),
  },
});
