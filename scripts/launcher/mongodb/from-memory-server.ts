import type { ProvidedMongoDb } from './provided-mongodb.ts';
import { startAnnounced } from './start-announced.ts';

/** The time is enough to download a mongod, and nobody waits longer where none can be had; milliseconds. */
const patienceMs = 120_000;

/** Starts mongodb-memory-server, where its binary is there or can be downloaded. */
export const fromMemoryServer = async (logs: string): Promise<ProvidedMongoDb> => {
  const started = await startAnnounced(
    'mongodb-memory-server',
    ['scripts/launcher/mongodb/memory-server.ts'],
    logs,
    patienceMs,
  );
  if (started === undefined)
    return { reason: 'mongodb-memory-server has no binary and could not download one' };
  const { uri, server } = started;
  return { uri, transactions: true, what: 'MongoDB (mongodb-memory-server)', stop: () => server.stop() };
};
