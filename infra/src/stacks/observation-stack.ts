import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, TextWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../config/stage.ts';
import { loggedErrors } from '../constructs/logged-errors.ts';
import { reputation } from '../constructs/sender-reputation.ts';
import { RunbookAlarm } from '../constructs/runbook-alarm.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';
import type { RequestsStack } from './requests-stack.ts';
import type { WebStack } from './web-stack.ts';

export interface ObservationStackProps extends StackProps {
  readonly stage: Stage;
  readonly requests: RequestsStack;
  readonly web: WebStack;
  readonly alarmTopic: ITopic;
}

/** An alarm on the concurrency of the CMS, and one dashboard of all parts. */
export class ObservationStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservationStackProps) {
    super(scope, id, props);
    const { stage, requests, web, alarmTopic: topic } = props;
    const alarm = { stage, topic };
    new RunbookAlarm(this, 'CmsFull', {
      ...alarm,
      metric: web.cms.lambda.metricThrottles({ period: Duration.minutes(5), statistic: 'Sum' }),
      atLeast: 20,
      failureMeans:
        'The CMS runs as often as the database allows: staff meet errors and requests are recorded late.',
      runbook: 'cms-full',
    });
    this.#dashboard(stage, requests, web);
  }

  #dashboard(stage: Stage, requests: RequestsStack, web: WebStack): void {
    const minutes = { period: Duration.minutes(5) };
    const row = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 12 });
    const waiting = ({ queue, deadLetters }: WorkQueue): IMetric[] => [
      queue.metricApproximateNumberOfMessagesVisible(minutes),
      queue.metricApproximateAgeOfOldestMessage(minutes),
      deadLetters.metricApproximateNumberOfMessagesVisible(minutes),
    ];
    const running = (lambda: WebStack['cms']['lambda']): IMetric[] => [
      lambda.metricInvocations(minutes),
      lambda.metricErrors(minutes),
      lambda.metricThrottles(minutes),
      lambda.metricDuration({ ...minutes, statistic: 'p95' }),
    ];
    new Dashboard(this, 'Dashboard', {
      dashboardName: stage.named('overview'),
      widgets: [
        [new TextWidget({ markdown: `What to do: ${stage.config.alarms.runbook}`, width: 24, height: 1 })],
        [
          row('Requests wait for the CMS', waiting(requests.queues.requests)),
          row('E-mails wait', waiting(requests.queues.mail)),
        ],
        [
          row('Follows of policies wait for the CMS', waiting(requests.queues.follows)),
          row('Files of policies wait to be read', waiting(requests.queues.reading)),
        ],
        [
          row('Runs by the clock that failed', [
            requests.queues.dailyDead.metricApproximateNumberOfMessagesVisible(minutes),
            requests.queues.tellFollowersDead.metricApproximateNumberOfMessagesVisible(minutes),
          ]),
        ],
        [row('Site', running(web.site.lambda)), row('CMS', running(web.cms.lambda))],
        [
          row('Sender', [reputation(stage, 'BounceRate'), reputation(stage, 'ComplaintRate')]),
          row('Errors that functions logged', [
            loggedErrors(stage, 'logged-errors'),
            loggedErrors(stage, 'mail-logged-errors').with({ region: stage.config.mailRegion }),
          ]),
        ],
      ],
    });
  }
}
