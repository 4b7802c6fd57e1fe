import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
  type BucketProps,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { reachableBucket, type ReachableBucket } from '../constructs/reachable-bucket.ts';
import { CopiedElsewhere } from '../constructs/copied-elsewhere.ts';
import { suppressNag } from '../constructs/suppress-nag.ts';
import { makeSecrets, type Secrets } from '../constructs/secrets.ts';
import type { CopiesStack } from './copies-stack.ts';

/** No bucket is ever public, unencrypted or deleted by accident. */
const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
} as const satisfies BucketProps;

/** Data that must outlive every deployment: the register, drafts that a private link shows, uploads, keys and secrets. */
export class DataStack extends Stack {
  /** Encrypts personal and secret data. */
  readonly key: Key;
  readonly register: ReachableBucket;
  readonly uploads: ReachableBucket;
  /** Holds the snapshots of drafts that private links show. */
  readonly previews: ReachableBucket;
  /** Holds uploads that have not been scanned yet. */
  readonly quarantine: ReachableBucket;
  readonly secrets: Secrets;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { readonly stage: Stage; readonly copies: CopiesStack | undefined },
  ) {
    super(scope, id, props);
    const { stage, copies } = props;
    this.key = new Key(this, 'Key', {
      alias: stage.named('personal'),
      description: 'Mithaq: requests in queues, uploads, environments with secrets',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });

    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(1) }],
    });
    suppressNag(accessLogs, { 'AwsSolutions-S1': 'This bucket holds the access logs of the others.' });

    // Every file of the register was public on the day it was written, so Amazon's own key will do.
    const register = new Bucket(this, 'Register', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      // The CMS locks versions, hashes and PDFs as it writes them (`REGISTER_LOCK_DAYS`). A default would lock each
      // edition of a search file, too, and could not be undone.
      objectLockEnabled: true,
      // Search files can be made again. Earlier editions of an index can replace a bad one for a year; records
      // have no earlier editions, because each is written once.
      lifecycleRules: [
        { prefix: 'associations', noncurrentVersionExpiration: Duration.days(365) },
        {
          prefix: 'search/',
          noncurrentVersionExpiration: Duration.days(30),
          expiredObjectDeleteMarker: true,
        },
        // The directory of search rewrites a segment every few minutes while associations publish.
        { prefix: 'search/segments/', noncurrentVersionExpiration: Duration.days(1) },
        { prefix: 'search/changed/', noncurrentVersionExpiration: Duration.days(1) },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'register/',
    });
    // The CDK's own property for EventBridge adds a function; this property of CloudFormation does not.
    const { defaultChild } = register.node;
    if (defaultChild instanceof CfnBucket) {
      defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
    this.register = reachableBucket(this, 'RegisterArn', register);
    const uploads = new Bucket(this, 'Uploads', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(stage.config.backups.keptDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        // Files that were sent and not examined or never saved; no row names them, and nobody can open them.
        { prefix: 'incoming/', expiration: Duration.days(2), noncurrentVersionExpiration: Duration.days(1) },
      ],
      // The admin's pages send files here, to an address that the CMS has signed for one file.
      cors: [
        {
          allowedOrigins: [`https://${stage.config.admin.host}`],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: ['content-type'],
          maxAge: 3600,
        },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'uploads/',
    });
    this.uploads = reachableBucket(this, 'UploadsArn', uploads);
    // Uploads that are not scanned yet are in a bucket of their own, which no reader may read, and expire.
    const quarantine = new Bucket(this, 'Quarantine', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      lifecycleRules: [{ expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) }],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'quarantine/',
    });
    this.quarantine = reachableBucket(this, 'QuarantineArn', quarantine);

    // Drafts that no board has approved are in a bucket of their own and encrypted with our key: the register's files
    // are public and cannot be deleted. A snapshot is rewritten when its link is renewed, opens for 14 days
    // and is of no use after them; a revoked one is gone within a day.
    const previews = new Bucket(this, 'Previews', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      lifecycleRules: [{ expiration: Duration.days(15), noncurrentVersionExpiration: Duration.days(1) }],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'previews/',
    });
    this.previews = reachableBucket(this, 'PreviewsArn', previews);

    if (copies !== undefined) {
      new CopiedElsewhere(this, 'RegisterCopied', {
        from: register,
        to: copies.names.register,
        deletions: false,
      });
      new CopiedElsewhere(this, 'UploadsCopied', {
        from: uploads,
        to: copies.names.uploads,
        keys: { from: this.key, to: copies.key },
        deletions: true,
      });
    }

    this.secrets = makeSecrets(this, stage);
  }
}
