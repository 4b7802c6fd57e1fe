import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

/** What whoever is woken must know. Neither may be left out: an alarm that only names a metric helps nobody. */
export interface AlarmMeaning {
  /** One sentence: what this means for people. */
  readonly failureMeans: string;
  /** Heading in docs/runbook.md, as its anchor. */
  readonly runbook: string;
}

export interface RunbookAlarmProps extends AlarmMeaning {
  readonly stage: Stage;
  readonly topic: ITopic;
  readonly metric: IMetric;
  /** Alarms from this value on. */
  readonly atLeast: number;
  /** Periods in a row; 1 where nothing else is said. */
  readonly periods?: number;
}

/** An alarm that tells: the sentence and the page that helps stand in the e-mail that it sends. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    const { stage, topic, metric, atLeast, periods = 1, failureMeans, runbook } = props;
    super(scope, id, {
      alarmName: stage.named(runbook),
      alarmDescription: `${failureMeans} What to do: ${stage.config.alarms.runbook}#${runbook}`,
      metric,
      threshold: atLeast,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(topic));
    this.addOkAction(new SnsAction(topic));
  }
}
