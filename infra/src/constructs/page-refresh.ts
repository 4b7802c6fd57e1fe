import { Duration, Stack, Token } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ReachableBucket } from './reachable-bucket.ts';
import { SupportFunction } from './support-function.ts';

export interface PageRefreshProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly register: ReachableBucket;
  readonly distribution: Distribution;
  /** Whether hosts of associations are tenants, whose pages are invalidated one tenant at a time. */
  readonly tenants: boolean;
  /** Folder with the bundle of `refresh-pages`. */
  readonly bundle: string;
}

/** Invalidates pages at the edge when an index of the register is written without a version that it had shown. */
export class PageRefresh extends Construct {
  readonly lambda: IFunction;

  constructor(
    scope: Construct,
    id: string,
    { stage, topic, register, distribution, tenants, bundle }: PageRefreshProps,
  ) {
    super(scope, id);
    const deadLetters = new DeadLetters(this, 'Dead', {
      stage,
      topic,
      name: 'refresh-pages-dead',
      failureMeans: 'For up to two minutes readers may see a version that was withdrawn.',
      runbook: 'refresh-pages-dead',
    });
    const { lambda } = new SupportFunction(this, 'RefreshPages', {
      stage,
      name: 'refresh-pages',
      folder: bundle,
      environment: {
        DISTRIBUTION_ID: distribution.distributionId,
        ...(tenants ? { TENANT_PREFIX: stage.named('') } : {}),
      },
    });
    this.lambda = lambda;
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['cloudfront:CreateInvalidation'],
        resources: [distribution.distributionArn],
      }),
    );
    if (tenants) this.#grantTenants(Stack.of(this));
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [`${register.arn}/*`],
      }),
    );
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [register.arn] }),
    );
    if (lambda.role !== undefined) {
      suppressNag(lambda.role, {
        [register.permission()]: 'Every file of the register, and of no other bucket.',
      });
    }
    lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
    );
    lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
    });
    new Rule(this, 'IndexWritten', {
      ruleName: stage.named('index-written'),
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [register.name] },
          object: { key: [{ suffix: '/index.json' }] },
        },
      },
      targets: [new LambdaTarget(lambda)],
    });
  }

  /** Grants the look-up and the invalidation of tenants, whose ids CloudFront draws. */
  #grantTenants({ partition, account }: Stack): void {
    const anyTenant = `arn:${partition}:cloudfront::${account}:distribution-tenant/*`;
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['cloudfront:GetDistributionTenant', 'cloudfront:CreateInvalidationForDistributionTenant'],
        resources: [anyTenant],
      }),
    );
    if (this.lambda.role === undefined) return;
    const named = anyTenant
      .replace(partition, '<AWS::Partition>')
      .replace(account, Token.isUnresolved(account) ? '<AWS::AccountId>' : account);
    suppressNag(this.lambda.role, {
      [`AwsSolutions-IAM5[Resource::${named}]`]:
        'Empties caches of tenants, whose ids no template knows, and changes nothing else of them.',
    });
  }
}
