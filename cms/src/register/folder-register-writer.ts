import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RegisterUnavailable, type RegisterWriter } from './register-writer.ts';

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const sameBytes = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;

/** The register as files below a folder. Nothing is ever half-written: bytes go to a neighbour first. */
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

  async createOnce(path: string, bytes: Uint8Array): Promise<'written' | 'taken'> {
    return this.#throughNeighbour(path, bytes, async (neighbour, target) => {
      try {
        // A link fails where the name is taken, which a rename does not.
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

  async replace(path: string, bytes: Uint8Array): Promise<void> {
    await this.#throughNeighbour(path, bytes, rename);
  }

  async #throughNeighbour<T>(
    path: string,
    bytes: Uint8Array,
    finish: (neighbour: string, target: string) => Promise<T>,
  ): Promise<T> {
    const target = join(this.#dir, path);
    const neighbour = `${target}.${randomUUID()}.new`;
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
      throw new RegisterUnavailable(path, { cause: error });
    }
  }
}
