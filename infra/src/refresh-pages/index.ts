import {
  CloudFrontClient,
  CreateInvalidationCommand,
  CreateInvalidationForDistributionTenantCommand,
  EntityNotFound,
  GetDistributionTenantCommand,
  type InvalidationBatch,
} from '@aws-sdk/client-cloudfront';
import { GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { withdrawnPaths } from './withdrawn-paths.ts';

const environment = z
  .object({
    DISTRIBUTION_ID: z.string().min(1),
    /** Beginning of the tenants' names, which an association's name completes; unset where no host is a tenant. */
    TENANT_PREFIX: z.string().min(1).optional(),
    AWS_ENDPOINT_URL_S3: z.string().optional(),
  })
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

/** Invalidates pages under the association's own host, where that is a tenant. Others have no such tenant. */
const invalidateTenant = async (name: string, batch: InvalidationBatch): Promise<void> => {
  try {
    const { DistributionTenant: tenant } = await cloudFront.send(
      new GetDistributionTenantCommand({ Identifier: name }),
    );
    if (tenant?.Id === undefined) throw new Error(`the tenant ${name} came without an id`);
    await cloudFront.send(
      new CreateInvalidationForDistributionTenantCommand({ Id: tenant.Id, InvalidationBatch: batch }),
    );
  } catch (error) {
    if (!(error instanceof EntityNotFound)) throw error;
  }
};

/**
 * Invalidates the pages of an association that withdrew something, under the platform's hosts and under its own. A
 * repeated event is the same invalidation. Under the host of another association a page is fresh after its own time.
 */
export const handler = async (event: unknown): Promise<{ paths: readonly string[] }> => {
  const { id, detail } = objectCreated.parse(event);
  const association = /^associations\/([a-z0-9-]+)\/index\.json$/u.exec(detail.object.key)?.[1];
  // The file of a version never changes, and its index is written after it.
  if (association === undefined) return { paths: [] };
  const { before, after } = await readBoth(detail);
  const paths = withdrawnPaths(association, before, after);
  if (paths.length === 0) return { paths };
  const batch = { CallerReference: id, Paths: { Quantity: paths.length, Items: [...paths] } };
  const { DISTRIBUTION_ID: distribution, TENANT_PREFIX: prefix } = environment;
  await cloudFront.send(
    new CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch: batch }),
  );
  if (prefix !== undefined) await invalidateTenant(`${prefix}${association}`, batch);
  return { paths };
};
