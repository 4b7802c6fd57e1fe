import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { changedPaths } from './changed-paths.ts';

const environment = z
  .object({ DISTRIBUTION_ID: z.string().min(1), AWS_ENDPOINT_URL_S3: z.string().optional() })
  .parse(process.env);

/** EventBridge's event of S3, «Object Created». */
const objectCreated = z.object({
  id: z.string(),
  detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});

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

/** The index as it is now, and as it was before it was written last. */
const readBoth = async (bucket: string, key: string): Promise<{ before?: string; after: string }> => {
  const { Versions: versions = [] } = await s3.send(
    new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, MaxKeys: 2 }),
  );
  const [latest, previous] = versions.filter((version) => version.Key === key);
  const after = await read(bucket, key, latest?.VersionId);
  return previous === undefined ? { after } : { before: await read(bucket, key, previous.VersionId), after };
};

const pathsFor = async (bucket: string, key: string): Promise<string[]> => {
  if (key === 'associations.json') return ['/'];
  const association = /^associations\/([a-z0-9-]+)\/index\.json$/u.exec(key)?.[1];
  // A version's file is never changed, and its index is written after it.
  if (association === undefined) return [];
  const { before, after } = await readBoth(bucket, key);
  return changedPaths(association, before, after);
};

/** Takes from the edge what a publication changed and nothing else. A repeated event is the same order. */
export const handler = async (event: unknown): Promise<{ paths: readonly string[] }> => {
  const { id, detail } = objectCreated.parse(event);
  const paths = await pathsFor(detail.bucket.name, detail.object.key);
  if (paths.length > 0) {
    await cloudFront.send(
      new CreateInvalidationCommand({
        DistributionId: environment.DISTRIBUTION_ID,
        InvalidationBatch: { CallerReference: id, Paths: { Quantity: paths.length, Items: paths } },
      }),
    );
  }
  return { paths };
};
