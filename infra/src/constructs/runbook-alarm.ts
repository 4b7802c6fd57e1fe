import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

/**
 * The meaning of an alarm for the person whom it wakes. Neither field is optional: an alarm that only names a metric
 * helps no one.
 */
export interface AlarmMeaning {
  /** A sentence about the failure: what it means for people. */
  readonly failureMeans: string;
  /** Heading in docs/runbook.md, as its anchor. */
  readonly runbook: string;
}

export interface RunbookAlarmProps extends AlarmMeaning {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly metric: IMetric;
  /** Threshold: the alarm is raised at this value and above. */
  readonly atLeast: number;
  /** Number of periods that are looked at; 1 where it is left out. */
  readonly periods?: number;
  /** Number of them that have to reach the threshold; all where it is left out. */
  readonly breaching?: number;
}

/** An alarm whose e-mail contains the sentence and the link to the runbook's section. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    const { stage, topic, metric, atLeast, periods = 1, breaching = periods, failureMeans, runbook } = props;
    super(scope, id, {
      alarmName: stage.named(runbook),
      alarmDescription: `${failureMeans} What to do: ${stage.config.alarms.runbook}#${runbook}`,
      metric,
      threshold: atLeast,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: breaching,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(topic));
    this.addOkAction(new SnsAction(topic));
  }
}
