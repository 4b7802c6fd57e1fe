import { buildApp } from 'fauxqs';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/** What is used of the emulator's files that its package does not export. */
interface FauxqsInternals {
  SqsStore: new () => Stores['sqsStore'];
  SnsStore: new () => Stores['snsStore'];
  S3Store: new () => Stores['s3Store'];
  PersistenceManager: new (folder: string) => NonNullable<Stores['sqsStore']['persistence']> & {
    loadSqsAndSns(sqs: Stores['sqsStore'], sns: Stores['snsStore']): void;
    close(): void;
  };
}

const internals = async (): Promise<FauxqsInternals> => {
  const base = import.meta.resolve('fauxqs');
  const files = ['sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'];
  const modules = await Promise.all(files.map((file) => import(new URL(file, base).href)));
  return Object.assign({}, ...modules);
};

/**
 * Stores whose queues are kept in a SQLite file below `folder`. The emulator's own start would do the same but
 * listens on every network interface, and what waits in these queues is personal.
 */
export const persistentStores = async (folder: string): Promise<{ stores: Stores; close: () => void }> => {
  const { SqsStore, SnsStore, S3Store, PersistenceManager } = await internals();
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const persistence = new PersistenceManager(folder);
  persistence.loadSqsAndSns(stores.sqsStore, stores.snsStore);
  stores.sqsStore.persistence = persistence;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = persistence;
  return { stores, close: () => { persistence.close(); } };
};
