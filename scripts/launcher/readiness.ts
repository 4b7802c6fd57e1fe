import { setTimeout as sleep } from 'node:timers/promises';
import { LauncherError } from './error.ts';
import type { Running } from './processes.ts';

const pauseMs = 60;
const patienceMs = 120_000;

const answers = async (address: string): Promise<boolean> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(30_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false; // the server does not listen yet
  }
};

/**
 * Waits until the process answers at `address` without an error of its own. Throws `LauncherError` where the process
 * ends or takes too long.
 */
export const untilReady = async (running: Running, address: string): Promise<void> => {
  let code: number | null | undefined;
  void running.ended.then((ended) => {
    code = ended;
  });
  const since = performance.now();
  while (!(await answers(address))) {
    if (code !== undefined)
      throw new LauncherError(`${running.name} ended while starting: see ${running.logFile}.`);
    if (performance.now() - since > patienceMs) {
      throw new LauncherError(`${running.name} does not answer at ${address}: see ${running.logFile}.`);
    }
    await sleep(pauseMs);
  }
};
