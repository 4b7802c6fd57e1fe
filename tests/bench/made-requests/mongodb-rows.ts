import { MongoClient, ObjectId } from 'mongodb';
import { z } from 'zod';
import type { Row, RowStore } from './row-store.ts';

const document = z.record(z.string(), z.unknown());

/** Documents of one insertion, which the server takes in one message. */
const AT_ONCE = 2000;

const writeAt = (values: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    values[name] = value;
    return;
  }
  const inner = document.parse(values[name]);
  writeAt(inner, rest, value);
  values[name] = inner;
};

/** Opens the database of a CMS that does not run, on a MongoDB-compatible server. */
export const mongodbRows = async (url: string): Promise<RowStore> => {
  const client = await new MongoClient(url).connect();
  const database = client.db();
  const names = (await database.listCollections().toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('payload-'));
  /** Ids are kept as text or as ObjectId, by the release that wrote the row. */
  const idsAlike = (id: string): unknown[] => [id, ...(ObjectId.isValid(id) ? [new ObjectId(id)] : [])];
  const find = async (table: string, field: string, id: string): Promise<Row[]> =>
    (
      await database
        .collection(table)
        .find({ [field]: { $in: idsAlike(id) } })
        .toArray()
    ).map((values) => ({ table, values: document.parse(values) }));
  const uniques = new Map<string, ReadonlySet<string>>();
  return {
    tableOf: (collection) => collection,
    async rowsOf(collection, id, link) {
      const found = await find(collection, '_id', id);
      if (link !== undefined)
        for (const name of names.filter((each) => each !== collection))
          found.push(...(await find(name, link, id)));
      return found;
    },
    read: (values, path) =>
      path.reduce<unknown>((inner, name) => document.safeParse(inner).data?.[name], values),
    write: writeAt,
    idText: (value) =>
      value instanceof ObjectId ? value.toHexString() : typeof value === 'string' ? value : undefined,
    newId: () => new ObjectId(),
    async uniqueFields(table) {
      const known = uniques.get(table);
      if (known !== undefined) return known;
      const unique = (await database.collection(table).indexes()).filter((index) => index.unique === true);
      const fields = new Set(
        unique.flatMap(({ key }) => (Object.keys(key).length === 1 ? Object.keys(key) : [])),
      );
      uniques.set(table, fields);
      return fields;
    },
    async insert(rows) {
      for (const [table, own] of Map.groupBy(rows, (row) => row.table))
        for (let start = 0; start < own.length; start += AT_ONCE)
          await database
            .collection(table)
            .insertMany(own.slice(start, start + AT_ONCE).map(({ values }) => values));
    },
    close: () => client.close(),
  };
};
