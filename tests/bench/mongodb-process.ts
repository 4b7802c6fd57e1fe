import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { root } from '../../scripts/launcher/root.ts';
import { stop } from './processes.ts';

/** Memory for what the server keeps: a hundred thousand requests are a million documents. MB. */
const HEAP_MB = 8000;

/** Runs `work` with the MongoDB-compatible server of the tests in a process of its own, as its environment names it. */
export const withMongodbServer = async (work: () => Promise<void>): Promise<void> => {
  const server = spawn(
    process.execPath,
    [`--max-old-space-size=${String(HEAP_MB)}`, join(root, 'tests/mongodb/server.ts')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const [line] = z.tuple([z.string()]).parse(await once(createInterface(server.stdout), 'line'));
    const uri = /^uri (\S+)$/u.exec(line)?.[1];
    if (uri === undefined) throw new Error(`the server said: ${line}`);
    Object.assign(process.env, {
      MITHAQ_TEST_DATABASE: 'mongodb',
      DATABASE_TRANSACTIONS: 'true',
      MONGODB_URI: uri,
    });
    await work();
  } finally {
    await stop(server);
  }
};
