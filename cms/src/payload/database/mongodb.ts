import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Payload } from 'payload';
import type { Environment } from '../../environment.ts';
import { makeIndexes, requireIndexes } from './mongodb-indexes.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { mongodbFigures } from './request-figures.ts';
import { requireTransactions, noMember } from './require-transactions.ts';
import { mongodbWordSearch } from './word-search.ts';

type MongoDatabase = Extract<Environment['database'], { kind: 'mongodb' }>;

/**
 * Longest wait for a server; an election takes up to twelve seconds, and a longer wait than this counts as an outage.
 */
const SERVER_SELECTION_MS = 5_000;

/**
 * Longest silence of a connection: after it the connection is dead, for example behind a firewall that dropped it.
 * Shorter than the 29 seconds after which an HTTP API gives up its Lambda function.
 */
const SOCKET_SILENCE_MS = 20_000;

/** Age at which the driver closes an idle connection; a frozen Lambda function keeps its sockets. */
const IDLE_MS = 60_000;

/** Value that no slug has. */
const NO_SLUG = '';

/**
 * Returns the adapter for MongoDB as in production: a replica set, with transactions that read one snapshot and are
 * committed by a majority. The options that keep data safe are set here and depend on nothing in the address that an
 * operator pastes.
 */
export const mongodb = (
  { url, transactions, poolSize, indexes }: MongoDatabase,
  migrationDir: string,
): ReturnType<typeof mongooseAdapter> => {
  let opened: MongooseAdapter | undefined;
  const connectOptions = {
    autoIndex: false,
    autoCreate: false,
    retryReads: true,
    retryWrites: transactions,
    readPreference: 'primary',
    // The option applies to every write and every transaction, whatever the address says.
    writeConcern: { w: 'majority' },
    maxPoolSize: poolSize,
    minPoolSize: 0,
    maxIdleTimeMS: IDLE_MS,
    serverSelectionTimeoutMS: SERVER_SELECTION_MS,
    connectTimeoutMS: SERVER_SELECTION_MS,
    // An index of a large collection takes longer than any answer to a person.
    socketTimeoutMS: indexes === 'make' ? 0 : SOCKET_SILENCE_MS,
    waitQueueTimeoutMS: SOCKET_SILENCE_MS,
  } as const;
  const made = mongooseAdapter({
    url,
    afterCreateConnection: (adapter) => {
      if (opened !== adapter) oneAtATime(adapter);
      opened = adapter;
    },
    transactionOptions: transactions
      ? { readConcern: { level: 'snapshot' }, readPreference: 'primary' }
      : false,
    // Payload would add «newest first» to every order, which no index gives together with «oldest first».
    disableFallbackSort: true,
    migrationDir,
  });
  return {
    ...made,
    init: ({ payload }: { payload: Payload }) => {
      const adapter = made.init({ payload });
      // The adapter's own `connect` reports an outage with an error that has lost its name, and logs a whole page.
      adapter.connect = async () => {
        if (opened === undefined) throw new TypeError('the adapter made no connection');
        try {
          await opened.connection.openUri(url, connectOptions);
        } catch (error) {
          throw noMember(opened) ?? error;
        }
        try {
          if (transactions) await requireTransactions(opened);
          if (indexes === 'make') await makeIndexes(opened);
          else await requireIndexes(opened);
        } catch (error) {
          await opened.connection.close();
          throw error;
        }
      };
      const connected = (): MongooseAdapter => {
        if (opened === undefined) throw new TypeError('the adapter made no connection');
        return opened;
      };
      return Object.assign(adapter, {
        requestFigures: mongodbFigures(connected),
        wordSearch: mongodbWordSearch(connected),
        /** Updates no document, which a primary alone does, and which a majority of its set has to confirm. */
        tryWrite: async (): Promise<void> => {
          const written = opened?.connection
            .collection('associations')
            .updateOne({ slug: NO_SLUG }, { $set: { slug: NO_SLUG } }, { timeoutMS: SERVER_SELECTION_MS });
          await written;
        },
      });
    },
  };
};
