import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const program = resolve(import.meta.dirname, '../../../tests/mongodb/server.ts');

export interface MongoDbServer {
  readonly uri: URL;
  readonly stop: () => Promise<void>;
}

/** Starts the test double of MongoDB as a server without a replica set, which has no transactions. */
export const startStandaloneServer = async (): Promise<MongoDbServer> => {
  const child = spawn(process.execPath, [program, '--standalone'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const announced = async (): Promise<URL> => {
    for await (const line of lines) if (line.startsWith('uri ')) return new URL(line.slice('uri '.length));
    throw new Error('the server ended before it named its address');
  };
  return {
    uri: await announced(),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
