import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { DeadLetters } from './dead-letters.ts';
import { RunbookAlarm, type AlarmMeaning } from './runbook-alarm.ts';

export interface WorkQueueProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  /** `requests`; its dead letters are `requests-dead`. */
  readonly name: string;
  /** Longest run of the function that reads it. */
  readonly workerTimeout: Duration;
  /** How long a message waits for a part that is down before it is put aside. */
  readonly patience: Duration;
  readonly key?: IKey;
  /** A message was put aside. */
  readonly deadLetter: AlarmMeaning;
  /** A message has waited this long: the part behind the queue is down or too slow. */
  readonly waiting: AlarmMeaning & { readonly longerThan: Duration };
}

/** SQS takes no more. */
const MAX_RECEIVE_COUNT = 1000;
/** What AWS asks for, so that a message does not come back while its function still runs or is throttled. */
const VISIBILITY_TIMES_TIMEOUT = 6;

/** A queue with all that a queue needs: dead letters, both alarms, retention, encryption. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { stage, topic, name, key, waiting } = props;
    this.deadLetters = new DeadLetters(this, 'Dead', {
      stage,
      topic,
      name: `${name}-dead`,
      ...props.deadLetter,
      ...(key === undefined ? {} : { key }),
    });
    const visibility = Duration.seconds(props.workerTimeout.toSeconds() * VISIBILITY_TIMES_TIMEOUT);
    const receives = Math.ceil(props.patience.toSeconds() / visibility.toSeconds());
    this.queue = new Queue(this, 'Queue', {
      queueName: stage.named(name),
      // SQS deletes what is older, wherever it is: patience must end long before.
      retentionPeriod: Duration.days(14),
      visibilityTimeout: visibility,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: Math.min(MAX_RECEIVE_COUNT, receives) },
      ...(key === undefined
        ? { encryption: QueueEncryption.SQS_MANAGED }
        : { encryption: QueueEncryption.KMS, encryptionMasterKey: key }),
    });
    const { longerThan, ...meaning } = waiting;
    new RunbookAlarm(this, 'Waiting', {
      stage,
      topic,
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      atLeast: longerThan.toSeconds(),
      ...meaning,
    });
  }
}
