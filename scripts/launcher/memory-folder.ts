import { statfsSync } from 'node:fs';

/** Bytes that tests may keep at once: each file of them removes its database, its register and its uploads. */
const ENOUGH_BYTES = 1024 ** 3;

/**
 * Returns the folder that a Linux machine keeps in memory, where tests write without waiting for a disk: a commit of a
 * database waits for it every time, hundreds of times a test file. Undefined where there is none, or a small one, as
 * in a container.
 */
export const memoryFolder = (folder = '/dev/shm', enoughBytes = ENOUGH_BYTES): string | undefined => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= enoughBytes ? folder : undefined;
  } catch {
    return undefined;
  }
};
