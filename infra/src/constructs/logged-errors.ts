import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../app/stage.ts';
import { ToldAlarm } from './told-alarm.ts';

export interface LoggedErrorsProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly logs: readonly LogGroup[];
}

/** Counts the lines of level «error» of all functions in one figure: a metric each would cost more and say less. */
export class LoggedErrors extends Construct {
  constructor(scope: Construct, id: string, { stage, topic, logs }: LoggedErrorsProps) {
    super(scope, id);
    const counted = { metricNamespace: 'Mithaq', metricName: stage.named('logged-errors') };
    logs.forEach((logGroup, index) => {
      new MetricFilter(this, `Filter${String(index + 1)}`, {
        logGroup,
        filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
        metricValue: '1',
        ...counted,
      });
    });
    new ToldAlarm(this, 'Alarm', {
      stage,
      topic,
      metric: new Metric({
        namespace: counted.metricNamespace,
        metricName: counted.metricName,
        period: Duration.minutes(5),
        statistic: 'Sum',
      }),
      atLeast: 1,
      failureMeans:
        'Something happened that no repetition mends: a request or an e-mail may wait for a person to look.',
      runbook: 'logged-errors',
    });
  }
}
