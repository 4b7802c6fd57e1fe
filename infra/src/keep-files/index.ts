import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { walk } from '../artefacts/walk.ts';
import { contentTypeOf } from './content-types.ts';

const environment = z
  .object({
    FILES_BUCKET: z.string().min(1),
    LAMBDA_TASK_ROOT: z.string().min(1),
    AWS_ENDPOINT_URL_S3: z.string().optional(),
  })
  .parse(process.env);

const s3 = new S3Client({ forcePathStyle: environment.AWS_ENDPOINT_URL_S3 !== undefined });

/** The name of such a file changes with its content, so that nobody has to ask for it again. */
const FOR_A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Puts the hashed files of this release, which lie beside the bundle, into the bucket that has those of the releases
 * before. Removes nothing. The deployment calls it before it changes a server; one that throws ends the deployment.
 */
export const handler = async (): Promise<{ files: number }> => {
  const folder = join(environment.LAMBDA_TASK_ROOT, 'files');
  const files = walk(folder).filter((entry) => entry.kind === 'file');
  for (const { path, source } of files) {
    await s3.send(
      new PutObjectCommand({
        Bucket: environment.FILES_BUCKET,
        Key: path,
        Body: await readFile(source),
        ContentType: contentTypeOf(path),
        CacheControl: FOR_A_YEAR,
      }),
    );
  }
  return { files: files.length };
};
