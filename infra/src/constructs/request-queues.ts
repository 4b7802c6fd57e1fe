import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { DeadLetters } from './dead-letters.ts';
import { WorkQueue } from './work-queue.ts';

export interface RequestQueues {
  readonly requests: WorkQueue;
  readonly follows: WorkQueue;
  readonly mail: WorkQueue;
  readonly reading: WorkQueue;
  readonly dailyDead: DeadLetters;
  readonly tellFollowersDead: DeadLetters;
}

/** A call of the CMS ends after 8 s, a call of SES after 9 s; times the batch size, and a start. */
export const workerTimeouts = {
  recordRequest: Duration.seconds(45),
  recordFollow: Duration.seconds(45),
  sendEmail: Duration.seconds(60),
  /** Lambda's longest: a scan of many pages takes seconds a page. */
  readDocument: Duration.minutes(15),
} as const;

/** A CMS that is down over a weekend must lose no request. */
const patience = Duration.days(3);

/** Makes the queues of a stage, each with the meaning of its alarms for people. */
export const requestQueues = (
  scope: Construct,
  stage: Stage,
  topic: ITopic,
  personal: IKey,
): RequestQueues => ({
  requests: new WorkQueue(scope, 'Requests', {
    stage,
    topic,
    name: 'requests',
    workerTimeout: workerTimeouts.recordRequest,
    patience,
    key: personal,
    deadLetter: {
      failureMeans:
        'Somebody has a reference number and no member of staff can see the request: it must be recorded within 14 days or it is lost.',
      runbook: 'requests-dead',
    },
    waiting: {
      longerThan: Duration.minutes(15),
      failureMeans:
        'Requests are accepted and kept, but staff do not see them yet and nobody gets an acknowledgement.',
      runbook: 'requests-waiting',
    },
  }),
  follows: new WorkQueue(scope, 'Follows', {
    stage,
    topic,
    name: 'follows',
    workerTimeout: workerTimeouts.recordFollow,
    patience,
    key: personal,
    deadLetter: {
      failureMeans:
        'Somebody asked to follow a policy, or to stop, and it was not done: who asked to stop still gets e-mails.',
      runbook: 'follows-dead',
    },
    waiting: {
      longerThan: Duration.minutes(30),
      failureMeans: 'People who asked to follow a policy wait for the e-mail that lets them confirm.',
      runbook: 'follows-waiting',
    },
  }),
  mail: new WorkQueue(scope, 'Mail', {
    stage,
    topic,
    name: 'mail',
    workerTimeout: workerTimeouts.sendEmail,
    patience,
    deadLetter: {
      failureMeans:
        'An acknowledgement, a notice to staff or an e-mail to a follower was not sent and will not be without help; the request itself is safe.',
      runbook: 'mail-dead',
    },
    waiting: {
      longerThan: Duration.minutes(30),
      failureMeans:
        'E-mails are late: people wait for their acknowledgement, staff for their notice and followers for what changed.',
      runbook: 'mail-waiting',
    },
  }),
  reading: new WorkQueue(scope, 'Reading', {
    stage,
    topic,
    name: 'reading',
    workerTimeout: workerTimeouts.readDocument,
    patience,
    deadLetter: {
      failureMeans: 'A file of a policy that a secretary sent is not read; the file itself is safe.',
      runbook: 'reading-dead',
    },
    waiting: {
      longerThan: Duration.hours(2),
      failureMeans:
        'Files of policies wait to be read, and secretaries wait before a progress that does not move.',
      runbook: 'reading-waiting',
    },
  }),
  tellFollowersDead: new DeadLetters(scope, 'TellFollowersDead', {
    stage,
    topic,
    name: 'tell-followers-dead',
    failureMeans: 'Followers of a policy are not notified of its change until a run succeeds.',
    runbook: 'tell-followers-dead',
  }),
  dailyDead: new DeadLetters(scope, 'DailyDead', {
    stage,
    topic,
    name: 'daily-dead',
    failureMeans:
      'E-mails that were forgotten once stay forgotten until the next morning, and versions whose day has come are not published.',
    runbook: 'daily-dead',
  }),
});
