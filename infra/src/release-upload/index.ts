import {
  CopyObjectCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  S3Client,
} from '@aws-sdk/client-s3';
import { z } from 'zod';
import { harmlessObject, type HarmlessObject } from './scan-result.ts';

const environment = z
  .object({ UPLOADS_BUCKET: z.string().min(1), AWS_ENDPOINT_URL_S3: z.string().optional() })
  .parse(process.env);

const s3 = new S3Client({ forcePathStyle: environment.AWS_ENDPOINT_URL_S3 !== undefined });

const release = async ({ bucket, key, eTag }: HarmlessObject): Promise<void> => {
  const Bucket = environment.UPLOADS_BUCKET;
  try {
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: key,
        CopySource: `${bucket}/${key}`,
        // Only the bytes that were scanned are copied, and none that were written after the scan.
        CopySourceIfMatch: eTag,
        TaggingDirective: 'REPLACE',
      }),
    );
  } catch (error) {
    if (!(error instanceof NoSuchKey)) throw error;
    // The event may come twice, and the first time moved the object; where it did not, this call throws.
    await s3.send(new HeadObjectCommand({ Bucket, Key: key }));
  }
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
};

/**
 * Moves an upload that was found harmless out of quarantine. An event that throws becomes a dead letter, with an
 * alarm.
 */
export const handler = async (event: unknown): Promise<{ released: string }> => {
  const found = harmlessObject(event);
  await release(found);
  return { released: found.key };
};
