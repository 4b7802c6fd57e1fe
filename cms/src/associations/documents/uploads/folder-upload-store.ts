import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode } from '../../../file-system-error.ts';
import { UploadsUnavailable, type Found, type UploadStore } from './upload-store.ts';

/** Store of uploads in a folder of this machine; a key is a path below it. */
export class FolderUploadStore implements UploadStore {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.#dir, key);
    try {
      await mkdir(dirname(path), { recursive: true });
      // A reader finds the file of before or this one, whole.
      const neighbour = `${path}.${randomUUID()}.new`;
      await writeFile(neighbour, bytes);
      await rename(neighbour, path);
    } catch (error) {
      throw new UploadsUnavailable('put', { cause: error });
    }
  }

  async find(key: string): Promise<Found> {
    const path = join(this.#dir, key);
    try {
      const { size } = await stat(path);
      return { bytes: (await openAsBlob(path)).stream(), size };
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return { state: 'missing' };
      throw new UploadsUnavailable('find', { cause: error });
    }
  }

  /** A folder has no scanner. */
  isHeld(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.#dir, key), { force: true });
  }
}
