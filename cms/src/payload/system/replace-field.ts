import type { CollectionSlug, Payload } from 'payload';
import { z } from 'zod';

const row = z.looseObject({ _id: z.unknown(), updatedAt: z.unknown().optional() });

interface Rows {
  readonly find: (
    filter: object,
    options: { readonly projection: object },
  ) => { readonly toArray: () => Promise<readonly object[]> };
  readonly findOne: (filter: object) => Promise<object | null>;
  readonly updateOne: (filter: object, update: object) => Promise<{ readonly modifiedCount: number }>;
}

/** Part of Payload's adapter for MongoDB that is used here; the adapter for SQLite has no connection. */
const mongodb = z.object({ connection: z.custom<{ readonly collection: (name: string) => Rows }>(Boolean) });

interface Replacing {
  readonly collection: CollectionSlug;
  readonly field: string;
  /** Rows that are looked at, as a filter of MongoDB. */
  readonly filter: object;
  /** Returns the new value of the field; undefined where the row stays as it is. */
  readonly change: (value: unknown) => unknown;
}

/**
 * Gives a field of MongoDB's rows another shape, past the hooks, which keep published rows as they are: the content is
 * to stay the same. One row at a time, each only if nobody has written it since it was read, so that the command can run
 * beside the CMS and again. Returns the ids of the rows that were changed and of those that were left.
 */
export const replaceField = async (
  payload: Payload,
  { collection, field, filter, change }: Replacing,
): Promise<{ readonly changed: readonly string[]; readonly left: readonly string[] }> => {
  const rows = mongodb.parse(payload.db).connection.collection(collection);
  const changed: string[] = [];
  const left: string[] = [];
  for (const found of await rows.find(filter, { projection: { _id: 1 } }).toArray()) {
    const { _id } = row.parse(found);
    const whole = row.safeParse(await rows.findOne({ _id })).data;
    const value = whole === undefined ? undefined : change(whole[field]);
    const wrote =
      value !== undefined &&
      (await rows.updateOne({ _id, updatedAt: whole?.updatedAt }, { $set: { [field]: value } }))
        .modifiedCount === 1;
    (wrote ? changed : left).push(String(_id));
  }
  return { changed, left };
};
