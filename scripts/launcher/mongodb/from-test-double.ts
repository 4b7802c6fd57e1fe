import type { ProvidedMongoDb } from './provided-mongodb.ts';
import { startAnnounced } from './start-announced.ts';

const patienceMs = 20_000;

/** Starts the test double of tests/mongodb, which speaks MongoDB's protocol; a `standalone` has no transactions. */
export const fromTestDouble = async (
  logs: string,
  kind: 'replica-set' | 'standalone' = 'replica-set',
): Promise<ProvidedMongoDb> => {
  const standalone = kind === 'standalone';
  const name = standalone ? 'mongodb-standalone' : 'mongodb-test-double';
  const program = ['tests/mongodb/server.ts', ...(standalone ? ['--standalone'] : [])];
  const started = await startAnnounced(name, program, logs, patienceMs);
  if (started === undefined) return { reason: `the MongoDB test double did not start: see ${logs}` };
  const { uri, server } = started;
  return {
    uri,
    transactions: !standalone,
    what: 'the MongoDB test double (snapshots and transactions, in memory)',
    stop: () => server.stop(),
  };
};
