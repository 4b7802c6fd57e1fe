import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.ts';

const file = join(root, '.cache', 'builds', 'lock');
const pauseMs = 300;

const take = (): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

const holderLives = (): boolean => {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false; // the holder is gone, or the lock is
  }
};

/** Prevents two commands from building into one folder at a time; the second then finds everything built. */
export const withBuildLock = async (work: () => Promise<void>): Promise<void> => {
  mkdirSync(join(file, '..'), { recursive: true });
  while (!take()) {
    if (!holderLives()) rmSync(file, { force: true });
    await sleep(pauseMs);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
};
