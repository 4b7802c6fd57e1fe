import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../root.ts';
import type { ProvidedMongoDb } from './provided-mongodb.ts';

const source = join(root, '.ci', 'ferretdb');
const binary = join(root, '.cache', 'ferretdb', 'ferretdb');
const startMs = 20_000;

/** Go builds only what changed, so this is cheap after the first time (about two minutes). */
const build = (log: number): boolean => {
  mkdirSync(join(binary, '..'), { recursive: true });
  return (
    spawnSync('go', ['build', '-o', binary, '.'], { cwd: source, stdio: ['ignore', log, log] }).status === 0
  );
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

/** FerretDB on SQLite, built by Go: speaks MongoDB's protocol, has no transactions. */
export const fromFerretDb = async (logs: string): Promise<ProvidedMongoDb> => {
  if (spawnSync('go', ['version']).status !== 0)
    return { reason: 'Go, which builds FerretDB, is not installed' };
  const logFile = join(logs, 'ferretdb.log');
  const log = openSync(logFile, 'a', 0o600);
  if (!build(log)) return { reason: `FerretDB could not be built: see ${logFile}` };

  const folder = mkdtempSync(join(tmpdir(), 'mithaq-ferretdb-'));
  const port = await freePort();
  const server = spawn(binary, [`127.0.0.1:${String(port)}`, folder], { stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = once(server, 'exit');
  process.once('exit', () => server.kill('SIGKILL'));

  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };
  const since = performance.now();
  while (!(await accepts(port))) {
    if (server.exitCode !== null || performance.now() - since > startMs) {
      await stop();
      return { reason: `FerretDB did not start: see ${logFile}` };
    }
    await sleep(100);
  }
  return {
    uri: `mongodb://127.0.0.1:${String(port)}/`,
    transactions: false,
    what: 'FerretDB (Go, SQLite)',
    stop,
  };
};
