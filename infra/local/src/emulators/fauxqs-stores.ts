import type { buildApp } from 'fauxqs';
import { z } from 'zod';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

interface Persistence {
  loadSqsAndSns(sqs: Stores['sqsStore'], sns: Stores['snsStore']): void;
  close(): void;
}

const constructor = <Made>() =>
  z.custom<new (...args: string[]) => Made>((value) => typeof value === 'function');

/** The emulator's internals that its package does not export; a release that moves them fails here. */
const internals = z.object({
  SqsStore: constructor<Stores['sqsStore']>(),
  SnsStore: constructor<Stores['snsStore']>(),
  S3Store: constructor<Stores['s3Store']>(),
  PersistenceManager: constructor<NonNullable<Stores['sqsStore']['persistence']> & Persistence>(),
});

const loadInternals = async (): Promise<z.infer<typeof internals>> => {
  const base = import.meta.resolve('fauxqs');
  const files = ['sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'];
  const modules: unknown[] = await Promise.all(files.map((file) => import(new URL(file, base).href)));
  return internals.parse(Object.assign({}, ...modules));
};

/**
 * Makes stores whose queues are kept in a SQLite file below `folder`. The emulator's own start would do so too but
 * listens on every network interface, and the messages in these queues are personal.
 */
export const persistentStores = async (folder: string): Promise<{ stores: Stores; close: () => void }> => {
  const { SqsStore, SnsStore, S3Store, PersistenceManager } = await loadInternals();
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const persistence = new PersistenceManager(folder);
  persistence.loadSqsAndSns(stores.sqsStore, stores.snsStore);
  stores.sqsStore.persistence = persistence;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = persistence;
  return {
    stores,
    close: () => {
      persistence.close();
    },
  };
};
