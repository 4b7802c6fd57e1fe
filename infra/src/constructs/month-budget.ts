import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import { STAGE_TAG, type Stage } from '../config/stage.ts';

/**
 * Makes the budget of a month, of what carries this stage's tag: AWS counts by a tag once somebody has activated it
 * under «Cost allocation tags», and until then the budget sees nothing. CloudFormation makes budgets in some regions only:
 * me-central-1 does not know them, us-east-1 does.
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
      // Without it the stages of one account would each watch the sum of all.
      costFilters: { TagKeyValue: [`user:${STAGE_TAG}$${stage.config.stage}`] },
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
