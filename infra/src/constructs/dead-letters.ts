import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../app/stage.ts';
import { acknowledge } from './acknowledge.ts';
import { ToldAlarm, type Told } from './told-alarm.ts';

export interface DeadLettersProps extends Told {
  readonly stage: Stage;
  readonly topic: ITopic;
  /** `requests-dead` */
  readonly name: string;
  /** For what is personal: reading it then takes a second permission. */
  readonly key?: IKey;
}

/** What could not be done, kept for a person: for as long as SQS keeps anything, with an alarm on the first. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { stage, topic, name, key, ...told }: DeadLettersProps) {
    super(scope, id, {
      queueName: stage.named(name),
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
      ...(key === undefined
        ? { encryption: QueueEncryption.SQS_MANAGED }
        : { encryption: QueueEncryption.KMS, encryptionMasterKey: key }),
    });
    acknowledge(this, {
      'AwsSolutions-SQS3': 'This is where dead letters go; a second such queue would catch nothing.',
    });
    new ToldAlarm(this, 'First', {
      stage,
      topic,
      metric: this.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      atLeast: 1,
      ...told,
    });
  }
}
