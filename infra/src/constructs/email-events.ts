import { Duration, SecretValue } from 'aws-cdk-lib';
import { envName } from '@mithaq/functions/env-names';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Artefacts } from '../artefacts/artefacts.ts';
import type { Stage } from '../config/stage.ts';
import { FunctionErrors } from './function-errors.ts';
import { LoggedErrors } from './logged-errors.ts';
import { MithaqFunction } from './mithaq-function.ts';
import { secretName } from './secrets.ts';
import { WorkQueue } from './work-queue.ts';

export interface EmailEventsProps {
  readonly stage: Stage;
  readonly artefacts: Artefacts;
  readonly alarmTopic: ITopic;
  /** The topic to which SES publishes delivery events. */
  readonly events: ITopic;
  /** Encrypts the events, which name recipients. */
  readonly key: IKey;
}

const BATCH = 5;
/** A call of the CMS ends after 8 s; times the batch size, and a start. */
const workerTimeout = Duration.seconds(60);

/**
 * Records delivery events for staff: SES → topic → queue → record-email-event → CMS. All of these are in the mail
 * region, because SES publishes to topics of its own region only and a function reads queues of its own region only;
 * the CMS is called by its public address from any region.
 */
export class EmailEvents extends Construct {
  constructor(scope: Construct, id: string, props: EmailEventsProps) {
    super(scope, id);
    const { stage, artefacts, alarmTopic: topic, events, key } = props;
    const { queue, deadLetters } = new WorkQueue(this, 'Waiting', {
      stage,
      topic,
      name: 'email-events',
      workerTimeout,
      // SES publishes an event once: a CMS that is down over a weekend must lose no event.
      patience: Duration.days(3),
      key,
      deadLetter: {
        failureMeans:
          'Staff see an e-mail as sent although it bounced, or as undelivered although it arrived.',
        runbook: 'email-events-dead',
      },
      waiting: {
        longerThan: Duration.minutes(60),
        failureMeans: 'Staff learn late that an e-mail bounced; nothing that SES said is lost.',
        runbook: 'email-events-waiting',
      },
    });
    // Messages arrive as SES wrote them; a message that SNS itself cannot deliver becomes a dead letter.
    events.addSubscription(
      new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }),
    );

    const { config } = stage;
    const made = new MithaqFunction(this, 'RecordEmailEvent', {
      stage,
      artefacts,
      name: 'record-email-event',
      timeout: workerTimeout,
      environmentKey: key,
    });
    made.addEnvironment(envName.cmsUrl, `https://${config.admin.host}`);
    // The secret is looked up by name: in another region than the data's, this name leads to its replica.
    made.addEnvironment(
      envName.cmsApiKey,
      SecretValue.secretsManager(secretName(stage, 'cms-api-key')).unsafeUnwrap(),
    );
    made.consume(queue, BATCH, config.concurrency.recordEmailEvent);
    new FunctionErrors(this, 'FunctionErrors', {
      stage,
      topic,
      functions: [made.lambda],
      failureMeans:
        'The function that records what became of e-mails does not start or does not end: staff learn of no bounce.',
      runbook: 'mail-functions-failing',
    });
    new LoggedErrors(this, 'LoggedErrors', { stage, topic, name: 'mail-logged-errors', logs: [made.logs] });
  }
}
