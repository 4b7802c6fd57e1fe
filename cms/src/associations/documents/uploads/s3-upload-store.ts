import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { create as contentDisposition } from 'content-disposition';
import type { Environment } from '../../../environment.ts';
import { UploadsUnavailable, type Found, type UploadStore } from './upload-store.ts';

/** Largest file that this process answers with; a function's answer, with its base64, has 6 MB at most. Bytes. */
const MOST_IN_AN_ANSWER = 4 * 1024 * 1024;

/** Validity of a signed address; the browser follows it at once. */
const ADDRESS_SECONDS = 60;

type Place = Extract<Environment['uploads'], { kind: 's3' }>;

/**
 * Store of uploads in S3. With a quarantine every file is written there, and the scanner moves it into the bucket
 * that is read from; this process may check whether a file is held there, and can neither read nor release it.
 */
export class S3UploadStore implements UploadStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #quarantine: string | undefined;

  constructor(place: Place) {
    this.#bucket = place.bucket;
    this.#quarantine = place.quarantine;
    this.#client = new S3Client({
      region: place.region,
      ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint, forcePathStyle: true }),
    });
  }

  put(key: string, bytes: Uint8Array, type: string): Promise<void> {
    const Bucket = this.#quarantine ?? this.#bucket;
    return this.#answered('put', async () => {
      await this.#client.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: type }));
    });
  }

  find(key: string, file: { readonly name: string; readonly type: string }): Promise<Found> {
    return this.#answered('find', async () => {
      try {
        const { Body, ContentLength = 0 } = await this.#client.send(
          new GetObjectCommand({ Bucket: this.#bucket, Key: key }),
        );
        if (Body === undefined) throw new Error('an answer without a body');
        if (ContentLength > MOST_IN_AN_ANSWER) {
          await Body.transformToWebStream().cancel();
          return { address: await this.#addressOf(key, file) };
        }
        return { bytes: Body.transformToWebStream(), size: ContentLength };
      } catch (error) {
        if (!(error instanceof NoSuchKey)) throw error;
        return { state: (await this.#isInQuarantine(key)) ? 'held' : 'missing' };
      }
    });
  }

  /** Signs an address at which the store gives one file, to be saved and never shown under the store's own name. */
  #addressOf(key: string, { name, type }: { readonly name: string; readonly type: string }): Promise<string> {
    const get = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ResponseContentType: type,
      ResponseContentDisposition: contentDisposition(name),
      ResponseCacheControl: 'private, no-store',
    });
    return getSignedUrl(this.#client, get, { expiresIn: ADDRESS_SECONDS });
  }

  isHeld(key: string): Promise<boolean> {
    return this.#answered('list', () => this.#isInQuarantine(key));
  }

  remove(key: string): Promise<void> {
    return this.#answered('remove', async () => {
      const buckets = [this.#bucket, this.#quarantine].filter((bucket) => bucket !== undefined);
      for (const Bucket of buckets) await this.#client.send(new DeleteObjectCommand({ Bucket, Key: key }));
    });
  }

  async #isInQuarantine(key: string): Promise<boolean> {
    if (this.#quarantine === undefined) return false;
    const { Contents: there = [] } = await this.#client.send(
      new ListObjectsV2Command({ Bucket: this.#quarantine, Prefix: key, MaxKeys: 1 }),
    );
    return there.some((object) => object.Key === key);
  }

  async #answered<Answer>(operation: string, ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      throw new UploadsUnavailable(operation, { cause: error });
    }
  }
}
