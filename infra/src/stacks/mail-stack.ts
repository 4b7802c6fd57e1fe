import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Artefacts } from '../artefacts/artefacts.ts';
import type { Stage } from '../config/stage.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { EmailEvents } from '../constructs/email-events.ts';
import { mailRecords } from '../constructs/mail-records.ts';
import { SenderReputation } from '../constructs/sender-reputation.ts';

export interface MailStackProps extends StackProps {
  readonly stage: Stage;
  readonly artefacts: Artefacts;
  /** Topic for alarms; left out where e-mails are sent from another region, which then gets a topic of its own. */
  readonly alarmTopic: ITopic | undefined;
}

/** The sender's identity, the events of its e-mails, and alarms on its reputation; all in the mail region. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props);
    const { stage, artefacts } = props;
    const { domain } = stage.config.mail;

    const configurationSet = new ConfigurationSet(this, 'Set', {
      configurationSetName: stage.named('mail'),
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // Addresses that bounced or complained get no further e-mail.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // Every e-mail of this domain belongs to the configuration set, so that no sender has to name it.
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet,
      dkimSigning: true,
      mailFromDomain: `bounce.${domain}`,
    });
    mailRecords(this, stage, identity);

    const key = this.#eventKey(stage);
    const events = new Topic(this, 'Events', {
      topicName: stage.named('email-events'),
      masterKey: key,
      enforceSSL: true,
    });
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(events),
      events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });

    const alarmTopic = props.alarmTopic ?? new AlarmTopic(this, 'Alarms', stage);
    new EmailEvents(this, 'EmailEvents', { stage, artefacts, alarmTopic, events, key });
    new SenderReputation(this, 'Reputation', { stage, topic: alarmTopic });
  }

  /** Events of SES name recipients and are therefore encrypted with a key of their own, in the mail region. */
  #eventKey(stage: Stage): Key {
    const key = new Key(this, 'Key', {
      alias: stage.named('mail-events'),
      description: 'Mithaq: what SES says of e-mails, and the key by which it is recorded',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const ses = new ServicePrincipal('ses.amazonaws.com');
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [ses],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    return key;
  }
}
