import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { DeadLetters } from './dead-letters.ts';
import { RunbookAlarm, type AlarmMeaning, type RunbookAlarmProps } from './runbook-alarm.ts';

export interface WorkQueueProps {
  readonly stage: Stage;
  readonly topic: ITopic;
  /** `requests`; its dead letters are `requests-dead`. */
  readonly name: string;
  /** Longest run of the function that consumes the queue. */
  readonly workerTimeout: Duration;
  /** Time for which a message is retried while a part is down, before it becomes a dead letter. */
  readonly patience: Duration;
  readonly key?: IKey;
  /** Meaning of the alarm on a dead letter. */
  readonly deadLetter: AlarmMeaning;
  /** Meaning of the alarm on a message that waits this long: the consumer is down or too slow. */
  readonly waiting: AlarmMeaning & { readonly longerThan: Duration };
}

/** The maximum that SQS allows. */
const MAX_RECEIVE_COUNT = 1000;
/**
 * AWS recommends six times the timeout, so that a message does not come back while its function still runs or is
 * throttled.
 */
const VISIBILITY_TIMES_TIMEOUT = 6;

/**
 * SQS leaves a message that was received three times out of the age of the oldest one («Available CloudWatch metrics
 * for Amazon SQS»), so that the age tells of a wait only up to the third receive.
 */
const RECEIVES_THAT_COUNT = 3;

/**
 * SQS sends its figures once a minute. A longer period would add up the least of «visible» and the least of «in work»: both
 * are nought where one message is handed over and comes back in between, and the alarm would never ring.
 */
const SAMPLE = Duration.minutes(1);

/** Share of the minutes that count as waiting before the alarm rings: figures of SQS are approximate, and one may miss. */
const MINUTES_THAT_COUNT = 0.9;

/**
 * Returns an alarm's measure of a message that waits for `longerThan`. Where SQS would forget the message's age
 * before, the queue counts as waiting while it was not empty in nine of ten minutes of all that time: under a stream of
 * messages that never stops this can also mean many who wait a little.
 */
const waitOf = (
  queue: Queue,
  visibility: Duration,
  longerThan: Duration,
): Pick<RunbookAlarmProps, 'metric' | 'atLeast' | 'periods' | 'breaching'> => {
  if (visibility.toSeconds() * RECEIVES_THAT_COUNT > longerThan.toSeconds())
    return {
      metric: queue.metricApproximateAgeOfOldestMessage({ period: SAMPLE, statistic: 'Maximum' }),
      atLeast: longerThan.toSeconds(),
    };
  const minutes = longerThan.toMinutes();
  const least = { period: SAMPLE, statistic: 'Minimum' };
  return {
    metric: new MathExpression({
      expression: 'visible + notVisible',
      usingMetrics: {
        visible: queue.metricApproximateNumberOfMessagesVisible(least),
        notVisible: queue.metricApproximateNumberOfMessagesNotVisible(least),
      },
      label: 'Messages that wait or are tried again',
      period: SAMPLE,
    }),
    atLeast: 1,
    periods: minutes,
    breaching: Math.ceil(minutes * MINUTES_THAT_COUNT),
  };
};

/** A queue with everything that a queue needs: dead letters, both alarms, retention and encryption. */
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
      // SQS deletes an older message, wherever it is: retries must end long before.
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
      ...waitOf(this.queue, visibility, longerThan),
      ...meaning,
    });
  }
}
