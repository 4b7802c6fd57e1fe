import { MongoClient, type Db, type Document, type MongoClientOptions } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startServer, type RunningServer, type ServerOptions } from './start-server.ts';

export interface Bench {
  readonly client: () => MongoClient;
  readonly db: () => Db;
  /** Connects a second client, which is closed after the test. */
  readonly connect: (options?: MongoClientOptions) => Promise<MongoClient>;
  readonly admin: (command: Document) => Promise<Document>;
}

/** Starts a server for the tests of one file, and gives each test a client and an empty database. */
export const useServer = (options: Partial<ServerOptions> = {}): Bench => {
  let server: RunningServer;
  let clients: MongoClient[] = [];
  let db: Db;
  let client: MongoClient;
  let count = 0;
  const connect = async (clientOptions: MongoClientOptions = {}): Promise<MongoClient> => {
    const made = await new MongoClient(server.uri, clientOptions).connect();
    clients.push(made);
    return made;
  };
  beforeAll(async () => {
    server = await startServer({ port: 0, standalone: false, lenient: false, ...options });
  });
  beforeEach(async () => {
    client = await connect();
    count += 1;
    db = client.db(`test_${String(count)}`);
  });
  afterEach(async () => {
    await client.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' });
    for (const one of clients) await one.close();
    clients = [];
  });
  afterAll(() => server.stop());
  return {
    client: () => client,
    db: () => db,
    connect,
    admin: (command) => client.db('admin').command(command),
  };
};
