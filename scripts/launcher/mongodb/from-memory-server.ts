import type { ProvidedMongoDb } from './provided-mongodb.ts';
import { startAnnounced } from './start-announced.ts';

/** Enough for the download of a mongod; where that is not to be had, nobody waits longer. Milliseconds. */
const patienceMs = 120_000;

/** mongodb-memory-server, where its binary is there or can be downloaded. */
export const fromMemoryServer = async (logs: string): Promise<ProvidedMongoDb> => {
  const started = await startAnnounced(
    'mongodb-memory-server',
    'scripts/launcher/mongodb/memory-server.ts',
    logs,
    patienceMs,
  );
  if (started === undefined)
    return { reason: 'mongodb-memory-server has no binary and could not download one' };
  const { uri, server } = started;
  return { uri, transactions: true, what: 'MongoDB (mongodb-memory-server)', stop: () => server.stop() };
};
