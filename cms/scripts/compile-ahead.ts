import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Folder beside the server in which Node finds compiled code; `infra/src/web-handler` names it to the server. */
const FOLDER = 'compile-cache';

/** User as whom Lambda runs functions (`sbx_user1051` in its images). Node keeps the compiled code of each user apart. */
const LAMBDA_USER = 993;

/** Time that the server may take until its first page, on a machine that is busy; milliseconds. */
const MOST_OF_A_START_MS = 180_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a port has a number');
  return address.port;
};

const statusOf = async (address: string): Promise<number | undefined> => {
  try {
    return (await fetch(address)).status;
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/**
 * Starts the built server once, asks it for its first page, and keeps what Node compiled for that beside it: a start of
 * the same Node then takes a third less of a processor. Another release of Node passes it over. Throws where the server
 * does not show the page.
 */
export const compileAhead = async (standalone: string): Promise<void> => {
  const cache = join(standalone, FOLDER);
  const data = mkdtempSync(join(tmpdir(), 'mithaq-compile-ahead-'));
  rmSync(cache, { recursive: true, force: true });
  const port = await freePort();
  const server = spawn(process.execPath, ['server.js'], {
    cwd: join(standalone, 'cms'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: cache,
      // Names files by their place beside the cache, since both are moved to where Lambda unpacks them.
      NODE_COMPILE_CACHE_PORTABLE: '1',
      MITHAQ_DATA_DIR: data,
      CMS_SECRET: 'not-a-secret-only-there-while-building',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
    },
  });
  const ended = once(server, 'exit');
  try {
    const page = `http://127.0.0.1:${String(port)}/admin/login`;
    const until = performance.now() + MOST_OF_A_START_MS;
    let status = await statusOf(page);
    while (status === undefined && server.exitCode === null && performance.now() < until) {
      await sleep(100);
      status = await statusOf(page);
    }
    if (status !== 200) throw new Error(`the built CMS answers its first page with ${String(status)}`);
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
  const [made, ...others] = readdirSync(cache);
  if (made === undefined || others.length > 0)
    throw new Error('Node kept no compiled code, or that of two users');
  const ofLambda = made.replace(/\d+$/u, String(LAMBDA_USER));
  if (ofLambda !== made) renameSync(join(cache, made), join(cache, ofLambda));
  // Node writes them for their owner alone, and Lambda's user is another, as it is where the folder is tried unpacked.
  for (const file of readdirSync(join(cache, ofLambda))) chmodSync(join(cache, ofLambda, file), 0o644);
};
