import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { hasCode } from '../../../cms/src/file-system-error.ts';
import type { RegisterWriter } from '../../../cms/src/register/register-writer.ts';

/** Returns what a read gives; undefined where there is no such file. */
const ifThere = async <T>(read: Promise<T>): Promise<T | undefined> => {
  try {
    return await read;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
};

/**
 * Writes a register's files for the one process that makes it: without locks and without waiting for the disk, which
 * would take hours for 7,500 associations. A register that was half made is thrown away.
 */
export const bulkRegisterWriter = (root: string): RegisterWriter => {
  const known = new Set<string>();
  const read = (path: string): Promise<Uint8Array | undefined> => ifThere(readFile(join(root, path)));
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const folder = dirname(join(root, path));
    if (!known.has(folder)) await mkdir(folder, { recursive: true });
    known.add(folder);
    await writeFile(join(root, path), bytes);
  };
  return {
    read,
    async list(prefix) {
      const entries = await ifThere(readdir(join(root, prefix), { recursive: true, withFileTypes: true }));
      return (entries ?? [])
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .sort();
    },
    async createOnce(path, bytes) {
      await write(path, bytes);
      return 'written';
    },
    async update(path, change) {
      const after = change(await read(path));
      if (after !== undefined) await write(path, after);
    },
    remove: (path) => rm(join(root, path), { force: true }),
  };
};
