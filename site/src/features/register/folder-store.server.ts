import { open } from 'node:fs/promises';
import path from 'node:path';
import type { RegisterStore } from './register-store.ts';

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** A register in a folder. Asking whether a file changed costs one `stat`, so nothing is believed without asking. */
export const folderStore = (root: string): RegisterStore => ({
  freshForMs: 0,
  async read(file, knownStamp) {
    const handle = await open(path.join(root, file), 'r').catch((error: unknown) => {
      if (isAbsence(error)) return undefined;
      throw error;
    });
    if (handle === undefined) return { kind: 'absent' };
    try {
      // One handle for both, so that stamp and bytes are of the same file even while it is replaced.
      const { mtimeMs, size, ino } = await handle.stat();
      const stamp = `${String(ino)}-${String(mtimeMs)}-${String(size)}`;
      return stamp === knownStamp ? { kind: 'unchanged' } : { kind: 'read', bytes: await handle.readFile(), stamp };
    } finally {
      await handle.close();
    }
  },
});
