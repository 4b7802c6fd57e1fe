import { Duration, Stack, Token } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../app/stage.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import { acknowledge } from './acknowledge.ts';
import { DeadLetters } from './dead-letters.ts';
import { OwnFunction } from './own-function.ts';

export interface UploadCheckProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly data: DataStack;
  /** Folder with the bundle of `release-upload`. */
  readonly bundle: string;
}

/**
 * Looks into every upload before anybody can open it: the CMS writes into quarantine, GuardDuty scans what comes in
 * there, and `release-upload` moves what was found harmless to where the CMS reads. All else stays and goes by itself.
 */
export class UploadCheck extends Construct {
  constructor(scope: Construct, id: string, { stage, topic, data, bundle }: UploadCheckProps) {
    super(scope, id);
    const scanner = this.#scannerRole(stage, data);
    const plan = new CfnMalwareProtectionPlan(this, 'Plan', {
      protectedResource: { s3Bucket: { bucketName: data.quarantine.bucketName } },
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
    const { lambda } = new OwnFunction(this, 'ReleaseUpload', {
      stage,
      name: 'release-upload',
      folder: bundle,
      environment: { UPLOADS_BUCKET: data.uploads.bucketName },
    });
    const { quarantineArn, uploadsArn } = data;
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:DeleteObject'],
        resources: [`${quarantineArn}/*`],
      }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:PutObject', 's3:GetObject'], resources: [`${uploadsArn}/*`] }),
    );
    // Without it S3 says «forbidden» where it means «there is none».
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [quarantineArn, uploadsArn] }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [data.key.keyArn] }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
    );
    if (lambda.role !== undefined) {
      acknowledge(lambda.role, {
        [`AwsSolutions-IAM5[Resource::${stage.named('quarantine-arn')}/*]`]:
          'Every file of the quarantine, and of no other bucket.',
        [`AwsSolutions-IAM5[Resource::${stage.named('uploads-arn')}/*]`]:
          'Every upload, and no file of another bucket.',
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
        detail: { s3ObjectDetails: { bucketName: [data.quarantine.bucketName] } },
      },
      targets: [new LambdaTarget(lambda)],
    });
  }

  /** What GuardDuty asks for, as its guide lists it, for the quarantine alone. */
  #scannerRole(stage: Stage, { quarantineArn, key }: DataStack): Role {
    const { region, account, partition } = Stack.of(this);
    const role = new Role(this, 'Scanner', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const rules = `arn:${partition}:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;
    // A rule of cdk-nag writes what only the deployment knows like this.
    const accountInRules = Token.isUnresolved(account) ? '<AWS::AccountId>' : account;
    const may = (actions: string[], resource: string, conditions: Record<string, unknown> = {}): void => {
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource], conditions }));
    };
    may(['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'], rules, {
      StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' },
    });
    may(['events:DescribeRule', 'events:ListTargetsByRule'], rules);
    may(['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'], quarantineArn);
    may(['s3:GetObject', 's3:GetObjectVersion'], `${quarantineArn}/*`);
    may(['s3:PutObject'], `${quarantineArn}/malware-protection-resource-validation-object`);
    may(['kms:GenerateDataKey', 'kms:Decrypt'], key.keyArn, {
      StringLike: { 'kms:ViaService': `s3.${region}.*` },
    });
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::${stage.named('quarantine-arn')}/*]`]:
        'A scanner reads every file of the quarantine, and of no other bucket.',
      [`AwsSolutions-IAM5[Resource::${rules.replace(partition, '<AWS::Partition>').replace(account, accountInRules)}]`]:
        'GuardDuty makes one rule of its own and puts an ending behind this name.',
    });
    return role;
  }
}
