import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { Config } from 'payload';
import type { Environment } from '../environment.ts';
import { sqlite } from './sqlite.ts';

const migrationDir = resolve(dirname(fileURLToPath(import.meta.url)), '../../migrations');

/** Answers that take longer than this are an outage; milliseconds. */
const SERVER_SELECTION_MS = 5_000;

/** MongoDB where an address is given, an SQLite file otherwise: every collection works on both. */
export const databaseAdapter = (database: Environment['database']): Config['db'] =>
  database.kind === 'sqlite'
    ? sqlite(database.file, migrationDir)
    : mongooseAdapter({
        url: database.url,
        ...(database.transactions ? { transactionOptions: {} } : { transactionOptions: false as const }),
        connectOptions: { serverSelectionTimeoutMS: SERVER_SELECTION_MS },
        migrationDir,
      });
