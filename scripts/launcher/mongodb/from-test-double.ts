import type { ProvidedMongoDb } from './provided-mongodb.ts';
import { startAnnounced } from './start-announced.ts';

const patienceMs = 20_000;

/** Starts the test double of tests/mongodb, which speaks MongoDB's protocol and has its transactions. */
export const fromTestDouble = async (logs: string): Promise<ProvidedMongoDb> => {
  const started = await startAnnounced('mongodb-test-double', 'tests/mongodb/server.ts', logs, patienceMs);
  if (started === undefined) return { reason: `the MongoDB test double did not start: see ${logs}` };
  const { uri, server } = started;
  return {
    uri,
    transactions: true,
    what: 'the MongoDB test double (snapshots and transactions, in memory)',
    stop: () => server.stop(),
  };
};
