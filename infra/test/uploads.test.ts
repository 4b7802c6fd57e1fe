import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { harmlessObject, UploadHeld } from '../src/release-upload/scan-result.ts';
import { permissionsOf } from './support/permissions.ts';
import { deployed, type Deployed } from './support/templates.ts';

const scanned = deployed('prod');
const unscanned = deployed('abroad');

const lambda = ({ templates }: Deployed, name: string) =>
  templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
/** Output by which the stack of data says the ARN of a bucket. */
const outputOf = { uploads: 'UploadsArn', quarantine: 'QuarantineArn', register: 'RegisterArn' };
/** Returns the actions that a function may take on the files of a bucket. */
const mayWith = (stage: Deployed, name: string, bucket: keyof typeof outputOf) =>
  permissionsOf(stage.templates, lambda(stage, name))
    .filter(({ Resource }) =>
      Resource.some((each) => JSON.stringify(each).includes(`PublishOutput${outputOf[bucket]}"}},"/*"`)),
    )
    .flatMap(({ Action }) => Action)
    .sort();
const variablesOf = (stage: Deployed, name: string) =>
  JSON.stringify(lambda(stage, name).properties['Environment']);
const functionNames = ({ templates }: Deployed) =>
  templates
    .all('AWS::Lambda::Function')
    .filter(({ properties }) => properties['FunctionName'] !== undefined)
    .map(({ properties }) => String(properties['FunctionName']).replace('mithaq-prod-', ''));

describe('where uploads are scanned', () => {
  test('the CMS writes into quarantine and cannot read there', () => {
    expect(mayWith(scanned, 'cms', 'quarantine')).toEqual(['s3:DeleteObject', 's3:PutObject']);
    expect(variablesOf(scanned, 'cms')).toContain('"UPLOADS_QUARANTINE_BUCKET"');
  });

  test('the CMS reads uploads and cannot write there: release-upload alone does', () => {
    expect(mayWith(scanned, 'cms', 'uploads')).toEqual(['s3:DeleteObject', 's3:GetObject']);
    const writers = functionNames(scanned).filter((name) =>
      mayWith(scanned, name, 'uploads').includes('s3:PutObject'),
    );
    expect(writers).toEqual(['release-upload']);
    expect(mayWith(scanned, 'release-upload', 'quarantine')).toEqual(['s3:DeleteObject', 's3:GetObject']);
  });

  test('the CMS signs addresses of files that are sent below incoming/, and of no other', () => {
    const puts = permissionsOf(scanned.templates, lambda(scanned, 'cms'))
      .filter(({ Action }) => Action.includes('s3:PutObject'))
      .map(({ Resource }) => JSON.stringify(Resource))
      .filter((resource) => resource.includes('PublishOutputUploadsArn'));
    expect(puts).toHaveLength(1);
    expect(puts[0]).toContain('/incoming/*');
  });

  test('every file of the quarantine is scanned, and each result reaches release-upload', () => {
    const [plan] = scanned.templates.all('AWS::GuardDuty::MalwareProtectionPlan');
    expect(JSON.stringify(plan?.properties['ProtectedResource'])).toMatch(/Quarantine/u);
    expect(JSON.stringify(plan?.properties['ProtectedResource'])).not.toContain('Prefixes');
    const rule = scanned.templates.the('AWS::Events::Rule', 'Name', 'mithaq-prod-upload-scanned');
    expect(rule.properties).toMatchObject({
      EventPattern: {
        source: ['aws.guardduty'],
        detail: { s3ObjectDetails: { bucketName: [expect.anything()] } },
      },
      Targets: [{ Arn: { 'Fn::GetAtt': [lambda(scanned, 'release-upload').id, 'Arn'] } }],
    });
  });

  test('the scanner reaches the quarantine and no other bucket', () => {
    const policies = scanned.templates
      .all('AWS::IAM::Policy')
      .filter(({ id }) => id.startsWith('UploadCheckScanner'))
      .map(({ properties }) => JSON.stringify(properties['PolicyDocument']));
    expect(policies).toHaveLength(1);
    expect(policies.join()).not.toMatch(/(uploads|register)-arn/u);
  });
});

describe.each([
  ['scanned', scanned],
  ['not scanned', unscanned],
])('files that are sent to the bucket of uploads, where uploads are %s', (_how, stage) => {
  const [bucket] = stage.templates
    .all('AWS::S3::Bucket')
    .filter(({ properties }) => properties['CorsConfiguration'] !== undefined);

  test('come from the pages of the admin alone, by PUT', () => {
    const host = stage.config.admin.host;
    expect(bucket?.id).toMatch(/^Uploads/u);
    expect(bucket?.properties['CorsConfiguration']).toEqual({
      CorsRules: [
        {
          AllowedHeaders: ['content-type'],
          AllowedMethods: ['PUT'],
          AllowedOrigins: [`https://${host}`],
          MaxAge: 3600,
        },
      ],
    });
  });

  test('are read in their own place, where no rule deletes them', () => {
    const rules = z
      .object({
        Rules: z.array(
          z.looseObject({ Prefix: z.string().optional(), ExpirationInDays: z.int().optional() }),
        ),
      })
      .parse(bucket?.properties['LifecycleConfiguration']).Rules;
    const key = 'source-files/file-1/file';
    const deleting = rules.filter(({ Prefix = '' }) => key.startsWith(Prefix));
    expect(deleting.map(({ ExpirationInDays }) => ExpirationInDays)).toEqual([undefined]);
  });

  test('are gone after two days if nobody saved them', () => {
    expect(bucket?.properties['LifecycleConfiguration']).toMatchObject({
      Rules: expect.arrayContaining([
        expect.objectContaining({ Prefix: 'incoming/', ExpirationInDays: 2, Status: 'Enabled' }),
      ]),
    });
  });
});

describe('where uploads are not scanned', () => {
  test('the CMS writes to the bucket that it reads, and no upload goes into quarantine', () => {
    expect(mayWith(unscanned, 'cms', 'uploads')).toEqual(['s3:DeleteObject', 's3:GetObject', 's3:PutObject']);
    expect(mayWith(unscanned, 'cms', 'quarantine')).toEqual([]);
    expect(variablesOf(unscanned, 'cms')).not.toContain('QUARANTINE');
    expect(unscanned.templates.all('AWS::GuardDuty::MalwareProtectionPlan')).toEqual([]);
    expect(functionNames(unscanned)).not.toContain('release-upload');
  });
});

describe('a file of a policy', () => {
  test('is scanned before it is read: the CMS writes it into quarantine, and the reader looks only where it is released', () => {
    expect(mayWith(scanned, 'read-document', 'quarantine')).toEqual([]);
    expect(variablesOf(scanned, 'read-document')).not.toContain('QUARANTINE');
    const reads = permissionsOf(scanned.templates, lambda(scanned, 'read-document'))
      .filter(({ Action }) => Action.includes('s3:GetObject'))
      .map(({ Resource }) => JSON.stringify(Resource));
    expect(reads).toHaveLength(1);
    expect(reads[0]).toContain('PublishOutputUploadsArn');
  });

  test('is released from quarantine under the key at which it is read', () => {
    const detail = {
      scanStatus: 'COMPLETED',
      s3ObjectDetails: { bucketName: 'quarantine', objectKey: 'source-files/file-1/file', eTag: 'e1' },
      scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
    };
    expect(harmlessObject({ detail }).key).toBe('source-files/file-1/file');
  });
});

describe('a result of the scanner', () => {
  const said = (scanStatus: string, scanResultStatus?: string) => ({
    detail: {
      scanStatus,
      s3ObjectDetails: { bucketName: 'quarantine', objectKey: 'a/b', eTag: 'e1', versionId: 'v1' },
      ...(scanResultStatus === undefined ? {} : { scanResultDetails: { scanResultStatus, threats: null } }),
    },
  });

  test('«no threats found» releases the very bytes that were scanned', () => {
    expect(harmlessObject(said('COMPLETED', 'NO_THREATS_FOUND'))).toEqual({
      bucket: 'quarantine',
      key: 'a/b',
      eTag: 'e1',
    });
  });

  test.each([
    ['COMPLETED', 'THREATS_FOUND'],
    ['SKIPPED', 'UNSUPPORTED'],
    ['SKIPPED', 'ACCESS_DENIED'],
    ['FAILED', 'FAILED'],
    ['SKIPPED', 'NO_THREATS_FOUND'],
    ['COMPLETED', undefined],
  ])('%s, %s releases nothing', (status, result) => {
    expect(() => harmlessObject(said(status, result))).toThrow(UploadHeld);
  });
});
