import { Duration, Stack, Token } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ReachableBucket } from './reachable-bucket.ts';
import { SupportFunction } from './support-function.ts';

export interface UploadCheckProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly quarantine: ReachableBucket;
  readonly uploads: ReachableBucket;
  /** Encrypts both buckets. */
  readonly key: IKey;
  /** Folder with the bundle of `release-upload`. */
  readonly bundle: string;
}

/**
 * Scans every upload before anybody can open it: the CMS writes into quarantine, GuardDuty scans the new object, and
 * `release-upload` moves a harmless object to the bucket that the CMS reads. Every other object stays in quarantine
 * and expires.
 */
export class UploadCheck extends Construct {
  readonly lambda: IFunction;

  constructor(scope: Construct, id: string, props: UploadCheckProps) {
    super(scope, id);
    const { stage, topic, quarantine, uploads, key, bundle } = props;
    const scanner = this.#scannerRole(props);
    const plan = new CfnMalwareProtectionPlan(this, 'Plan', {
      protectedResource: { s3Bucket: { bucketName: quarantine.name } },
      role: scanner.roleArn,
    });
    plan.node.addDependency(scanner);

    const deadLetters = new DeadLetters(this, 'Held', {
      stage,
      topic,
      name: 'uploads-held-dead',
      failureMeans:
        'A file that staff uploaded cannot be opened: it was found harmful, or it could not be scanned.',
      runbook: 'uploads-held',
    });
    const { lambda } = new SupportFunction(this, 'ReleaseUpload', {
      stage,
      name: 'release-upload',
      folder: bundle,
      environment: { UPLOADS_BUCKET: uploads.name },
    });
    this.lambda = lambda;
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:DeleteObject'],
        resources: [`${quarantine.arn}/*`],
      }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:PutObject', 's3:GetObject'], resources: [`${uploads.arn}/*`] }),
    );
    // Without this permission S3 answers 403 where an object does not exist, instead of 404.
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [quarantine.arn, uploads.arn] }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
    );
    if (lambda.role !== undefined) {
      suppressNag(lambda.role, {
        [quarantine.permission()]: 'Every file of the quarantine, and of no other bucket.',
        [uploads.permission()]: 'Every upload, and no file of another bucket.',
      });
    }
    lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
    });
    new Rule(this, 'Scanned', {
      ruleName: stage.named('upload-scanned'),
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [quarantine.name] } },
      },
      targets: [new LambdaTarget(lambda)],
    });
  }

  /** Makes the role that GuardDuty requires, as its guide lists it, for the quarantine alone. */
  #scannerRole({ quarantine, key }: UploadCheckProps): Role {
    const { region, account, partition } = Stack.of(this);
    const role = new Role(this, 'Scanner', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const rules = `arn:${partition}:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;
    // cdk-nag writes a value that only the deployment resolves like this.
    const accountInRules = Token.isUnresolved(account) ? '<AWS::AccountId>' : account;
    const may = (actions: string[], resource: string, conditions: Record<string, unknown> = {}): void => {
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource], conditions }));
    };
    may(['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'], rules, {
      StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' },
    });
    may(['events:DescribeRule', 'events:ListTargetsByRule'], rules);
    may(['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'], quarantine.arn);
    may(['s3:GetObject', 's3:GetObjectVersion'], `${quarantine.arn}/*`);
    may(['s3:PutObject'], `${quarantine.arn}/malware-protection-resource-validation-object`);
    may(['kms:GenerateDataKey', 'kms:Decrypt'], key.keyArn, {
      StringLike: { 'kms:ViaService': `s3.${region}.*` },
    });
    suppressNag(role, {
      [quarantine.permission()]: 'A scanner reads every file of the quarantine, and of no other bucket.',
      [`AwsSolutions-IAM5[Resource::${rules.replace(partition, '<AWS::Partition>').replace(account, accountInRules)}]`]:
        'GuardDuty makes one rule of its own and puts an ending behind this name.',
    });
    return role;
  }
}
