import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { plainRuntime } from '../../../infra/local/src/lambda/lambda-function.ts';

/** `nobody`: to the superuser no folder is closed, and Lambda runs nothing as the superuser. */
const NOBODY = 65534;

/** In a clone below a folder that is its owner's alone, nobody else can start this Node: then the owner does. */
const nobodyCanRun = (): boolean => {
  if (process.getuid?.() !== 0) return false;
  const tried = spawnSync(process.execPath, ['--check', plainRuntime], { uid: NOBODY, gid: NOBODY });
  return tried.status === 0;
};
const asNobody = nobodyCanRun();

/** For `spawn`. */
export const unprivileged: { uid?: number; gid?: number } = asNobody ? { uid: NOBODY, gid: NOBODY } : {};

/** Gives a folder to whom the programs run as. */
export const handOver = (folder: string): void => {
  if (asNobody) chownSync(folder, NOBODY, NOBODY);
};
