import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { plainRuntime } from '../../../infra/local/src/lambda/lambda-function.ts';

/** The user `nobody`: no folder is closed to the superuser, and Lambda runs no code as the superuser. */
const NOBODY = 65534;

/**
 * Returns whether `nobody` can start this Node; in a clone below a folder that is its owner's alone, only the owner
 * can.
 */
const nobodyCanRun = (): boolean => {
  if (process.getuid?.() !== 0) return false;
  const tried = spawnSync(process.execPath, ['--check', plainRuntime], { uid: NOBODY, gid: NOBODY });
  return tried.status === 0;
};
const asNobody = nobodyCanRun();

/** Options for `spawn`. */
export const unprivileged: { uid?: number; gid?: number } = asNobody ? { uid: NOBODY, gid: NOBODY } : {};

/** Gives a folder to the user of the programs. */
export const handOver = (folder: string): void => {
  if (asNobody) chownSync(folder, NOBODY, NOBODY);
};
