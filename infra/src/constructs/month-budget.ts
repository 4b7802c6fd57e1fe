import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';

/**
 * Makes the budget of a month. Budgets belong to the whole account, and CloudFormation makes them in some regions
 * only: me-central-1 does not know them, us-east-1 does.
 */
export const monthBudget = (scope: Construct, stage: Stage): void => {
  const { alarms, budget } = stage.config;
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
  new CfnBudget(scope, 'Budget', {
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
};
