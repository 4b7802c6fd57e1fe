import { expect, test } from 'vitest';
import { z } from 'zod';
import { whoMay } from './support/permissions.ts';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');

const environment = z.object({
  Environment: z
    .object({ Variables: z.record(z.string(), z.unknown()).default({}) })
    .default({ Variables: {} }),
});

const buckets = () => prod.templates.all('AWS::S3::Bucket');

test('no bucket is public', () => {
  expect(buckets()).toHaveLength(5);
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
