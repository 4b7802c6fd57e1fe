import { expect, test } from 'vitest';
import { permissionsOf, whoMay } from './support/permissions.ts';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');
const arn = 'PublishOutputPreviewsArn';

const lambda = (name: string) =>
  prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
/** Returns the actions that a server may take on the bucket of drafts and its files. */
const mayWithDrafts = (name: string): string[] =>
  permissionsOf(prod.templates, lambda(name))
    .filter(({ Resource }) => JSON.stringify(Resource).includes(arn))
    .flatMap(({ Action }) => Action)
    .sort();

test('the site reads the draft of a link and can neither write nor list drafts', () => {
  expect(mayWithDrafts('site')).toEqual(['s3:GetObject']);
});

test('the CMS writes and deletes drafts of links and can neither read nor list them', () => {
  expect(mayWithDrafts('cms')).toEqual(['s3:DeleteObject', 's3:PutObject']);
});

test('nobody else reaches them', () => {
  expect(whoMay(prod.templates, /./u, arn).sort()).toEqual(['mithaq-prod-cms', 'mithaq-prod-site']);
});

test('both servers name the bucket, and the CDN has no origin in it', () => {
  for (const name of ['site', 'cms'])
    expect(JSON.stringify(lambda(name).properties['Environment'])).toContain('"PREVIEWS_BUCKET"');
  const distributions = JSON.stringify(prod.templates.all('AWS::CloudFront::Distribution'));
  expect(distributions).not.toMatch(/previews/iu);
});

test('a draft is gone from its bucket a day after the longest period of its link', () => {
  const [bucket] = prod.templates.all('AWS::S3::Bucket').filter(({ id }) => id.startsWith('Previews'));
  expect(bucket?.properties['LifecycleConfiguration']).toMatchObject({
    Rules: [{ ExpirationInDays: 15, NoncurrentVersionExpiration: { NoncurrentDays: 1 }, Status: 'Enabled' }],
  });
  expect(bucket?.properties['ObjectLockEnabled']).toBeUndefined();
});
