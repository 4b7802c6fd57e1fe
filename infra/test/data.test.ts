import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { environmentOf, envName, functionNames } from '../../functions/src/env-names/index.ts';
import { whoMay } from './support/permissions.ts';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');
const copied = deployed('abroad');

const environment = z.object({
  Environment: z
    .object({ Variables: z.record(z.string(), z.unknown()).default({}) })
    .default({ Variables: {} }),
});

const replicated = z.object({
  ReplicationConfiguration: z.object({ Rules: z.tuple([z.looseObject({ Destination: z.unknown() })]) }),
});

const buckets = () => prod.templates.all('AWS::S3::Bucket');

test('no bucket is public', () => {
  expect(buckets()).toHaveLength(6);
  for (const { properties } of buckets()) {
    expect(properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  }
});

test('every bucket keeps old versions, encrypts, and refuses a connection in the clear', () => {
  const policies = prod.templates
    .all('AWS::S3::BucketPolicy')
    .map(({ properties }) => JSON.stringify(properties));
  for (const { id, properties } of buckets()) {
    expect(properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    expect(properties['BucketEncryption']).toBeDefined();
    const policy = policies.find((text) => text.includes(`"Bucket":{"Ref":"${id}"}`));
    expect(policy).toMatch(/"aws:SecureTransport":"false".*"Effect":"Deny"/u);
  }
});

test('the register takes locks, and locks nothing by itself: what can be made again ages out', () => {
  const locked = buckets().filter(({ properties }) => properties['ObjectLockEnabled'] === true);
  expect(locked).toHaveLength(1);
  expect(locked[0]?.properties['ObjectLockConfiguration']).toBeUndefined();
  expect(locked[0]?.properties['LifecycleConfiguration']).toEqual({
    Rules: [
      // The list of associations, and the index of each below `associations/`.
      {
        Prefix: 'associations',
        NoncurrentVersionExpiration: { NoncurrentDays: 365 },
        Status: 'Enabled',
      },
      {
        Prefix: 'search/',
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        ExpiredObjectDeleteMarker: true,
        Status: 'Enabled',
      },
      // Removed words and replaced segments are of no use to anybody.
      ...['search/segments/', 'search/changed/'].map((folder) => ({
        Prefix: folder,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: 'Enabled',
      })),
    ],
  });
});

test('merged words and replaced segments of the register may be removed, each folder by one grant', () => {
  const register = JSON.stringify(prod.templates.all('AWS::IAM::Policy').map(({ properties }) => properties));
  const removes = [...register.matchAll(/search\/(?:changed|segments)\/\*/gu)].map(([folder]) => folder);
  expect(removes.toSorted()).toEqual(['search/changed/*', 'search/segments/*']);
});

test('the CMS locks versions, hashes and PDFs for the days of the stage, and may not lift a lock', () => {
  const functions = prod.templates.all('AWS::Lambda::Function').map(({ properties }) => ({
    name: properties['FunctionName'],
    days: environment.parse(properties).Environment.Variables['REGISTER_LOCK_DAYS'],
  }));
  expect(functions.filter(({ days }) => days !== undefined)).toEqual([
    { name: 'mithaq-prod-cms', days: String(prod.config.register.lockDays) },
  ]);
  expect(whoMay(prod.templates, /^s3:PutObjectRetention$/u)).toEqual(['mithaq-prod-cms']);
  expect(whoMay(prod.templates, /BypassGovernanceRetention|^s3:\*$/u)).toEqual([]);
});

test('scanned and unscanned uploads and drafts are in three buckets, each encrypted with a key of our own', () => {
  const keyed = buckets().filter(({ properties }) =>
    JSON.stringify(properties['BucketEncryption']).includes('aws:kms'),
  );
  expect(keyed.map(({ id }) => id.replace(/[0-9A-F]{8}$/u, ''))).toEqual([
    'Uploads',
    'Quarantine',
    'Previews',
  ]);
});

test('a file in quarantine expires', () => {
  const [quarantine] = buckets().filter(({ id }) => id.startsWith('Quarantine'));
  expect(JSON.stringify(quarantine?.properties['LifecycleConfiguration'])).toContain('"ExpirationInDays":7');
});

test('buckets, keys and secrets outlive their stack', () => {
  for (const type of ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret']) {
    for (const { id, kept } of prod.templates.all(type)) expect([id, kept]).toEqual([id, true]);
  }
});

test('every key of our own is rotated every year', () => {
  for (const { properties } of prod.templates.all('AWS::KMS::Key'))
    expect(properties['EnableKeyRotation']).toBe(true);
});

test('no template holds the value of a secret: functions get references that CloudFormation resolves', () => {
  for (const { properties } of prod.templates.all('AWS::SecretsManager::Secret')) {
    expect(properties['SecretString']).toBeUndefined();
    expect(properties['GenerateSecretString']).toEqual({ PasswordLength: 48, ExcludePunctuation: true });
  }
  const secretNames = /SECRET|API_KEY|DATABASE_URL|ORIGIN_KEY/u;
  for (const { properties } of prod.templates.all('AWS::Lambda::Function')) {
    const {
      Environment: { Variables: variables },
    } = environment.parse(properties);
    for (const [name, value] of Object.entries(variables)) {
      if (secretNames.test(name)) expect(JSON.stringify(value)).toContain('{{resolve:secretsmanager:');
    }
    if (Object.keys(variables).some((name) => secretNames.test(name)))
      expect(properties['KmsKeyArn']).toBeDefined();
  }
});

const secretName = /secret|password(?!length)|token|api_?key|origin_?key|database_?url|headervalue/iu;

/** Returns every value under a name of a secret, with its path, however deep it lies. */
const secretsIn = (value: unknown, path: readonly string[]): { path: string; value: unknown }[] => {
  if (Array.isArray(value)) return value.flatMap((each, index) => secretsIn(each, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    secretName.test(name) && !(typeof each === 'object' && !JSON.stringify(each).includes('{{resolve:'))
      ? [{ path: [...path, name].join('/'), value: each }]
      : secretsIn(each, [...path, name]),
  );
};

test.each(['dev', 'prod', 'abroad', 'domain-elsewhere'] as const)(
  'no resource of %s has a plain value under the name of a secret: functions, CDN and everything else',
  (stage) => {
    const found = [...deployed(stage).templates.stacks].flatMap(([stack, { Resources }]) =>
      Object.entries(Resources).flatMap(([id, { Properties }]) => secretsIn(Properties, [stack, id])),
    );
    const isReference = (value: unknown): boolean =>
      JSON.stringify(value).includes('{{resolve:secretsmanager:');
    // The address of a database that is entered by role names a host and holds no key.
    const isByRole = (value: unknown): boolean =>
      typeof value === 'string' && /^mongodb\+srv:\/\/[^@]*authMechanism=MONGODB-AWS[^@]*$/u.test(value);
    expect(
      found.filter(({ value }) => !isReference(value) && !isByRole(value)).map(({ path }) => path),
    ).toEqual([]);
    // Each stage has secrets in functions and, as the header of an origin, for site, CMS and the API that forms go to.
    expect(found.filter(({ path }) => path.includes('OriginCustomHeaders')).length).toBe(3);
    expect(found.length).toBeGreaterThan(15);
  },
);

test('everything that holds people’s data is in the region that the stage names', () => {
  const elsewhere = [...prod.templates.stacks.keys()].filter(
    (stack) => prod.environments.get(stack)?.endsWith(`/${prod.config.region}`) !== true,
  );
  expect(elsewhere).toEqual(['Mithaq-prod-Edge']);
  const types = new Set(
    Object.values(prod.templates.stacks.get('Mithaq-prod-Edge')?.Resources ?? {}).map(({ Type }) => Type),
  );
  expect([...types].sort()).toEqual([
    'AWS::Budgets::Budget',
    'AWS::CertificateManager::Certificate',
    // Figures of the firewall and whom they wake.
    'AWS::CloudWatch::Alarm',
    'AWS::SNS::Subscription',
    'AWS::SNS::Topic',
    'AWS::SNS::TopicPolicy',
    'AWS::WAFv2::WebACL',
  ]);
});

test('the deployment draws one key for the CMS and all functions that call it, and asks no person for it', () => {
  const holders = prod.templates
    .all('AWS::Lambda::Function')
    .map(({ properties }) => ({
      name: String(properties['FunctionName']),
      variables: environment.safeParse(properties).data?.Environment.Variables ?? {},
    }))
    .filter(({ variables }) => 'CMS_API_KEY' in variables);
  const callers = functionNames
    .filter((name) => environmentOf[name].includes(envName.cmsApiKey))
    .map((name) => `mithaq-prod-${name}`);
  expect(holders.map(({ name }) => name).sort()).toEqual([...callers, 'mithaq-prod-cms'].sort());
  for (const { variables } of holders)
    expect(JSON.stringify(variables['CMS_API_KEY'])).toMatch(/Secretcmsapikey|mithaq\/prod\/cms-api-key/u);
  const key = prod.templates.the('AWS::SecretsManager::Secret', 'Name', 'mithaq/prod/cms-api-key');
  expect(key.properties['GenerateSecretString']).toBeDefined();
});

describe('the second place', () => {
  const bucketOf = (part: string) => {
    const [found] = copied.templates
      .all('AWS::S3::Bucket')
      .filter(({ stack, id }) => stack.endsWith('Data') && new RegExp(`^${part}[0-9A-F]{8}$`, 'u').test(id));
    return replicated.parse(found?.properties).ReplicationConfiguration.Rules[0];
  };

  test('is the region that the stage names, and there is none where the association copies by hand', () => {
    expect(copied.environments.get('Mithaq-prod-Copies')).toMatch(/\/eu-west-1$/u);
    expect(prod.templates.stacks.has('Mithaq-prod-Copies')).toBe(false);
    expect(JSON.stringify(prod.templates.all('AWS::S3::Bucket'))).not.toContain('ReplicationConfiguration');
  });

  test('receives every file of register and uploads, with locks, and deletions of people’s data alone', () => {
    expect(bucketOf('Register')).toMatchObject({
      Status: 'Enabled',
      Filter: { Prefix: '' },
      DeleteMarkerReplication: { Status: 'Disabled' },
    });
    expect(bucketOf('Uploads')).toMatchObject({
      Status: 'Enabled',
      Filter: { Prefix: '' },
      DeleteMarkerReplication: { Status: 'Enabled' },
      SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
    });
    for (const part of ['Register', 'Uploads'])
      expect(JSON.stringify(bucketOf(part).Destination)).toContain(`mithaq-prod-${part.toLowerCase()}-copy-`);
  });

  test('keeps, encrypts and shuts as the first does', () => {
    const buckets = copied.templates.all('AWS::S3::Bucket').filter(({ stack }) => stack.endsWith('Copies'));
    expect(buckets).toHaveLength(3);
    for (const { kept, properties } of buckets) {
      expect(kept).toBe(true);
      expect(properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      });
      expect(properties['BucketEncryption']).toBeDefined();
    }
    const locks = buckets.filter(({ properties }) => properties['ObjectLockEnabled'] === true);
    expect(locks.map(({ id }) => id.slice(0, 8))).toEqual(['Register']);
    for (const { kept, properties } of copied.templates.all('AWS::KMS::Key'))
      expect([kept, properties['EnableKeyRotation']]).toEqual([true, true]);
  });
});
