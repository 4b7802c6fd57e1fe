import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { RunbookAlarm } from './runbook-alarm.ts';

/** Amazon reviews a sender at 5 % of bounces and at 0.1 % of complaints; the alarms are raised before. */
const bounceShare = 0.04;
const complaintShare = 0.0008;

/** Returns a reputation metric of SES in the mail region. */
export const reputation = (stage: Stage, what: 'BounceRate' | 'ComplaintRate'): Metric =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${what}`,
    period: Duration.hours(1),
    statistic: 'Maximum',
    region: stage.config.mailRegion,
  });

/** Alarms that are raised before Amazon suspends our e-mails. */
export class SenderReputation extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { stage, topic }: { readonly stage: Stage; readonly topic: ITopic },
  ) {
    super(scope, id);
    new RunbookAlarm(this, 'Bounces', {
      stage,
      topic,
      metric: reputation(stage, 'BounceRate'),
      atLeast: bounceShare,
      failureMeans:
        'Many e-mails come back: people wait for letters that never arrive, and Amazon may stop all of ours.',
      runbook: 'email-bounces',
    });
    new RunbookAlarm(this, 'Complaints', {
      stage,
      topic,
      metric: reputation(stage, 'ComplaintRate'),
      atLeast: complaintShare,
      failureMeans: 'People mark our e-mails as unwanted: Amazon may stop all of them.',
      runbook: 'email-complaints',
    });
  }
}
