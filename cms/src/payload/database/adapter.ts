import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from 'payload';
import type { Environment } from '../../environment.ts';
import { mongodb } from './mongodb.ts';
import { sqlite } from './sqlite.ts';

const migrationDir = resolve(dirname(fileURLToPath(import.meta.url)), '../../../migrations');

/**
 * Returns the adapter for MongoDB where an address is given, for an SQLite file otherwise; every collection works on
 * both.
 */
export const databaseAdapter = (database: Environment['database']): Config['db'] =>
  database.kind === 'sqlite' ? sqlite(database.file, migrationDir) : mongodb(database, migrationDir);
