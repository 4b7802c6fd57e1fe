import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { RegisterStore } from './register-store.ts';

/** Validity of a signed address: longer than a shared cache keeps the answer that names it. */
const ADDRESS_SECONDS = 3600;

/** How long a reader waits for a bucket before the page says that it cannot be shown; milliseconds. */
const timeoutMs = 3000;

/**
 * Reads a register in an S3 bucket. Credentials, region and endpoint come from the environment, as the SDK reads it.
 * `pathStyle` puts the bucket into the path, for emulators that answer on one host name. Without `mayList` S3 answers
 * 403 for a file that is not there, because it would otherwise tell who may list nothing what the bucket lacks.
 */
export const bucketStore = (
  bucket: string,
  pathStyle: boolean,
  { mayList }: { readonly mayList: boolean } = { mayList: true },
): RegisterStore => {
  const isAbsent = (error: unknown): boolean =>
    error instanceof NoSuchKey ||
    (!mayList && error instanceof S3ServiceException && error.name === 'AccessDenied');
  const client = new S3Client({ forcePathStyle: pathStyle, maxAttempts: 2 });
  return {
    // Published pages are cached for a minute anyway; five seconds spare the bucket a call per request.
    freshForMs: 5000,
    async read(path, knownStamp) {
      const command = new GetObjectCommand({ Bucket: bucket, Key: path, IfNoneMatch: knownStamp });
      try {
        const object = await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) });
        if (object.Body === undefined) throw new Error('the bucket answered without a body');
        return { kind: 'read', bytes: await object.Body.transformToByteArray(), stamp: object.ETag ?? '' };
      } catch (error) {
        if (isAbsent(error)) return { kind: 'absent' };
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 304)
          return { kind: 'unchanged' };
        throw error;
      }
    },
    async readPart(path, from, to) {
      const range = `bytes=${String(from)}-${String(to - 1)}`;
      try {
        const command = new GetObjectCommand({ Bucket: bucket, Key: path, Range: range });
        const object = await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) });
        return await object.Body?.transformToByteArray();
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    async list(folder) {
      const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: folder });
      const { Contents: objects = [] } = await client.send(command, {
        abortSignal: AbortSignal.timeout(timeoutMs),
      });
      return objects.flatMap(({ Key: key }) => key ?? []);
    },
    addressOf: (path, { type, disposition }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: path,
          ResponseContentType: type,
          ResponseContentDisposition: disposition,
        }),
        { expiresIn: ADDRESS_SECONDS },
      ),
    async open(path) {
      try {
        const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: path }), {
          abortSignal: AbortSignal.timeout(timeoutMs),
        });
        if (object.Body === undefined) throw new Error('the bucket answered without a body');
        return {
          kind: 'open',
          bytes: object.ContentLength ?? 0,
          body: object.Body.transformToWebStream(),
        };
      } catch (error) {
        if (isAbsent(error)) return { kind: 'absent' };
        throw error;
      }
    },
  };
};
