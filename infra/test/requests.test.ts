import { environmentOf, envName, functionNames } from '@mithaq/functions/env-names';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { permissionsOf, whoMay } from './support/permissions.ts';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');

const lambda = (name: string) =>
  prod.templates.the('AWS::Lambda::Function', 'FunctionName', `mithaq-prod-${name}`);
const variablesOf = (name: string) =>
  z
    .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
    .parse(lambda(name).properties).Environment.Variables;
const queueId = (name: string) =>
  prod.templates.the('AWS::SQS::Queue', 'QueueName', `mithaq-prod-${name}`).id;
const actionsOf = (name: string) =>
  permissionsOf(prod.templates, lambda(name))
    .flatMap(({ Action }) => Action)
    .sort();

const eventSource = z.object({
  EventSourceArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  FunctionName: z.object({ Ref: z.string() }),
  ScalingConfig: z.object({ MaximumConcurrency: z.int() }),
  FunctionResponseTypes: z.array(z.string()),
});
const eventSources = () =>
  prod.templates.all('AWS::Lambda::EventSourceMapping').map(({ stack, properties }) => {
    const { EventSourceArn, FunctionName, ...rest } = eventSource.parse(properties);
    const resources = prod.templates.stacks.get(stack)?.Resources;
    return {
      ...rest,
      queue: resources?.[EventSourceArn['Fn::GetAtt'][0]]?.Properties ?? {},
      lambda: resources?.[FunctionName.Ref]?.Properties ?? {},
    };
  });

describe('permissions', () => {
  test('only send-email may call ses:SendRawEmail, and no function may send in another way', () => {
    expect(whoMay(prod.templates, /^ses:/u)).toEqual(['mithaq-prod-send-email']);
    expect(actionsOf('send-email').filter((action) => action.startsWith('ses:'))).toEqual([
      'ses:SendRawEmail',
    ]);
  });

  test('send-email may send from the address of the stage alone', () => {
    const [sending] = permissionsOf(prod.templates, lambda('send-email')).filter(({ Action }) =>
      Action.includes('ses:SendRawEmail'),
    );
    expect(sending?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': prod.config.mail.from } });
  });

  test('accept-request may write to one queue and read nothing', () => {
    // SQS requires both permissions of a writer to an encrypted queue; the key alone reads no queue.
    expect(actionsOf('accept-request')).toEqual(['kms:Decrypt', 'kms:GenerateDataKey', 'sqs:SendMessage']);
    const [writing] = permissionsOf(prod.templates, lambda('accept-request')).filter(({ Action }) =>
      Action.includes('sqs:SendMessage'),
    );
    expect(writing?.Resource).toEqual([{ 'Fn::GetAtt': [queueId('requests'), 'Arn'] }]);
  });

  test('accept-follow may write to one queue and read nothing', () => {
    expect(actionsOf('accept-follow')).toEqual(['kms:Decrypt', 'kms:GenerateDataKey', 'sqs:SendMessage']);
    const [writing] = permissionsOf(prod.templates, lambda('accept-follow')).filter(({ Action }) =>
      Action.includes('sqs:SendMessage'),
    );
    expect(writing?.Resource).toEqual([{ 'Fn::GetAtt': [queueId('follows'), 'Arn'] }]);
  });

  test.each([
    ['record-request', ['mail']],
    ['record-follow', ['mail']],
    ['track-request', ['mail']],
    ['tell-followers', ['mail', 'reading', 'tell-followers-dead']],
    ['daily', ['mail', 'daily-dead']],
  ])('%s may write to %j and nowhere else, and touches no database but by the CMS', (name, queues) => {
    const readsItsQueue = [
      'kms:Decrypt',
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
    ];
    const statements = permissionsOf(prod.templates, lambda(name));
    const others = statements
      .flatMap(({ Action }) => Action)
      .filter((action) => action !== 'sqs:SendMessage');
    expect(others.filter((action) => !readsItsQueue.includes(action))).toEqual([]);
    const written = statements
      .filter(({ Action }) => Action.includes('sqs:SendMessage'))
      .flatMap(({ Resource }) => Resource);
    const wanted = queues.map((queue) => ({ 'Fn::GetAtt': [queueId(queue), 'Arn'] }));
    expect(written).toHaveLength(wanted.length);
    expect(written).toEqual(expect.arrayContaining(wanted));
  });

  test('read-document may read and write files of policies, and no other upload', () => {
    const statements = permissionsOf(prod.templates, lambda('read-document'));
    const onFiles = statements.filter(({ Action }) => Action.some((action) => /^s3:.*Object/u.test(action)));
    expect(onFiles.flatMap(({ Action }) => Action).sort()).toEqual(['s3:GetObject', 's3:PutObject']);
    for (const { Resource } of onFiles)
      expect(JSON.stringify(Resource)).toMatch(/PublishOutputUploadsArn"\}\},"\/source-files\/\*"/u);
    expect(
      actionsOf('read-document')
        .filter((action) => action.startsWith('s3:'))
        .sort(),
    ).toEqual(['s3:GetObject', 's3:ListBucket', 's3:PutObject']);
    expect(actionsOf('read-document')).not.toContain('sqs:SendMessage');
  });

  test('read-document has a whole processor, the memory for it, and as long as Lambda gives', () => {
    expect(lambda('read-document').properties).toMatchObject({ MemorySize: 1769, Timeout: 900 });
    expect(JSON.stringify(variablesOf('read-document')['UPLOADS_URL'])).toContain('s3://');
  });

  test('the CMS may hand over files to the reading queue, and writes to no other queue', () => {
    const written = permissionsOf(prod.templates, lambda('cms'))
      .filter(({ Action }) => Action.includes('sqs:SendMessage'))
      .map(({ Resource }) => JSON.stringify(Resource));
    expect(written).toHaveLength(1);
    expect(written[0]).toContain('ReadingQueue');
    expect(JSON.stringify(variablesOf('cms')['READING_QUEUE_URL'])).toContain('ReadingQueue');
  });

  test('a scheduler may call its own function, send a failed call to the dead letters, and nothing else', () => {
    const policies = prod.templates
      .all('AWS::IAM::Policy')
      .filter(({ id }) => id.includes('SchedulerRole'))
      .map(({ properties }) => JSON.stringify(properties['PolicyDocument']));
    expect(policies).toHaveLength(2);
    for (const [at, name] of ['tell-followers', 'daily'].entries()) {
      const found = policies.find((policy) => policy.includes(queueId(`${name}-dead`))) ?? '';
      expect(
        [...found.matchAll(/"Action":"([^"]+)"/gu)].map(([, action]) => action).sort(),
        String(at),
      ).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage']);
      expect(found).toContain(`"Resource":{"Fn::GetAtt":["${lambda(name).id}","Arn"]}`);
    }
  });

  test('only the consumer of a queue may read it', () => {
    expect(whoMay(prod.templates, /^sqs:ReceiveMessage$/u)).toEqual([
      'mithaq-prod-record-email-event',
      'mithaq-prod-record-request',
      'mithaq-prod-record-follow',
      'mithaq-prod-read-document',
      'mithaq-prod-send-email',
    ]);
  });

  test('no function may read a secret, a user or a role while it runs, but for the guards and the CMS, which read the key of those who call them', () => {
    expect(whoMay(prod.templates, /^(secretsmanager|iam|sts|ssm):/u).sort()).toEqual([
      'mithaq-prod-cms',
      'mithaq-prod-origin-guard',
      'mithaq-prod-requests-guard',
    ]);
  });

  test('no function may do everything of a service', () => {
    expect(whoMay(prod.templates, /\*/u)).toEqual([]);
  });

  test('no function reaches a bucket but those that publish, show and refresh policies, that release uploads, read files of policies and keep hashed files', () => {
    expect(whoMay(prod.templates, /^s3:/u)).toEqual([
      'mithaq-prod-read-document',
      'mithaq-prod-site',
      'mithaq-prod-cms',
      'mithaq-prod-keep-files',
      'mithaq-prod-refresh-pages',
      'mithaq-prod-release-upload',
    ]);
  });
});

describe('environment', () => {
  test.each(functionNames)('%s has exactly the variables that env-names lists', (name) => {
    const wanted = environmentOf[name].filter((variable) => variable !== envName.region);
    expect(Object.keys(variablesOf(name)).sort()).toEqual([...wanted].sort());
  });
});

describe('work', () => {
  test('database writers have bounded concurrency, and together open fewer connections than the database accepts', () => {
    expect(
      eventSources()
        .map(({ ScalingConfig }) => ScalingConfig.MaximumConcurrency)
        .sort(),
    ).toEqual([2, 2, 2, 5, 5]);
    for (const name of ['daily', 'tell-followers', 'cms']) {
      expect(lambda(name).properties['ReservedConcurrentExecutions']).toBeGreaterThan(0);
    }
    const { cms } = prod.config.concurrency;
    const { poolSize, maxConnections } = prod.config.database;
    expect(lambda('cms').properties['ReservedConcurrentExecutions']).toBe(cms);
    expect(variablesOf('cms')['DATABASE_POOL_SIZE']).toBe(String(poolSize));
    expect(cms * poolSize).toBeLessThanOrEqual(maxConnections);
  });

  test("the database's address reaches the CMS as its owner wrote it, with or without «?»", () => {
    expect(variablesOf('cms')['DATABASE_URL']).toBe(
      `{{resolve:secretsmanager:${prod.config.secrets.databaseUrl ?? ''}:SecretString:::}}`,
    );
  });

  test('a database that knows the role of the CMS has an address without password or secret, and the role its name', () => {
    const { templates, config } = deployed('abroad');
    const cms = templates.the('AWS::Lambda::Function', 'FunctionName', 'mithaq-prod-cms');
    const { DATABASE_URL } = z
      .object({ Environment: z.object({ Variables: z.looseObject({ DATABASE_URL: z.string() }) }) })
      .parse(cms.properties).Environment.Variables;
    const address = new URL(DATABASE_URL);
    expect([address.username, address.password, address.host, address.pathname]).toEqual([
      '',
      '',
      config.database.cluster,
      '/mithaq',
    ]);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      authMechanism: 'MONGODB-AWS',
      authSource: '$external',
    });
    expect(JSON.stringify([...templates.stacks.values()])).not.toContain('database-url');
    const role = templates.the('AWS::IAM::Role', 'RoleName', 'mithaq-prod-cms');
    expect(JSON.stringify(cms.properties['Role'])).toContain(role.id);
  });

  test('a message that fails does not bring back those that succeeded', () => {
    for (const { FunctionResponseTypes } of eventSources()) {
      expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });

  test('a message comes back only long after its function has ended', () => {
    for (const { queue, lambda: worker } of eventSources()) {
      expect(Number(queue['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * Number(worker['Timeout']));
    }
  });

  test('a CMS that is down for two days loses no request and no event, and SQS deletes none before it is a dead letter', () => {
    const redrive = z.object({ maxReceiveCount: z.int().max(1000) });
    for (const { queue } of eventSources()) {
      const { maxReceiveCount } = redrive.parse(queue['RedrivePolicy']);
      const days = (maxReceiveCount * Number(queue['VisibilityTimeout'])) / 86_400;
      expect(days).toBeGreaterThan(2);
      // A dead letter keeps its age: enough of its 14 days must be left for a person.
      expect(days).toBeLessThan(5);
      expect(queue['MessageRetentionPeriod']).toBe(14 * 86_400);
    }
  });

  test('a delivery’s lease of 20 s has expired when its message comes back', () => {
    const { properties } = prod.templates.the('AWS::SQS::Queue', 'QueueName', 'mithaq-prod-mail');
    expect(Number(properties['VisibilityTimeout'])).toBeGreaterThan(20);
  });

  test('waiting e-mails are sent every morning in Riyadh, and versions are published as their day begins', () => {
    const schedules = prod.templates
      .all('AWS::Scheduler::Schedule')
      .map(({ properties }) => properties)
      .filter(({ Name }) => String(Name).includes('daily'));
    expect(schedules.map((schedule) => schedule['ScheduleExpression']).toSorted()).toEqual([
      'cron(0 6 * * ? *)',
      'cron(1 0 * * ? *)',
    ]);
    for (const schedule of schedules) {
      expect(schedule['ScheduleExpressionTimezone']).toBe('Asia/Riyadh');
    }
  });

  test('followers are notified of a change within ten minutes', () => {
    const schedule = prod.templates.the('AWS::Scheduler::Schedule', 'Name', 'mithaq-prod-tell-followers');
    expect(schedule.properties).toMatchObject({ ScheduleExpression: 'rate(10 minutes)' });
  });

  test('two scheduled runs never overlap: nobody is notified twice and no version is published twice', () => {
    for (const name of ['daily', 'tell-followers']) {
      expect(lambda(name).properties['ReservedConcurrentExecutions']).toBe(1);
    }
  });

  test('an error that any function logs raises an alarm', () => {
    const filters = z.object({ LogGroupName: z.object({ Ref: z.string() }), FilterPattern: z.string() });
    const watched = prod.templates.all('AWS::Logs::MetricFilter').map(({ stack, properties }) => {
      const { LogGroupName, FilterPattern } = filters.parse(properties);
      expect(FilterPattern).toBe('{ $.level = "error" }');
      return prod.templates.stacks.get(stack)?.Resources[LogGroupName.Ref]?.Properties['LogGroupName'];
    });
    expect(watched.sort()).toEqual(functionNames.map((name) => `/mithaq/prod/${name}`).sort());
  });

  test('every function that is called asynchronously has a queue for failed events', () => {
    const destinations = prod.templates.all('AWS::Lambda::EventInvokeConfig');
    expect(destinations.map(({ properties }) => JSON.stringify(properties['DestinationConfig']))).toEqual([
      expect.stringContaining(queueId('tell-followers-dead')),
      expect.stringContaining(queueId('daily-dead')),
      expect.stringContaining(queueId('refresh-pages-dead')),
      expect.stringContaining(queueId('uploads-held-dead')),
    ]);
  });
});
