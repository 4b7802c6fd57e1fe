import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Payload } from 'payload';
import { z } from 'zod';
import type { Environment } from '../../src/environment.ts';
import { connectionOf } from './connection.ts';

/*
 * Templates of databases, by the associations that are loaded in them. The first test file of a worker that asks for a
 * template makes it, by migrations, the administrator's hash and the import, which take longer than most tests; the
 * files after it get a copy, ids included. Loading writes to nothing but the database, so that a copy is complete
 * wherever uploads and register are.
 */

const files = new Map<string, Uint8Array>();
const documents = new Map<string, ReadonlyMap<string, readonly object[]>>();

const adapter = z.object({
  client: z.custom<{ readonly execute: (statement: string) => Promise<unknown> }>(),
});

const keptFile = async (payload: Payload, file: string): Promise<Uint8Array> => {
  const copy = `${file}.copy`;
  await adapter.parse(payload.db).client.execute(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  const bytes = readFileSync(copy);
  rmSync(copy);
  return bytes;
};

const keptDocuments = async (payload: Payload): Promise<ReadonlyMap<string, readonly object[]>> => {
  const connection = connectionOf({ payload });
  const kept = new Map<string, readonly object[]>();
  for (const { name } of await connection.db.listCollections().toArray()) {
    kept.set(name, await connection.collection(name).find({}).toArray());
  }
  return kept;
};

/** Keeps the database as it is now as the template of this name. */
export const keepDatabase = async (
  name: string,
  database: Environment['database'],
  payload: Payload,
): Promise<void> => {
  if (database.kind === 'sqlite') files.set(name, await keptFile(payload, database.file));
  else documents.set(name, await keptDocuments(payload));
};

/** Copies the template to the file of the embedded database, before the CMS opens it; returns false without a template. */
export const writeDatabaseFile = (name: string, database: Environment['database']): boolean => {
  const bytes = files.get(name);
  if (bytes === undefined || database.kind !== 'sqlite') return false;
  mkdirSync(dirname(database.file), { recursive: true });
  writeFileSync(database.file, bytes);
  return true;
};

/** Copies the template into the empty collections of a MongoDB; returns false without a template. */
export const insertDocuments = async (name: string, payload: Payload): Promise<boolean> => {
  const kept = documents.get(name);
  if (kept === undefined) return false;
  const connection = connectionOf({ payload });
  for (const [collection, rows] of kept) {
    if (rows.length > 0) await connection.collection(collection).insertMany(rows);
  }
  return true;
};
