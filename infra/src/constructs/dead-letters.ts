import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';
import { RunbookAlarm, type AlarmMeaning } from './runbook-alarm.ts';

export interface DeadLettersProps extends AlarmMeaning {
  readonly stage: Stage;
  readonly topic: ITopic;
  /** `requests-dead` */
  readonly name: string;
  /** Encrypts personal messages: reading them then takes a second permission. */
  readonly key?: IKey;
}

/**
 * A queue of failed messages for a person to look at: kept as long as SQS keeps anything, with an alarm on the first.
 */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { stage, topic, name, key, ...meaning }: DeadLettersProps) {
    super(scope, id, {
      queueName: stage.named(name),
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
      ...(key === undefined
        ? { encryption: QueueEncryption.SQS_MANAGED }
        : { encryption: QueueEncryption.KMS, encryptionMasterKey: key }),
    });
    suppressNag(this, {
      'AwsSolutions-SQS3': 'This is where dead letters go; a second such queue would catch nothing.',
    });
    new RunbookAlarm(this, 'First', {
      stage,
      topic,
      metric: this.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      atLeast: 1,
      ...meaning,
    });
  }
}
