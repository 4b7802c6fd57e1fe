import { setTimeout as wait } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { isRecord } from '@mithaq/domain/register/paths';
import {
  RecordsStay,
  RegisterConflict,
  RegisterUnavailable,
  type RegisterWriter,
} from './register-writer.ts';

interface Place {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint: string | undefined;
  /**
   * For how many days nobody may remove a record of the register (`isRecord`); undefined where the bucket has no object
   * lock, as on a test server.
   */
  readonly lockDays: number | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const sameBytes = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;

/**
 * Returns whether S3 refused a conditional write. 412: the name is taken, or the file has changed. 409: two
 * conditional writes met.
 */
const isConflict = (error: unknown): boolean =>
  error instanceof S3ServiceException && [409, 412].includes(error.$metadata.httpStatusCode ?? 0);

/** Number of tries to change a shared file; in each round of concurrent writes one writer succeeds. */
const TRIES = 30;
const PAUSE_MS = 40;

interface Stored {
  readonly bytes: Uint8Array | undefined;
  /** ETag of these bytes in S3; undefined where there is no file. */
  readonly tag: string | undefined;
}

const contentTypeOf = (path: string): string =>
  path.endsWith('.json')
    ? 'application/json; charset=utf-8'
    : path.endsWith('.pdf')
      ? 'application/pdf'
      : 'application/octet-stream';

/** Register in an S3 bucket. */
export class S3RegisterWriter implements RegisterWriter {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #lockDays: number | undefined;

  constructor(place: Place) {
    this.#bucket = place.bucket;
    this.#lockDays = place.lockDays;
    this.#client = new S3Client({
      region: place.region,
      ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint, forcePathStyle: true }),
    });
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return (await this.#stored(path)).bytes;
  }

  async list(prefix: string): Promise<readonly string[]> {
    const paths: string[] = [];
    try {
      const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.#bucket, Prefix: prefix });
      for await (const { Contents } of pages) {
        for (const { Key } of Contents ?? []) if (Key !== undefined) paths.push(Key);
      }
    } catch (error) {
      throw new RegisterUnavailable(prefix, { cause: error });
    }
    return paths.sort();
  }

  async createOnce(path: string, bytes: Uint8Array): Promise<'written' | 'taken'> {
    const before = await this.read(path);
    if (before !== undefined) return sameBytes(before, bytes) ? 'written' : 'taken';
    try {
      // The write is conditional, because another writer may come between the read and the write: S3 refuses the
      // second of two.
      await this.#put(path, bytes, { IfNoneMatch: '*', ...this.#lock(path) });
      return 'written';
    } catch (error) {
      if (!isConflict(error)) throw new RegisterUnavailable(path, { cause: error });
      const there = await this.read(path);
      return there !== undefined && sameBytes(there, bytes) ? 'written' : 'taken';
    }
  }

  async update(
    path: string,
    change: (before: Uint8Array | undefined) => Uint8Array | undefined,
  ): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      const { bytes, tag } = await this.#stored(path);
      const after = change(bytes);
      if (after === undefined) return;
      try {
        await this.#put(path, after, tag === undefined ? { IfNoneMatch: '*' } : { IfMatch: tag });
        return;
      } catch (error) {
        if (!isConflict(error)) throw new RegisterUnavailable(path, { cause: error });
        if (tried === TRIES) throw new RegisterConflict(path, { cause: error });
        await wait(PAUSE_MS * Math.random() * Math.min(tried, 5));
      }
    }
  }

  async remove(path: string): Promise<void> {
    if (isRecord(path)) throw new RecordsStay(path);
    try {
      await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: path }));
    } catch (error) {
      throw new RegisterUnavailable(path, { cause: error });
    }
  }

  async #stored(path: string): Promise<Stored> {
    try {
      const answer = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: path }));
      return { bytes: await answer.Body?.transformToByteArray(), tag: answer.ETag };
    } catch (error) {
      if (error instanceof NoSuchKey) return { bytes: undefined, tag: undefined };
      throw new RegisterUnavailable(path, { cause: error });
    }
  }

  /**
   * Locks a record with the very write that makes it, so that it is never there without its lock. The bucket has no
   * default retention: it would lock every edition of an index and of a search file, which can be made again, too.
   */
  #lock(path: string): Pick<PutObjectCommandInput, 'ObjectLockMode' | 'ObjectLockRetainUntilDate'> {
    if (this.#lockDays === undefined || !isRecord(path)) return {};
    return {
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: new Date(Date.now() + this.#lockDays * DAY_MS),
    };
  }

  async #put(
    path: string,
    bytes: Uint8Array,
    how: Pick<
      PutObjectCommandInput,
      'IfNoneMatch' | 'IfMatch' | 'ObjectLockMode' | 'ObjectLockRetainUntilDate'
    >,
  ): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: path,
        Body: bytes,
        ContentType: contentTypeOf(path),
        ...how,
      }),
    );
  }
}
