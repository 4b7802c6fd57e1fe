import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCode } from './has-code.ts';

/** Age after which a lock belongs to a process that died: a living writer holds its lock for some milliseconds. */
const DEAD_AFTER_MS = 30_000;
/** Longest wait for a lock; longer than the age at which a lock counts as dead, so that the wait outlives it. */
const PATIENCE_MS = 45_000;
const PAUSE_MS = 15;

const took = async (lock: string): Promise<boolean> => {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

const removeDead = async (lock: string): Promise<void> => {
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > DEAD_AFTER_MS) await rm(lock, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
};

/**
 * Waits until nobody else has this lock, in this process or in another one on the machine, and takes it. The lock is
 * a file, in a folder that exists; the returned function releases the lock. Throws where the lock cannot be taken.
 */
export const takeLock = async (lock: string): Promise<() => Promise<void>> => {
  const until = Date.now() + PATIENCE_MS;
  while (!(await took(lock))) {
    if (Date.now() > until) throw new Error(`${lock} is held by somebody else`);
    await removeDead(lock);
    await wait(PAUSE_MS * (0.5 + Math.random()));
  }
  return () => rm(lock, { force: true });
};
