import { openAsBlob, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RegisterFile, RegisterStore } from './register-store.ts';

/**
 * The file's identity as it stands now; undefined where there is none. Asked synchronously: on a local disk that
 * takes microseconds, a tenth of what handing it to another thread costs, and every page asks.
 */
const stampOf = (file: string): string | undefined => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined
    ? undefined
    : `${String(found.ino)}-${String(found.mtimeMs)}-${String(found.size)}`;
};

const read = async (file: string, knownStamp: string | undefined): Promise<RegisterFile> => {
  const stamp = stampOf(file);
  if (stamp === undefined) return { kind: 'absent' };
  if (stamp === knownStamp) return { kind: 'unchanged' };
  const bytes = await readFile(file);
  // Replaced while it was read: the bytes may be of either, so the next question must not find them unchanged.
  return { kind: 'read', bytes, stamp: stampOf(file) === stamp ? stamp : 'replaced' };
};

/** A register in a folder. Asking whether a file changed costs one `stat`, so nothing is believed without asking. */
export const folderStore = (root: string): RegisterStore => ({
  freshForMs: 0,
  read: async (file, knownStamp) => read(path.join(root, file), knownStamp),
  async open(file) {
    const found = path.join(root, file);
    if (stampOf(found) === undefined) return { kind: 'absent' };
    // Opened when it is read, and closed when it was.
    const blob = await openAsBlob(found);
    return { kind: 'open', bytes: blob.size, body: blob.stream() };
  },
});
