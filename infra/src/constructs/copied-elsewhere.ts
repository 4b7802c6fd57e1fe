import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnBucket, type Bucket } from 'aws-cdk-lib/aws-s3';
import { Aws, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { suppressNag } from './suppress-nag.ts';

export interface CopiedElsewhereProps {
  readonly from: Bucket;
  /** Name of the bucket that receives the copies. */
  readonly to: string;
  /** Keys of a bucket with personal data: the one that its files are encrypted with, and the one of the copy. */
  readonly keys?: { readonly from: IKey; readonly to: IKey };
  /** Whether a deletion is copied, as it has to be where people's data is deleted. */
  readonly deletions: boolean;
}

/**
 * Copies every file of a bucket into one of another region as it is written, with its lock. Files from before the rule
 * are not copied: `aws s3 sync` brings them.
 */
export class CopiedElsewhere extends Construct {
  constructor(scope: Construct, id: string, { from, to, keys, deletions }: CopiedElsewhereProps) {
    super(scope, id);
    const toArn = `arn:${Aws.PARTITION}:s3:::${to}`;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('s3.amazonaws.com') });
    const grant = (actions: string[], resource: string): void => {
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
    };
    grant(['s3:GetReplicationConfiguration', 's3:ListBucket'], from.bucketArn);
    grant(
      [
        's3:GetObjectVersionForReplication',
        's3:GetObjectVersionAcl',
        's3:GetObjectVersionTagging',
        's3:GetObjectRetention',
        's3:GetObjectLegalHold',
      ],
      from.arnForObjects('*'),
    );
    grant(['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'], `${toArn}/*`);
    if (keys !== undefined) {
      grant(['kms:Decrypt'], keys.from.keyArn);
      grant(['kms:Encrypt'], keys.to.keyArn);
    }
    const { defaultChild } = from.node;
    if (!(defaultChild instanceof CfnBucket))
      throw new Error('a bucket of the CDK is a bucket of CloudFormation');
    const reason = 'Every file of the one bucket is copied into the other, and none of any other bucket.';
    suppressNag(role, {
      [`AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(defaultChild)}.Arn>/*]`]: reason,
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${to.replace(Aws.ACCOUNT_ID, '<AWS::AccountId>')}/*]`]:
        reason,
    });
    defaultChild.replicationConfiguration = {
      role: role.roleArn,
      rules: [
        {
          id: 'second-place',
          priority: 1,
          status: 'Enabled',
          filter: { prefix: '' },
          deleteMarkerReplication: { status: deletions ? 'Enabled' : 'Disabled' },
          ...(keys === undefined
            ? {}
            : { sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } } }),
          destination: {
            bucket: toArn,
            ...(keys === undefined ? {} : { encryptionConfiguration: { replicaKmsKeyId: keys.to.keyArn } }),
          },
        },
      ],
    };
  }
}
