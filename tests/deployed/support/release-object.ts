import { eventually } from '../../support/eventually.ts';
import type { Deployment } from './deployment.ts';

const unescaped = (xml: string): string => xml.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * Has the support function release an object of the quarantine that the scanner found clean, as its event does. The
 * object is there as soon as the CMS has written it.
 */
export const releaseObject = async (
  { buckets, functions, queues }: Pick<Deployment, 'buckets' | 'functions' | 'queues'>,
  objectKey: string,
): Promise<void> => {
  const eTag = await eventually(async () => {
    const listed = await (await fetch(`${queues.url}/${buckets.quarantine}?list-type=2`)).text();
    const entry = listed.split('<Contents>').find((each) => each.includes(`<Key>${objectKey}</Key>`));
    return entry === undefined ? undefined : /<ETag>"?([0-9a-f]+)/u.exec(unescaped(entry))?.[1];
  });
  await functions['release-upload'].invoke({
    detail: {
      scanStatus: 'COMPLETED',
      s3ObjectDetails: { bucketName: buckets.quarantine, objectKey, eTag },
      scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
    },
  });
};
