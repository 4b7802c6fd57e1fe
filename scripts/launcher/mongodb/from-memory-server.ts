import { join } from 'node:path';
import { startProgram } from '../processes.ts';
import { root } from '../root.ts';
import type { ProvidedMongoDb } from './provided-mongodb.ts';

/** mongodb-memory-server, where its binary is there or can be downloaded. */
export const fromMemoryServer = async (logs: string): Promise<ProvidedMongoDb> => {
  let announce: (uri: string) => void = () => undefined;
  const announced = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const server = startProgram({
    name: 'mongodb-memory-server',
    folder: root,
    command: ['scripts/launcher/mongodb/memory-server.ts'],
    environment: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    logFile: join(logs, 'mongodb-memory-server.log'),
    onLine: (line) => {
      if (line.startsWith('uri ')) announce(line.slice('uri '.length));
    },
  });
  const uri = await Promise.race([announced, server.ended.then(() => undefined)]);
  if (uri === undefined) return { reason: 'mongodb-memory-server has no binary and could not download one' };
  return { uri, transactions: true, what: 'MongoDB (mongodb-memory-server)', stop: () => server.stop() };
};
