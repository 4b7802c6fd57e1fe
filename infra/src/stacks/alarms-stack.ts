import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';

/** The topic for alarms and the budget for a month. */
export class AlarmsStack extends Stack {
  readonly topic: AlarmTopic;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    const { alarms, budget } = stage.config;

    this.topic = new AlarmTopic(this, 'Topic', stage);

    const notification = (
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
      notificationsWithSubscribers: [
        notification('FORECASTED', 100),
        notification('ACTUAL', 80),
        notification('ACTUAL', 100),
      ],
    });
  }
}
