import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UPLOAD_LIMIT_BYTES } from '@mithaq/domain/upload/file-kind';
import type { Environment } from '../../../environment.ts';
import { hasCode } from '../../../file-system-error.ts';
import { signedPostFields } from './signed-post.ts';
import { UploadsUnavailable } from './upload-store.ts';

/** How a browser sends the bytes: with this method and these headers to this address. */
export interface Sending {
  readonly method: 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A form with which a page without JavaScript sends a file: these fields, and after them the file, to this address. */
export interface SendingForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Result of receiving bytes at this server. */
export type Received = 'received' | 'too-large' | 'cut';

/**
 * Place for bytes that were sent and not examined yet, and that nobody can open. Names are those of `pending-uploads`
 * rows. Every method throws `UploadsUnavailable` during an outage.
 */
export interface IncomingFiles {
  /** Returns how a file of exactly `size` bytes is sent; bound to this name and size, for a quarter of an hour. */
  sendingOf(name: string, size: number): Promise<Sending>;
  /**
   * Returns the form that sends one file under this name and then leads the browser to `back`; undefined where this server
   * receives the file itself. More than may be kept is let through up to `FORM_FILE_LIMIT_BYTES`, so that the page can
   * say in its own words that it is too large. `now` in milliseconds.
   */
  formOf(name: string, back: string, now: number): Promise<SendingForm | undefined>;
  /** Returns the bytes; undefined where nothing came, `too-large` where more came than may be kept. */
  read(name: string): Promise<Uint8Array | 'too-large' | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** Receives bytes at this server; undefined where they go to a store of their own instead. */
  readonly receive?: (
    name: string,
    size: number,
    body: ReadableStream<Uint8Array> | null,
  ) => Promise<Received>;
}

/** Seconds for which a presigned address is valid; S3 looks at it when the transfer begins. */
const VALID_SECONDS = 15 * 60;

/** Seconds in which a form may be sent; a session of the tracking page lasts as long. */
const FORM_VALID_SECONDS = 30 * 60;

/** The most bytes of a file that a form sends; a larger one is refused by the store, in its own words. */
export const FORM_FILE_LIMIT_BYTES = 40 * 1024 * 1024;

/** Prefix of incoming files in the bucket; the bucket's life cycle deletes below it after a day. */
const PREFIX = 'incoming/';

const TYPE = 'application/octet-stream';

class InBucket implements IncomingFiles {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ bucket, region, endpoint }: Extract<Environment['uploads'], { kind: 's3' }>) {
    this.#bucket = bucket;
    this.#client = new S3Client({
      region,
      // The checksum that the SDK adds by itself would be that of an empty body, because the browser has the bytes.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    });
  }

  #object(name: string) {
    return { Bucket: this.#bucket, Key: `${PREFIX}${name}` };
  }

  async #answered<Answer>(operation: string, ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      throw new UploadsUnavailable(operation, { cause: error });
    }
  }

  sendingOf(name: string, size: number): Promise<Sending> {
    return this.#answered('sign', async () => {
      const put = new PutObjectCommand({ ...this.#object(name), ContentLength: size, ContentType: TYPE });
      const url = await getSignedUrl(this.#client, put, {
        expiresIn: VALID_SECONDS,
        signableHeaders: new Set(['content-length', 'content-type', 'host']),
      });
      return { method: 'PUT', url, headers: { 'content-type': TYPE } };
    });
  }

  formOf(name: string, back: string, now: number): Promise<SendingForm> {
    return this.#answered('sign', async () => {
      const object = this.#object(name);
      const address = new URL(await getSignedUrl(this.#client, new PutObjectCommand(object)));
      address.search = '';
      address.pathname = address.pathname.slice(0, -object.Key.length);
      const fields = signedPostFields({
        bucket: this.#bucket,
        key: object.Key,
        type: TYPE,
        back,
        most: FORM_FILE_LIMIT_BYTES,
        region: await this.#client.config.region(),
        credentials: await this.#client.config.credentials(),
        now,
        seconds: FORM_VALID_SECONDS,
      });
      return { action: address.href, fields };
    });
  }

  read(name: string): Promise<Uint8Array | 'too-large' | undefined> {
    return this.#answered('read', async () => {
      try {
        const head = await this.#client.send(new HeadObjectCommand(this.#object(name)));
        if ((head.ContentLength ?? 0) > UPLOAD_LIMIT_BYTES) return 'too-large';
        const found = await this.#client.send(
          new GetObjectCommand({ ...this.#object(name), IfMatch: head.ETag }),
        );
        return await found.Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NotFound || error instanceof NoSuchKey) return undefined;
        throw error;
      }
    });
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    return this.#answered('write', async () => {
      await this.#client.send(
        new PutObjectCommand({ ...this.#object(name), Body: bytes, ContentType: TYPE }),
      );
    });
  }

  remove(name: string): Promise<void> {
    return this.#answered('remove', async () => {
      await this.#client.send(new DeleteObjectCommand(this.#object(name)));
    });
  }
}

/** A sender sent more bytes than the row of the upload says. */
class MoreThanPromised extends Error {
  override readonly name = 'MoreThanPromised';
}

class InFolder implements IncomingFiles {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  sendingOf(name: string): Promise<Sending> {
    const url = `/api/documents/uploads/${name}/bytes`;
    return Promise.resolve({ method: 'PUT', url, headers: { 'content-type': TYPE } });
  }

  formOf(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(join(this.#dir, name));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw new UploadsUnavailable('read', { cause: error });
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#dir, { recursive: true });
    await writeFile(join(this.#dir, name), bytes);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#dir, name), { force: true });
  }

  /** Writes the bytes as they come, so that no file is held in memory, and ends a sender who sends more than said. */
  readonly receive = async (
    name: string,
    size: number,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<Received> => {
    await mkdir(this.#dir, { recursive: true });
    const path = join(this.#dir, name);
    // Two senders at once must not write into one another's bytes.
    const part = `${path}.${randomUUID()}.part`;
    let came = 0;
    const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        came += chunk.byteLength;
        if (came > size) throw new MoreThanPromised();
        yield chunk;
      }
    };
    try {
      await pipeline(body ?? Readable.from([]), counted, createWriteStream(part));
    } catch (error) {
      await rm(part, { force: true });
      if (error instanceof MoreThanPromised) return 'too-large';
      // The sender has gone away in the middle of the bytes, or the disk is full.
      if (hasCode(error, 'ENOSPC')) throw new UploadsUnavailable('receive', { cause: error });
      return 'cut';
    }
    if (came < size) {
      await rm(part, { force: true });
      return 'cut';
    }
    await rename(part, path);
    return 'received';
  };
}

export const incomingFiles = (uploads: Environment['uploads']): IncomingFiles =>
  uploads.kind === 's3' ? new InBucket(uploads) : new InFolder(join(uploads.dir, 'incoming'));
