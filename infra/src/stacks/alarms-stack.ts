import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../app/stage.ts';
import { acknowledge } from '../constructs/acknowledge.ts';

/** Where alarms go, and what the month may cost. */
export class AlarmsStack extends Stack {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    const { alarms, budget } = stage.config;

    this.topic = new Topic(this, 'Topic', {
      topicName: stage.named('alarms'),
      displayName: 'Mithaq',
      enforceSSL: true,
    });
    // A topic with a policy of its own lets in nobody whom the policy does not name, alarms included.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(alarms.email));
    acknowledge(this.topic, {
      'AwsSolutions-SNS2':
        'Alarms name queues and figures and nobody; a key of our own would cost a dollar a month to protect nothing.',
    });

    const tell = (
      type: 'ACTUAL' | 'FORECASTED',
      percent: number,
    ): CfnBudget.NotificationWithSubscribersProperty => ({
      notification: {
        notificationType: type,
        comparisonOperator: 'GREATER_THAN',
        threshold: percent,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarms.email }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: stage.named('month'),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budget.monthlyUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [tell('FORECASTED', 100), tell('ACTUAL', 80), tell('ACTUAL', 100)],
    });
  }
}
