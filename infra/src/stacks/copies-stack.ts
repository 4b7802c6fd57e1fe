import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
  type BucketProps,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from '../constructs/suppress-nag.ts';

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
} as const satisfies BucketProps;

/** Second copies in another region: of the register and the uploads, and dumps of the database that a person puts there. */
export class CopiesStack extends Stack {
  /** Encrypts the copies that hold personal data. */
  readonly key: Key;
  /** Names of the buckets that receive copies. */
  readonly names: { readonly register: string; readonly uploads: string };

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    // The page on privacy promises that nothing destroyed is kept for longer.
    const { keptDays } = stage.config.backups;
    this.key = new Key(this, 'Key', {
      alias: stage.named('copies'),
      description: 'Mithaq: copies of uploads, dumps of the database',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const personal = {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
    } as const satisfies BucketProps;
    const named = (part: string): string => `${stage.named(`${part}-copy`)}-${Aws.ACCOUNT_ID}`;
    this.names = { register: named('register'), uploads: named('uploads') };
    // Locks come with the files, and S3 copies them into a bucket alone that takes locks.
    const register = new Bucket(this, 'Register', {
      ...closed,
      bucketName: this.names.register,
      encryption: BucketEncryption.S3_MANAGED,
      objectLockEnabled: true,
      lifecycleRules: [{ prefix: 'search/', noncurrentVersionExpiration: Duration.days(30) }],
    });
    // A deletion is copied too, and what was deleted goes when it goes from the first place.
    const uploads = new Bucket(this, 'Uploads', {
      ...personal,
      bucketName: this.names.uploads,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(keptDays) },
        { prefix: 'incoming/', expiration: Duration.days(2), noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    const dumps = new Bucket(this, 'Dumps', {
      ...personal,
      lifecycleRules: [
        { expiration: Duration.days(keptDays), noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    for (const bucket of [register, uploads, dumps])
      suppressNag(bucket, {
        'AwsSolutions-S1':
          'S3 itself writes the copies and one administrator the dumps: CloudTrail tells who did.',
      });
    new CfnOutput(this, 'DumpsBucket', { value: dumps.bucketName });
  }
}
