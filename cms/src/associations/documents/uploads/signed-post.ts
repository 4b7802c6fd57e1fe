import { createHmac } from 'node:crypto';

/** Bounds of a signed form: it sends one file of at most `most` bytes under one key, within `seconds` from `now`. */
export interface SignedPost {
  readonly bucket: string;
  readonly key: string;
  readonly type: string;
  /** Address to which the store leads the browser once it has the file. */
  readonly back: string;
  readonly most: number;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly seconds: number;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Returns the fields of a form that S3 accepts («Browser-Based Uploads Using POST», signature version 4). The package of the
 * SDK for it, `s3-presigned-post`, is not published for the version of the client that is used here.
 */
export const signedPostFields = ({
  bucket,
  key,
  type,
  back,
  most,
  region,
  credentials,
  now,
  seconds,
}: SignedPost): Record<string, string> => {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d{3}/gu, '');
  const day = time.slice(0, 8);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const fields = {
    key,
    'content-type': type,
    success_action_redirect: back,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${accessKeyId}/${day}/${region}/s3/aws4_request`,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(now + seconds * 1000).toISOString(),
      conditions: [
        { bucket },
        ['content-length-range', 0, most],
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
      ],
    }),
  ).toString('base64');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  return { ...fields, policy, 'x-amz-signature': hmac(signingKey, policy).toString('hex') };
};
