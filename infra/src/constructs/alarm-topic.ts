import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { suppressNag } from './suppress-nag.ts';

/** The topic for the alarms of one region: CloudWatch notifies no topic of another region. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, stage: Stage, name = 'alarms') {
    super(scope, id, { topicName: stage.named(name), displayName: 'Mithaq', enforceSSL: true });
    // A topic with a policy of its own lets in only those whom the policy names, and an alarm must be named, too.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.stack.account } },
      }),
    );
    this.addSubscription(new EmailSubscription(stage.config.alarms.email));
    suppressNag(this, {
      'AwsSolutions-SNS2':
        'Alarms name queues and figures and nobody; a key of our own would cost a dollar a month to protect nothing.',
    });
  }
}
