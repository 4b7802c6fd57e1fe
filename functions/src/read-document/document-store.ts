import { GetObjectCommand, NoSuchKey, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocumentStoreUnavailable } from '../shared/document-store-unavailable.ts';

/** Place of source files, of what was read of them and of their pages. Every method throws `DocumentStoreUnavailable`. */
export interface DocumentStore {
  /** Returns the bytes; undefined where they are not there: S3 holds a file until it was scanned. */
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
}

const inBucket = (bucket: string, region: string): DocumentStore => {
  const s3 = new S3Client({ region, maxAttempts: 3 });
  return {
    async get(key) {
      try {
        const found = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return await found.Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey || error instanceof NotFound) return undefined;
        throw new DocumentStoreUnavailable('get', { cause: error });
      }
    },
    async put(key, bytes, mediaType) {
      try {
        await s3.send(
          new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: mediaType }),
        );
      } catch (error) {
        throw new DocumentStoreUnavailable('put', { cause: error });
      }
    },
  };
};

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const inFolder = (folder: string): DocumentStore => ({
  async get(key) {
    try {
      return await readFile(join(folder, key));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new DocumentStoreUnavailable('get', { cause: error });
    }
  },
  async put(key, bytes) {
    const path = join(folder, key);
    try {
      await mkdir(dirname(path), { recursive: true });
      // A reader sees the whole file or none.
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
    } catch (error) {
      throw new DocumentStoreUnavailable('put', { cause: error });
    }
  },
});

/** Makes the store at an address: `s3://bucket`, or `file:///folder` on one machine. */
export const documentStore = (address: string, region: string): DocumentStore => {
  const url = new URL(address);
  return url.protocol === 'file:' ? inFolder(fileURLToPath(url)) : inBucket(url.host, region);
};
