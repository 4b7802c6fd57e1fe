import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { RunbookAlarm, type AlarmMeaning } from './runbook-alarm.ts';

export interface FunctionErrorsProps extends AlarmMeaning {
  readonly stage: Stage;
  readonly topic: ITopic;
  /** Watched functions: ten at most, because CloudWatch takes no more metrics into one alarm. */
  readonly functions: readonly IFunction[];
}

/** Longer than the slowest of the short queues takes to hand over a message twice. */
const WINDOW = Duration.minutes(15);

/**
 * An alarm on runs that ended without an answer: a variable that is missing, a bundle that does not start, a timeout
 * or too little memory. Such a run writes no line of ours, and a queue hands its message over again for days. One
 * such run may be an accident of the network, two within the window are none.
 */
export class FunctionErrors extends RunbookAlarm {
  constructor(scope: Construct, id: string, { stage, topic, functions, ...meaning }: FunctionErrorsProps) {
    const errors = functions.map(
      (each, index) =>
        [`errors${String(index + 1)}`, each.metricErrors({ period: WINDOW, statistic: 'Sum' })] as const,
    );
    super(scope, id, {
      stage,
      topic,
      metric: new MathExpression({
        // A function that was not called has no figure, and a sum with it would have none either.
        expression: errors.map(([name]) => `FILL(${name}, 0)`).join(' + '),
        usingMetrics: Object.fromEntries(errors),
        label: 'Runs that ended without an answer',
        period: WINDOW,
      }),
      atLeast: 2,
      ...meaning,
    });
  }
}
