import { openAsBlob, readFileSync, statSync, type Stats } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RegisterFile, RegisterStore } from './register-store.ts';

/**
 * Returns the file's identity at this moment; undefined where there is none. The call is synchronous: on a local disk
 * that takes microseconds, a tenth of what handing it to another thread costs, and every page makes it.
 */
const stampOf = (file: string): string | undefined => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? undefined : stampIn(found);
};

const stampIn = ({ ino, mtimeMs, size }: Stats): string =>
  `${String(ino)}-${String(mtimeMs)}-${String(size)}`;

/** Size up to which a file is read in one turn, as its identity is; bytes. Versions and indexes are smaller. */
const SMALL_BYTES = 256 * 1024;

const read = async (file: string, knownStamp: string | undefined): Promise<RegisterFile> => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return { kind: 'absent' };
  const stamp = stampIn(found);
  if (stamp === knownStamp) return { kind: 'unchanged' };
  const bytes = found.size <= SMALL_BYTES ? readFileSync(file) : await readFile(file);
  // A file replaced during the read may have given bytes of either version, so the next read must not find it
  // unchanged.
  return { kind: 'read', bytes, stamp: stampOf(file) === stamp ? stamp : 'replaced' };
};

const readPart = async (file: string, from: number, to: number): Promise<Uint8Array | undefined> => {
  if (stampOf(file) === undefined) return undefined;
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(to - from), 0, to - from, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
};

/** Ending of a file whose bytes are being written, and of a lock. */
const UNFINISHED = '.new';

/**
 * Reads a register in a folder. Checking whether a file changed costs one `stat`, so nothing is reused without
 * checking.
 */
export const folderStore = (root: string): RegisterStore => ({
  freshForMs: 0,
  read: async (file, knownStamp) => read(path.join(root, file), knownStamp),
  readPart: (file, from, to) => readPart(path.join(root, file), from, to),
  async list(folder) {
    const found = path.join(root, folder);
    if (stampOf(found) === undefined) return [];
    const names = await readdir(found);
    return names.filter((name) => !name.endsWith(UNFINISHED)).map((name) => `${folder}${name}`);
  },
  async open(file) {
    const found = path.join(root, file);
    if (stampOf(found) === undefined) return { kind: 'absent' };
    // The file is opened when its body is read, and closed afterwards.
    const blob = await openAsBlob(found);
    return { kind: 'open', bytes: blob.size, body: blob.stream() };
  },
});
