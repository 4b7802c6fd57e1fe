import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BSON, type Db, type Document } from 'mongodb';
import { z } from 'zod';
import { dumpManifest, type DumpManifest } from './manifest.ts';

/** Thrown for a store that holds something already: restoring must never mix two. */
export class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty';
}

const document = z.record(z.string(), z.unknown());
const batchSize = 500;

const restoreCollection = async (db: Db, name: string, file: string): Promise<void> => {
  // The collection is created even where the dump has no document of it: an empty collection exists, too.
  await db.createCollection(name);
  let batch: Document[] = [];
  const write = async (): Promise<void> => {
    if (batch.length > 0) await db.collection(name).insertMany(batch, { ordered: true });
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(document.parse(BSON.EJSON.parse(line, { relaxed: false })));
    if (batch.length === batchSize) await write();
  }
  await write();
};

/** Restores a dump into an empty database and returns its manifest. Throws `StoreNotEmpty`. */
export const restoreDatabase = async (db: Db, folder: string): Promise<DumpManifest> => {
  const there = await db.listCollections({}, { nameOnly: true }).toArray();
  if (there.length > 0)
    throw new StoreNotEmpty(`${db.databaseName} holds ${String(there.length)} collections`);
  const manifest = dumpManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  for (const name of Object.keys(manifest.collections))
    await restoreCollection(db, name, join(folder, `${name}.jsonl`));
  return manifest;
};
