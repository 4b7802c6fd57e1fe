import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { withdrawnPaths } from './withdrawn-paths.ts';

const environment = z
  .object({ DISTRIBUTION_ID: z.string().min(1), AWS_ENDPOINT_URL_S3: z.string().optional() })
  .parse(process.env);

/** EventBridge's event of S3, «Object Created»; it names the version where the bucket keeps them. */
const objectCreated = z.object({
  id: z.string(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), 'version-id': z.string().optional() }),
  }),
});
type Written = z.output<typeof objectCreated>['detail'];

const s3 = new S3Client({ forcePathStyle: environment.AWS_ENDPOINT_URL_S3 !== undefined });
const cloudFront = new CloudFrontClient({});

const read = async (bucket: string, key: string, version: string | undefined): Promise<string> => {
  const { Body: body } = await s3.send(
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ...(version === undefined ? {} : { VersionId: version }),
    }),
  );
  if (body === undefined) throw new Error(`${key} came without a body`);
  return body.transformToString();
};

/**
 * Reads the index as this write left it and as it was before. Two writes may come closer together than their events:
 * the newest index is then not the one of this event, and a change between the two would be missed.
 */
const readBoth = async ({ bucket, object }: Written): Promise<{ before?: string; after: string }> => {
  const written = object['version-id'];
  const after = await read(bucket.name, object.key, written);
  if (written === undefined) return { after };
  const { Versions: older = [] } = await s3.send(
    new ListObjectVersionsCommand({
      Bucket: bucket.name,
      Prefix: object.key,
      // Versions are listed from the newest to the oldest, beginning after this one.
      KeyMarker: object.key,
      VersionIdMarker: written,
      MaxKeys: 1,
    }),
  );
  const previous = older.find(({ Key: key }) => key === object.key);
  return previous === undefined
    ? { after }
    : { before: await read(bucket.name, object.key, previous.VersionId), after };
};

const pathsFor = async (written: Written): Promise<readonly string[]> => {
  const { key } = written.object;
  const association = /^associations\/([a-z0-9-]+)\/index\.json$/u.exec(key)?.[1];
  // The file of a version never changes, and its index is written after it.
  if (association === undefined) return [];
  const { before, after } = await readBoth(written);
  return withdrawnPaths(association, before, after);
};

/** Invalidates the pages of an association that withdrew something. A repeated event is the same invalidation. */
export const handler = async (event: unknown): Promise<{ paths: readonly string[] }> => {
  const { id, detail } = objectCreated.parse(event);
  const paths = await pathsFor(detail);
  if (paths.length > 0) {
    await cloudFront.send(
      new CreateInvalidationCommand({
        DistributionId: environment.DISTRIBUTION_ID,
        InvalidationBatch: { CallerReference: id, Paths: { Quantity: paths.length, Items: [...paths] } },
      }),
    );
  }
  return { paths };
};
