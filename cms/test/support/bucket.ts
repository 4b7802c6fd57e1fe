import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';

const region = 'me-south-1';

/** Part of the emulator that the tests use; the emulator's own types name a package that is not installed. */
export interface S3Emulator {
  listen(address: { host: string; port: number }): Promise<string>;
  close(): Promise<undefined>;
}

/** Starts an emulated S3 with one bucket, and returns the variables by which the CMS finds it. */
export const startBucket = async () => {
  const s3: S3Emulator = buildApp({ logger: false });
  const endpoint = await s3.listen({ host: '127.0.0.1', port: 0 });
  const client = new S3Client({ region, endpoint, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'register' }));
  client.destroy();
  return {
    place: { bucket: 'register', region, endpoint },
    variables: { REGISTER_BUCKET: 'register', AWS_REGION: region, AWS_ENDPOINT_URL_S3: endpoint },
    stop: () => s3.close(),
  };
};
