import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectLockRetention,
  ObjectOwnership,
  type BucketProps,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../app/stage.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { makeSecrets, type Secrets } from '../constructs/secrets.ts';

/** No bucket of ours is ever public, unencrypted or gone by accident. */
const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/** What must outlive every deployment: the register, what people uploaded, keys and secrets. */
export class DataStack extends Stack {
  /** For what is personal and for what is secret. */
  readonly key: Key;
  readonly register: Bucket;
  /** Exported under a name of ours, by which a policy on its files can be told from any other. */
  readonly registerArn: string;
  readonly uploads: Bucket;
  readonly uploadsArn: string;
  /** What has not been scanned yet. */
  readonly quarantine: Bucket;
  readonly quarantineArn: string;
  readonly secrets: Secrets;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    this.key = new Key(this, 'Key', {
      alias: stage.named('personal'),
      description: 'Mithaq: requests in queues, uploads, environments with secrets',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(1) }],
    });
    acknowledge(accessLogs, { 'AwsSolutions-S1': 'This bucket holds the access logs of the others.' });

    // Every file was public on the day it was written: Amazon's key does, and nobody has to be trusted with ours.
    this.register = new Bucket(this, 'Register', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(
        Duration.days(stage.config.register.lockDays),
      ),
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'register/',
    });
    // The CDK's own switch for it brings a function of its own; the property is all that it takes.
    const { defaultChild } = this.register.node;
    if (defaultChild instanceof CfnBucket) {
      defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
    this.registerArn = this.exportValue(this.register.bucketArn, { name: stage.named('register-arn') });
    this.uploads = new Bucket(this, 'Uploads', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'uploads/',
    });
    this.uploadsArn = this.exportValue(this.uploads.bucketArn, { name: stage.named('uploads-arn') });
    // What has not been looked at yet lies apart, where no reader has a permission, and goes by itself.
    this.quarantine = new Bucket(this, 'Quarantine', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      lifecycleRules: [{ expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) }],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'quarantine/',
    });
    this.quarantineArn = this.exportValue(this.quarantine.bucketArn, { name: stage.named('quarantine-arn') });

    this.secrets = makeSecrets(this, stage);
  }
}
