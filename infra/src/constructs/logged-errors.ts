import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { RunbookAlarm } from './runbook-alarm.ts';

export interface LoggedErrorsProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  /** Name of the metric, of its alarm and of its section in the runbook. */
  readonly name: LoggedErrorsName;
  readonly logs: readonly LogGroup[];
}

/** Names of the metrics, one for each region that functions run in. */
export type LoggedErrorsName = 'logged-errors' | 'mail-logged-errors';

export const loggedErrors = (stage: Stage, name: LoggedErrorsName): Metric =>
  new Metric({
    namespace: 'Mithaq',
    metricName: stage.named(name),
    period: Duration.minutes(5),
    statistic: 'Sum',
  });

/**
 * Counts the lines of level «error» of all functions in one metric: a metric for each function would cost more and
 * say less.
 */
export class LoggedErrors extends Construct {
  constructor(scope: Construct, id: string, { stage, topic, name, logs }: LoggedErrorsProps) {
    super(scope, id);
    const metric = loggedErrors(stage, name);
    logs.forEach((logGroup, index) => {
      new MetricFilter(this, `Filter${String(index + 1)}`, {
        logGroup,
        filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
        metricValue: '1',
        metricNamespace: metric.namespace,
        metricName: metric.metricName,
      });
    });
    new RunbookAlarm(this, 'Alarm', {
      stage,
      topic,
      metric,
      atLeast: 1,
      failureMeans:
        'Something happened that no repetition mends: a request or an e-mail may wait for a person to look.',
      runbook: name,
    });
  }
}
