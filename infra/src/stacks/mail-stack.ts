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
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../app/stage.ts';
import { mailRecords } from '../constructs/mail-records.ts';

/** Who we are to mail servers, and what they say of our e-mails. */
export class MailStack extends Stack {
  /** What comes back: delivered, bounced, complained. */
  readonly events: Topic;
  /** What whoever sends must have a permission for. */
  readonly sendingArns: readonly string[];

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    const { domain } = stage.config.mail;

    const configurationSet = new ConfigurationSet(this, 'Set', {
      configurationSetName: stage.named('mail'),
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // An address that bounced or complained is not written to again.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // Every e-mail of this domain takes part in the set: nobody has to remember to name it.
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet,
      dkimSigning: true,
      mailFromDomain: `bounce.${domain}`,
    });
    mailRecords(this, stage, identity);

    this.events = this.#eventTopic(stage);
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(this.events),
      events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.sendingArns = [
      identity.emailIdentityArn,
      this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: stage.named('mail') }),
    ];
  }

  /** What SES says names recipients: it travels under a key of its own, in whichever region e-mail is sent. */
  #eventTopic(stage: Stage): Topic {
    const key = new Key(this, 'Key', {
      alias: stage.named('mail-events'),
      description: 'Mithaq: what SES says of e-mails',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
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
    return new Topic(this, 'Events', {
      topicName: stage.named('email-events'),
      masterKey: key,
      enforceSSL: true,
    });
  }
}
