import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { z } from 'zod';
import { log } from '../../log.ts';
import { StartRefused } from './start-refused.ts';

type Model = MongooseAdapter['collections'][string];

interface WantedIndex {
  /** Fields and directions, in order, as JSON: two indexes with equal keys are one index. */
  readonly key: string;
  readonly name: string;
  readonly unique: boolean;
}

const DUPLICATE_KEY = 11_000;
const NAMESPACE_NOT_FOUND = 26;
const INDEX_NOT_FOUND = 27;

/** Payload orders by fields, up or down; it makes no text index, and this schema has no place on a map. */
const listedIndex = z.object({
  key: z.record(z.string(), z.unknown()),
  unique: z.boolean().default(false),
  partialFilterExpression: z.unknown().optional(),
});
const indexFields = z.record(z.string(), z.union([z.literal(1), z.literal(-1)]));

const wantedOf = (model: Model): WantedIndex[] =>
  model.schema.indexes().map(([fields, options]) => ({
    key: JSON.stringify(fields),
    name: Object.entries(fields)
      .map(([field, direction]) => `${field}_${String(direction)}`)
      .join('_'),
    unique: options.unique === true,
  }));

const modelsOf = ({ collections, versions, globals }: MongooseAdapter): Model[] =>
  [...Object.values(collections), ...Object.values(versions), globals].filter(
    (model): model is Model => typeof model === 'function',
  );

const hasCode = (error: unknown, code: number): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/**
 * Unique indexes of an earlier release that would refuse rows of this one. A follow of disclosures has no policy, and
 * two of one address would count as the same follow.
 */
const outdated = [{ collection: 'followers', index: 'policy_1_email_1' }] as const;

const dropOutdated = async ({ connection }: MongooseAdapter): Promise<void> => {
  for (const { collection, index } of outdated) {
    try {
      await connection.collection(collection).dropIndex(index);
    } catch (error) {
      if (!hasCode(error, INDEX_NOT_FOUND) && !hasCode(error, NAMESPACE_NOT_FOUND)) throw error;
    }
  }
};

/**
 * Makes every collection and every index that the schema names, one after the other; existing ones stay, but for unique
 * ones of an earlier release that would refuse rows of this one. A deployment
 * step and the first start on one machine run it, never a cold start: an index is not built beside traffic, and no
 * first transaction has to make a collection. Throws `StartRefused` naming the index where rows break its uniqueness.
 */
export const makeIndexes = async (adapter: MongooseAdapter): Promise<void> => {
  for (const model of modelsOf(adapter)) {
    await model.createCollection();
    for (const [fields, options] of model.schema.indexes()) {
      try {
        await model.collection.createIndex(indexFields.parse(fields), {
          unique: options.unique === true,
          sparse: options.sparse === true,
        });
      } catch (error) {
        if (!hasCode(error, DUPLICATE_KEY)) throw error;
        throw new StartRefused(
          `the unique index ${Object.keys(fields).join('+')} of ${model.collection.collectionName} cannot be made: ` +
            'some of its rows are there twice. Find them (aggregate, $group by these fields, count > 1), keep one ' +
            'of each and try again.',
        );
      }
    }
  }
  await dropOutdated(adapter);
};

/** Returns the indexes of a collection by their keys; true for one that holds every row to be unique. */
const presentIn = async (model: Model): Promise<Map<string, boolean>> => {
  try {
    const found: unknown = await model.collection.listIndexes().toArray();
    return new Map(
      z
        .array(listedIndex)
        .parse(found)
        .map(({ key, unique, partialFilterExpression }) => [
          JSON.stringify(key),
          unique && partialFilterExpression === undefined,
        ]),
    );
  } catch (error) {
    // A collection that was never written has no index.
    if (hasCode(error, NAMESPACE_NOT_FOUND)) return new Map();
    throw error;
  }
};

/**
 * Ends the start where a unique index is missing, because without it one thing would be recorded twice. A missing
 * index that only makes a list fast is logged. Throws `StartRefused`.
 */
export const requireIndexes = async (adapter: MongooseAdapter): Promise<void> => {
  for (const model of modelsOf(adapter)) {
    const wanted = wantedOf(model);
    if (wanted.length === 0) continue;
    const present = await presentIn(model);
    const { collectionName } = model.collection;
    for (const { name } of wanted.filter((index) => index.unique && present.get(index.key) !== true)) {
      throw new StartRefused(
        `the unique index ${name} of ${collectionName} is missing in MongoDB: npm run database:indexes makes it.`,
      );
    }
    for (const { name } of wanted.filter((index) => !present.has(index.key))) {
      log.error('database-index-missing', { collection: collectionName, index: name });
    }
  }
};
