import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgram, type Running } from '../processes.ts';
import { root } from '../root.ts';

/**
 * Starts a program that prints «uri mongodb://…» once it answers, and gives that address. Undefined where it ends
 * before, or has not answered within `patienceMs`; it is then stopped.
 */
export const startAnnounced = async (
  name: string,
  command: readonly string[],
  logs: string,
  patienceMs: number,
): Promise<{ readonly uri: string; readonly server: Running } | undefined> => {
  let announce: (uri: string) => void = () => undefined;
  const announced = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const server = startProgram({
    name,
    folder: root,
    command,
    environment: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    logFile: join(logs, `${name}.log`),
    onLine: (line) => {
      if (line.startsWith('uri ')) announce(line.slice('uri '.length));
    },
  });
  const uri = await Promise.race([
    announced,
    server.ended.then(() => undefined),
    sleep(patienceMs, undefined, { ref: false }),
  ]);
  if (uri === undefined) {
    await server.stop();
    return undefined;
  }
  return { uri, server };
};
