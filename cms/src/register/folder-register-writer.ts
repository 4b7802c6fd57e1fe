import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isRecord } from '@mithaq/domain/register/paths';
import {
  RecordsStay,
  RegisterConflict,
  RegisterUnavailable,
  type RegisterWriter,
} from './register-writer.ts';
import { hasCode } from '../file-system-error.ts';
import { LockHeld, takeLock, type Lock } from './take-lock.ts';

/**
 * Ending of a lock and of a file whose bytes are being written; a file that a dead writer leaves with this ending is
 * no file of the register.
 */
const UNFINISHED = '.new';

const sameBytes = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;

/** Register as files below a folder. No file is ever half-written: the bytes go to a neighbouring file first. */
export class FolderRegisterWriter implements RegisterWriter {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.#dir, path));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw new RegisterUnavailable(path, { cause: error });
    }
  }

  async list(prefix: string): Promise<readonly string[]> {
    try {
      const entries = await readdir(join(this.#dir, prefix), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED))
        .map((entry) => relative(this.#dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw new RegisterUnavailable(prefix, { cause: error });
    }
  }

  async createOnce(path: string, bytes: Uint8Array): Promise<'written' | 'taken'> {
    return this.#throughNeighbour(path, bytes, async (neighbour, target) => {
      try {
        // A link fails where the name is taken; a rename would replace the file.
        await link(neighbour, target);
        return 'written';
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
        return sameBytes(await readFile(target), bytes) ? 'written' : 'taken';
      } finally {
        await rm(neighbour, { force: true });
      }
    });
  }

  async update(
    path: string,
    change: (before: Uint8Array | undefined) => Uint8Array | undefined,
  ): Promise<void> {
    const lock = await this.#lock(path);
    try {
      const after = change(await this.read(path));
      if (after === undefined) return;
      await this.#throughNeighbour(path, after, async (neighbour, target) => {
        // A writer that was stopped for longer than its lease would replace a newer file.
        if (!(await lock.isHeld())) throw new RegisterConflict(path);
        await rename(neighbour, target);
      });
    } finally {
      await lock.release();
    }
  }

  async remove(path: string): Promise<void> {
    if (isRecord(path)) throw new RecordsStay(path);
    try {
      await rm(join(this.#dir, path), { force: true });
    } catch (error) {
      throw new RegisterUnavailable(path, { cause: error });
    }
  }

  async #lock(path: string): Promise<Lock> {
    const target = join(this.#dir, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      return await takeLock(target);
    } catch (error) {
      if (error instanceof LockHeld) throw new RegisterConflict(path, { cause: error });
      throw new RegisterUnavailable(path, { cause: error });
    }
  }

  async #throughNeighbour<T>(
    path: string,
    bytes: Uint8Array,
    finish: (neighbour: string, target: string) => Promise<T>,
  ): Promise<T> {
    const target = join(this.#dir, path);
    const neighbour = `${target}.${randomUUID()}${UNFINISHED}`;
    try {
      await mkdir(dirname(target), { recursive: true });
      const file = await open(neighbour, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      return await finish(neighbour, target);
    } catch (error) {
      await rm(neighbour, { force: true }).catch(() => undefined);
      if (error instanceof RegisterConflict) throw error;
      throw new RegisterUnavailable(path, { cause: error });
    }
  }
}
