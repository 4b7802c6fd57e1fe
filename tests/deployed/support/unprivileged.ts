import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { plainRuntime } from '../../../infra/local/src/lambda/lambda-function.ts';

/**
 * The number of the user as whom Lambda runs functions (`sbx_user1051`): no folder is closed to the superuser, and Node
 * keeps the code that it compiled apart by user.
 */
const OF_LAMBDA = 993;

/**
 * Returns whether that user can start this Node; in a clone below a folder that is its owner's alone, only the owner
 * can.
 */
const strangersCanRun = (): boolean => {
  if (process.getuid?.() !== 0) return false;
  const tried = spawnSync(process.execPath, ['--check', plainRuntime], { uid: OF_LAMBDA, gid: OF_LAMBDA });
  return tried.status === 0;
};
const asLambda = strangersCanRun();

/** Options for `spawn`. */
export const unprivileged: { uid?: number; gid?: number } = asLambda
  ? { uid: OF_LAMBDA, gid: OF_LAMBDA }
  : {};

/** Gives a folder to the user of the programs. */
export const handOver = (folder: string): void => {
  if (asLambda) chownSync(folder, OF_LAMBDA, OF_LAMBDA);
};
