import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { close } from '../local/src/net/close.ts';
import { listen } from '../local/src/net/listen.ts';
import type { handler as Handler } from '../src/refresh-pages/index.ts';

const key = 'associations/rusukh/index.json';
const index = (volunteers: string, donors: string): string =>
  JSON.stringify({
    policies: [
      { slug: 'volunteers', versions: [{ version: 1, status: volunteers }] },
      { slug: 'donors', versions: [{ version: 1, status: donors }] },
    ],
  });
/** Versions of the index in the bucket, oldest first. */
const versions = [
  ['first', index('in-force', 'in-force')],
  ['second', index('withdrawn', 'in-force')],
  ['third', index('withdrawn', 'in-force')],
] as const;

let aws: Server;
let handler: typeof Handler;
let invalidated: string[];
let tenant: boolean;

/**
 * Answers as S3 does for a bucket with versions, which no emulator offers, and as CloudFront does;
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
const answer = (url: URL): string => {
  if (!url.searchParams.has('versions'))
    return versions.find(([id]) => id === url.searchParams.get('versionId'))?.[1] ?? '';
  const newestFirst = versions.toReversed();
  const marker = newestFirst.findIndex(([id]) => id === url.searchParams.get('version-id-marker'));
  const listed = newestFirst
    .slice(marker + 1, marker + 1 + Number(url.searchParams.get('max-keys')))
    .map(([id]) => `<Version><Key>${key}</Key><VersionId>${id}</VersionId></Version>`);
  return `<ListVersionsResult>${listed.join('')}</ListVersionsResult>`;
};

beforeAll(async () => {
  aws = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const asked = request.url ?? '';
      const place = /distribution(?:-tenant)?\/([^/]+)\/invalidation/u.exec(asked)?.[1] ?? '';
      for (const [, path = ''] of body.matchAll(/<Path>([^<]+)<\/Path>/gu))
        invalidated.push(`${place} ${path}`);
      if (asked.includes('/distribution-tenant/mithaq-prod-rusukh') && request.method === 'GET') {
        response.writeHead(tenant ? 200 : 404, { 'content-type': 'text/xml' });
        response.end(
          tenant
            ? '<DistributionTenant><Id>dt_1</Id></DistributionTenant>'
            : '<ErrorResponse><Error><Code>EntityNotFound</Code><Message>none</Message></Error></ErrorResponse>',
        );
        return;
      }
      const posted = request.method === 'POST';
      response.writeHead(posted ? 201 : 200, { 'content-type': 'text/xml' });
      response.end(
        posted ? '<Invalidation><Id>I1</Id></Invalidation>' : answer(new URL(request.url ?? '', 'http://s3')),
      );
    });
  });
  const url = `http://127.0.0.1:${String(await listen(aws))}`;
  Object.assign(process.env, {
    DISTRIBUTION_ID: 'E1',
    TENANT_PREFIX: 'mithaq-prod-',
    AWS_REGION: 'me-south-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: url,
    AWS_ENDPOINT_URL_CLOUDFRONT: url,
  });
  ({ handler } = await import('../src/refresh-pages/index.ts'));
});
afterAll(() => close(aws));
beforeEach(() => {
  invalidated = [];
  tenant = false;
});

const written = (version: string) => ({
  id: `e-${version}`,
  detail: { bucket: { name: 'register' }, object: { key, 'version-id': version } },
});
test('an event that comes after a later write refreshes what its own write withdrew', async () => {
  await handler(written('second'));
  expect(invalidated).toEqual(['E1 /rusukh/*']);
});

test('an association whose host is a tenant is refreshed there, too', async () => {
  tenant = true;
  await handler(written('second'));
  expect(invalidated).toEqual(['E1 /rusukh/*', 'dt_1 /rusukh/*']);
});

test('a later write that withdraws nothing more asks for nothing', async () => {
  await handler(written('third'));
  expect(invalidated).toEqual([]);
});

test('the first write of all asks for nothing', async () => {
  await handler(written('first'));
  expect(invalidated).toEqual([]);
});
