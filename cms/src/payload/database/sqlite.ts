import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { migrations } from '../../../migrations/index.ts';
import {
  dropPublicRecordTriggers,
  hasPendingMigrations,
  makePublicRecordTriggers,
} from './public-record-triggers.ts';
import { sqliteFigures } from './request-figures.ts';
import { SerialSqliteClient } from './serial-sqlite-client.ts';
import type { Turn } from './turns.ts';
import { sqliteWordSearch } from './word-search.ts';

type SqliteAdapter = ReturnType<typeof sqliteAdapter>;
type Tables = ReturnType<SqliteAdapter['init']>['rawTables'];

/**
 * Keeps the default that the table's first migration gave it, although the form's default now depends on the
 * catalogue entry: without it, SQLite would have to recreate the table.
 */
const keepDefaultKind = ({ policies }: Tables): void => {
  const column = policies?.columns.documentType;
  if (column !== undefined) column.default = 'policy';
};

/**
 * Returns the adapter for the embedded database: one file, string ids, transactions on, and a schema from committed
 * migrations alone, which run at start whatever `NODE_ENV` says.
 */
export const sqlite = (file: string, migrationDir: string): SqliteAdapter => {
  const url = pathToFileURL(file).href;
  const made = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    transactionOptions: {},
    push: false,
    migrationDir,
    prodMigrations: migrations,
  });
  return {
    ...made,
    init: ({ payload }: { payload: Payload }) => {
      const adapter = made.init({ payload });
      const { connect, beginTransaction, commitTransaction, rollbackTransaction } = adapter;
      let client: SerialSqliteClient | undefined;
      /** Turns of the transactions that are open, by the id that Payload gives them. */
      const turns = new Map<unknown, Turn>();

      adapter.beforeSchemaInit = [
        ({ schema }) => {
          keepDefaultKind(adapter.rawTables);
          return schema;
        },
      ];

      adapter.connect = async function (options) {
        if (client === undefined) {
          mkdirSync(dirname(file), { recursive: true });
          client = new SerialSqliteClient(url);
          await client.prepare();
          adapter.client = client;
        }
        const migrating = process.env.PAYLOAD_MIGRATING === 'true';
        const names = migrations.map(({ name }) => name);
        const open = async (): Promise<void> => {
          await connect?.call(this, options);
          // In production the adapter runs `prodMigrations` itself; elsewhere the migrations are run from their files.
          if (process.env.NODE_ENV !== 'production' && !migrating) await adapter.migrate();
        };
        if (migrating || (await hasPendingMigrations(client, names))) {
          await dropPublicRecordTriggers(client);
          await client.withoutForeignKeys(open);
        } else await open();
        if (!migrating) {
          await makePublicRecordTriggers(client);
          await client.refreshStatistics();
        }
      };
      adapter.beginTransaction = async function (options) {
        const turn = client?.ask();
        try {
          const id = await beginTransaction.call(this, options);
          if (turn !== undefined) turns.set(id, turn);
          return id;
        } catch (error) {
          if (turn !== undefined) turn.state = 'ended';
          // Payload's own error has lost the cause.
          if (turn?.failure !== undefined) throw turn.failure;
          throw error;
        }
      };
      adapter.commitTransaction = async function (id) {
        const turn = turns.get(await id);
        turns.delete(await id);
        await commitTransaction.call(this, id);
        // Payload does not pass the failure of a commit on.
        if (turn?.failure !== undefined) throw turn.failure;
      };
      adapter.rollbackTransaction = async function (id) {
        turns.delete(await id);
        await rollbackTransaction.call(this, id);
      };
      const opened = (): SerialSqliteClient => {
        if (client === undefined) throw new TypeError('the database is not open');
        return client;
      };
      return Object.assign(adapter, {
        requestFigures: sqliteFigures(opened),
        wordSearch: sqliteWordSearch(opened),
        refreshStatistics: async (): Promise<void> => {
          await client?.refreshStatistics();
        },
        tryWrite: async (): Promise<void> => {
          await client?.tryWrite();
        },
      });
    },
  };
};
