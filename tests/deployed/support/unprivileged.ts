import { chownSync } from 'node:fs';

/** `nobody`: to the superuser no folder is closed, and Lambda runs nothing as the superuser. */
const NOBODY = 65534;
const superuser = process.getuid?.() === 0;

/** For `spawn`. */
export const unprivileged: { uid?: number; gid?: number } = superuser ? { uid: NOBODY, gid: NOBODY } : {};

/** Gives a folder to whom the programs run as. */
export const handOver = (folder: string): void => {
  if (superuser) chownSync(folder, NOBODY, NOBODY);
};
