import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deployed, type Found } from './support/templates.ts';

const prod = deployed('prod');

const DAY = 86_400;
const queues = (): Found[] => prod.templates.all('AWS::SQS::Queue');
const isDead = ({ properties }: Found): boolean => String(properties['QueueName']).endsWith('-dead');

const alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).length(1),
  MetricName: z.string().optional(),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  TreatMissingData: z.literal('notBreaching'),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional(),
});
const alarms = () =>
  prod.templates.all('AWS::CloudWatch::Alarm').map(({ properties }) => alarm.parse(properties));

const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
const sections = [...runbook.matchAll(/^## (.+)$/gmu)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-'),
);

test('every queue keeps dead letters for 14 days and alarms on the first', () => {
  expect(queues().filter(isDead)).toHaveLength(9);
  for (const queue of queues()) {
    if (!isDead(queue)) {
      expect(queue.properties['RedrivePolicy']).toBeDefined();
      continue;
    }
    expect(queue.properties['MessageRetentionPeriod']).toBe(14 * DAY);
    const watching = alarms().filter(
      ({ MetricName, Dimensions }) =>
        MetricName === 'ApproximateNumberOfMessagesVisible' &&
        JSON.stringify(Dimensions).includes(`"${queue.id}"`),
    );
    expect(watching).toMatchObject([{ Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold' }]);
  }
});

const named = z.object({ QueueName: z.string(), VisibilityTimeout: z.number().optional() });
const metricOf = z.object({
  Id: z.string(),
  MetricStat: z
    .object({
      Metric: z.object({ MetricName: z.string(), Dimensions: z.array(z.unknown()) }),
      Stat: z.string(),
      Period: z.number(),
    })
    .optional(),
  Expression: z.string().optional(),
});

describe('waiting', () => {
  const waiting = prod.templates
    .all('AWS::CloudWatch::Alarm')
    .filter(({ properties }) => String(properties['AlarmName']).endsWith('-waiting'))
    .map(({ properties }) =>
      z
        .object({
          AlarmName: z.string(),
          Threshold: z.number(),
          MetricName: z.string().optional(),
          EvaluationPeriods: z.number(),
          Metrics: z.array(metricOf).default([]),
        })
        .parse(properties),
    );

  test('every queue of work has one', () => {
    const ofWork = queues().filter((queue) => !isDead(queue));
    expect(waiting.map(({ AlarmName }) => AlarmName).sort()).toEqual(
      ofWork.map(({ properties }) => `${String(properties['QueueName'])}-waiting`).sort(),
    );
  });

  test.each(waiting)(
    '$AlarmName can ring although SQS forgets the age of a message after three receives',
    (each) => {
      const queue = prod.templates.the(
        'AWS::SQS::Queue',
        'QueueName',
        each.AlarmName.replace('-waiting', ''),
      );
      const { VisibilityTimeout = 0 } = named.parse(queue.properties);
      if (each.MetricName === 'ApproximateAgeOfOldestMessage') {
        expect(VisibilityTimeout * 3).toBeGreaterThan(each.Threshold);
        return;
      }
      // A message that is tried again and again is visible or not, at each moment of all periods.
      const read = each.Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat]));
      expect(read.map(({ Metric }) => Metric.MetricName).sort()).toEqual([
        'ApproximateNumberOfMessagesNotVisible',
        'ApproximateNumberOfMessagesVisible',
      ]);
      expect(read.map(({ Stat }) => Stat)).toEqual(['Minimum', 'Minimum']);
      expect(each.Metrics.find(({ Expression }) => Expression !== undefined)?.Expression).toBe(
        'visible + notVisible',
      );
      expect(each.Threshold).toBe(1);
      // The least of both figures may be nought in a longer period although the message was there all the time.
      expect(each.Metrics.flatMap(({ MetricStat }) => MetricStat?.Period ?? [])).toEqual([60, 60]);
      expect(each.EvaluationPeriods).toBeGreaterThanOrEqual(15);
    },
  );
});

test.each(['dev', 'prod', 'abroad'] as const)(
  '%s: every function has an alarm on runs that end without an answer',
  (stage) => {
    const { templates } = deployed(stage);
    const watched = templates
      .all('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => JSON.stringify(properties['Metrics'] ?? '').includes('"Errors"'));
    for (const { properties } of watched) {
      const metrics = z.array(metricOf).parse(properties['Metrics']);
      // CloudWatch takes ten metrics into one alarm.
      expect(metrics.length - 1).toBeLessThanOrEqual(10);
      const summed = metrics.find(({ Expression }) => Expression !== undefined)?.Expression ?? '';
      for (const { Id, MetricStat } of metrics)
        if (MetricStat !== undefined) expect(summed).toContain(`FILL(${Id}, 0)`);
    }
    const functions = templates
      .all('AWS::Lambda::Function')
      .filter(({ properties }) => properties['FunctionName'] !== undefined);
    expect(functions.length).toBeGreaterThan(12);
    for (const { id, properties } of functions)
      expect([
        properties['FunctionName'],
        watched.filter((alarm) => JSON.stringify(alarm.properties).includes(`"${id}"`)).length,
      ]).toEqual([properties['FunctionName'], 1]);
  },
);

test('every queue is encrypted, and personal messages with a key of our own', () => {
  const personal = [
    'requests',
    'requests-dead',
    'follows',
    'follows-dead',
    'email-events',
    'email-events-dead',
  ].map((name) => `mithaq-prod-${name}`);
  for (const { properties } of queues()) {
    const own = properties['KmsMasterKeyId'] !== undefined;
    expect(own || properties['SqsManagedSseEnabled'] === true).toBe(true);
    expect(own).toBe(personal.includes(String(properties['QueueName'])));
  }
});

test('every alarm says in a sentence what it means for people, and links to the runbook', () => {
  expect(alarms().length).toBeGreaterThanOrEqual(14);
  for (const { AlarmDescription } of alarms()) {
    expect(AlarmDescription).toMatch(/^[A-Z].{30,}\. What to do: https:\/\/\S+#[a-z-]+$/u);
  }
});

test('every alarm has its section in the runbook, and every section its alarm', () => {
  const linked = alarms().map(({ AlarmDescription }) => AlarmDescription.split('#')[1] ?? '');
  // Sections about faults that people and commands notice and no metric of AWS.
  const withoutAlarm = ['beyond-alarms', 'register-broken'];
  expect([...linked].sort()).toEqual(sections.filter((section) => !withoutAlarm.includes(section)).sort());
});

test('the runbook describes each alarm in the words of its e-mail', () => {
  for (const [, name = '', text = ''] of runbook.matchAll(/^## ([a-z-]+)$([\s\S]*?)(?=^## |(?![\s\S]))/gmu)) {
    if (name !== 'beyond-alarms')
      expect([name, text.trim()]).toEqual([name, expect.stringMatching(/^\*\*Means:\*\* .{20,}/u)]);
  }
});

test('every page that the runbook links to exists', () => {
  const anchors = [...runbook.matchAll(/\]\(#([^)]+)\)/gu)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(3);
  expect(anchors.filter((anchor) => !sections.includes(anchor ?? ''))).toEqual([]);
});

test('CloudWatch may publish alarms to their topic', () => {
  const [policy] = prod.templates
    .all('AWS::SNS::TopicPolicy')
    .filter(({ stack }) => stack.endsWith('Alarms'));
  expect(policy?.properties['PolicyDocument']).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    ]),
  });
});

test('alarms notify a person and are not only drawn', () => {
  const [subscription] = prod.templates
    .all('AWS::SNS::Subscription')
    .filter(({ stack }) => stack.endsWith('Alarms'));
  expect(subscription?.properties).toMatchObject({ Protocol: 'email', Endpoint: prod.config.alarms.email });
});

test('the budget of a month notifies before it is spent', () => {
  const [budget] = prod.templates.all('AWS::Budgets::Budget');
  expect(budget?.properties).toMatchObject({
    Budget: {
      BudgetLimit: { Amount: prod.config.budget.monthlyUsd, Unit: 'USD' },
      // Two stages in one account are each counted by their own tag.
      CostFilters: { TagKeyValue: ['user:stage$prod'] },
    },
  });
  expect(JSON.stringify(budget?.properties)).toContain('"FORECASTED"');
  // CloudFormation makes budgets in some regions only (cfn-lint E3006 for me-central-1, November 2026).
  expect(prod.environments.get(budget?.stack ?? '')).toMatch(/\/us-east-1$/u);
});

test('one dashboard shows where requests, follows, e-mails and files of policies wait, whether the servers run, and the runbook', () => {
  const [dashboard, ...others] = prod.templates.all('AWS::CloudWatch::Dashboard');
  expect([dashboard?.properties['DashboardName'], others]).toEqual(['mithaq-prod-overview', []]);
  const body = JSON.stringify(dashboard?.properties);
  expect(body).toContain(prod.config.alarms.runbook);
  const shown = (id: string): boolean =>
    new RegExp(`GetAtt${id}QueueName|PublishOutputRef${id}`, 'u').test(body);
  const queueId = (name: string): string =>
    prod.templates.the('AWS::SQS::Queue', 'QueueName', `mithaq-prod-${name}`).id;
  const waiting = ['requests', 'follows', 'mail', 'reading'].flatMap((name) => [name, `${name}-dead`]);
  for (const name of [...waiting, 'daily-dead', 'tell-followers-dead'])
    expect([name, shown(queueId(name))]).toEqual([name, true]);
  for (const name of ['site', 'cms']) {
    const { id } = prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
    expect([name, shown(id)]).toEqual([name, true]);
  }
});
