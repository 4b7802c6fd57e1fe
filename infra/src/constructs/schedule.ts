import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, type ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { MithaqFunction } from './mithaq-function.ts';

interface Clock {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly schedule: ScheduleExpression;
}

/**
 * Calls a function by schedules. The scheduler may call this function, send a failed call to the dead letters, and
 * nothing else.
 */
export const addSchedules = (
  scope: Construct,
  stage: Stage,
  made: MithaqFunction,
  deadLetters: DeadLetters,
  ...clocks: readonly Clock[]
): void => {
  const scheduler = new Role(made, 'SchedulerRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  });
  scheduler.addToPolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [made.lambda.functionArn] }),
  );
  scheduler.addToPolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
  );
  for (const { id, name, description, schedule } of clocks) {
    new Schedule(scope, id, {
      scheduleName: stage.named(name),
      description,
      schedule,
      target: new LambdaInvoke(made.lambda, {
        // The CDK's own grant would hold for every version of the function that there ever was.
        role: scheduler.withoutPolicyUpdates(),
        deadLetterQueue: deadLetters,
      }),
    });
  }
};
