import { RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';

const retention: Readonly<Record<Stage['config']['logs']['retentionDays'], RetentionDays>> = {
  1: RetentionDays.ONE_DAY,
  7: RetentionDays.ONE_WEEK,
  14: RetentionDays.TWO_WEEKS,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  180: RetentionDays.SIX_MONTHS,
  365: RetentionDays.ONE_YEAR,
};

/** Makes the log group of a function, whose lines expire after the stage's retention. */
export const makeLogGroup = (scope: Construct, stage: Stage, name: string): LogGroup =>
  new LogGroup(scope, 'Logs', {
    logGroupName: `/mithaq/${stage.config.stage}/${name}`,
    retention: retention[stage.config.logs.retentionDays],
    removalPolicy: RemovalPolicy.DESTROY,
  });

/**
 * Makes a role that may write its own log and traces and nothing else; grants add the rest. It has a name where somebody
 * outside the deployment has to know it before it is made.
 */
export const makeRole = (scope: Construct, logs: LogGroup, roleName?: string): Role => {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    ...(roleName === undefined ? {} : { roleName }),
  });
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logs.logGroupArn],
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
      resources: ['*'],
    }),
  );
  suppressNag(role, {
    'AwsSolutions-IAM5[Resource::*]': 'X-Ray takes traces without a resource; no other statement names «*».',
  });
  return role;
};

/** Returns the properties that all our functions share. */
export const functionDefaults = (stage: Stage, name: string) => ({
  functionName: stage.named(name),
  description: `Mithaq ${name}; secrets revision ${stage.config.secrets.revision}`,
  runtime: Runtime.NODEJS_24_X,
  architecture: Architecture.ARM_64,
  handler: 'index.handler',
  tracing: Tracing.ACTIVE,
});
