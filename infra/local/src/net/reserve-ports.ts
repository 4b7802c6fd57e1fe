import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { listen } from './listen.ts';

/** Below every range from which systems hand out ports by themselves (Linux from 32768, others from 49152). */
const FIRST = 20_000;
const LAST = 32_000;
const BLOCK = 10;
const blocks = (LAST - FIRST) / BLOCK;

export interface ReservedPorts<Name extends string> {
  readonly port: (name: Name) => number;
  /** Lets another process reserve these ports. */
  release(): Promise<void>;
}

/** Listens on `port`, or returns undefined where another program does. */
const tryToListen = async (port: number): Promise<Server | undefined> => {
  const server = createServer();
  try {
    await listen(server, port);
    return server;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
};

const close = async (server: Server): Promise<void> => {
  server.close();
  await once(server, 'close');
};

const isFree = async (port: number): Promise<boolean> => {
  const probe = await tryToListen(port);
  if (probe !== undefined) await close(probe);
  return probe !== undefined;
};

/**
 * Reserves a port for each name (at most 9), for programs that must know each other's addresses before any of them runs.
 * A port that was merely probed and closed again may be taken by another process before its program binds it. These
 * ports come in blocks whose first port this process holds until `release` or its own end, so that no two callers share
 * a block; and no system takes a port of this range by itself.
 */
export const reservePorts = async <Name extends string>(
  names: readonly Name[],
): Promise<ReservedPorts<Name>> => {
  for (let offset = 0; offset < blocks; offset += 1) {
    const first = FIRST + ((process.pid + offset) % blocks) * BLOCK;
    const guard = await tryToListen(first);
    if (guard === undefined) continue;
    const portOf = (name: Name): number => first + 1 + names.indexOf(name);
    const free = await Promise.all(names.map((name) => isFree(portOf(name))));
    if (free.every(Boolean)) {
      guard.unref();
      return { port: portOf, release: () => close(guard) };
    }
    await close(guard);
  }
  throw new Error('no block of ports is free');
};
