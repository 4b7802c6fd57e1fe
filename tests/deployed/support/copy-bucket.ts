import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies a bucket as `aws s3 sync s3://{bucket} <folder>` does and returns the paths; `s3` is the endpoint. */
export const copyBucket = async (s3: string, bucket: string, folder: string): Promise<string[]> => {
  const paths: string[] = [];
  let token = '';
  do {
    const listed = await (await fetch(`${s3}/${bucket}?list-type=2${token}`)).text();
    paths.push(...[...listed.matchAll(/<Key>([^<]+)<\/Key>/gu)].map(([, path = '']) => path));
    const next = /<NextContinuationToken>([^<]+)</u.exec(listed)?.[1];
    token = next === undefined ? '' : `&continuation-token=${encodeURIComponent(next)}`;
  } while (token !== '');
  for (const path of paths) {
    const answer = await fetch(`${s3}/${bucket}/${path}`);
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(await answer.arrayBuffer()));
  }
  return paths;
};
