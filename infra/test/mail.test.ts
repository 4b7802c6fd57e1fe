import { describe, expect, test } from 'vitest';
import { permissionsOf } from './support/permissions.ts';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');
const abroad = deployed('abroad');

test('every e-mail of the domain is signed, belongs to the configuration set, and is encrypted on its way', () => {
  const [identity] = prod.templates.all('AWS::SES::EmailIdentity');
  expect(identity?.properties).toMatchObject({
    EmailIdentity: prod.config.mail.domain,
    DkimAttributes: { SigningEnabled: true },
    ConfigurationSetAttributes: { ConfigurationSetName: { Ref: expect.any(String) } },
    MailFromAttributes: { MailFromDomain: `bounce.${prod.config.mail.domain}` },
  });
  const [set] = prod.templates.all('AWS::SES::ConfigurationSet');
  expect(set?.properties).toMatchObject({ DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
});

test('an address that bounced or complained gets no further e-mail', () => {
  const [set] = prod.templates.all('AWS::SES::ConfigurationSet');
  expect(set?.properties).toMatchObject({
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
});

/** The one of `type` in the mail stack of a stage. */
const inMail = (stage: ReturnType<typeof deployed>, type: string) => {
  const [found, ...others] = stage.templates.all(type).filter(({ stack }) => stack.endsWith('Mail'));
  expect(others).toEqual([]);
  return found;
};
const arnOf = (id: string | undefined) => ({ 'Fn::GetAtt': [id, 'Arn'] });

test.each([
  ['from the region of the data', prod],
  ['from another region', abroad],
])('what becomes of an e-mail reaches record-email-event by a queue: sent %s', (_, stage) => {
  const { templates } = stage;
  const topic = templates.the('AWS::SNS::Topic', 'TopicName', 'mithaq-prod-email-events');
  expect(inMail(stage, 'AWS::SES::ConfigurationSetEventDestination')?.properties).toMatchObject({
    EventDestination: {
      MatchingEventTypes: ['delivery', 'bounce', 'complaint'],
      SnsDestination: { TopicARN: { Ref: topic.id } },
    },
  });
  const queue = templates.the('AWS::SQS::Queue', 'QueueName', 'mithaq-prod-email-events');
  const dead = templates.the('AWS::SQS::Queue', 'QueueName', 'mithaq-prod-email-events-dead');
  const [subscription] = templates
    .all('AWS::SNS::Subscription')
    .filter(({ properties }) => properties['Protocol'] === 'sqs');
  expect(subscription?.properties).toMatchObject({
    TopicArn: { Ref: topic.id },
    Endpoint: arnOf(queue.id),
    RawMessageDelivery: true,
    RedrivePolicy: { deadLetterTargetArn: arnOf(dead.id) },
  });
  const listener = templates.the('AWS::Lambda::Function', 'FunctionName', 'mithaq-prod-record-email-event');
  expect(inMail(stage, 'AWS::Lambda::EventSourceMapping')?.properties).toMatchObject({
    EventSourceArn: arnOf(queue.id),
    FunctionName: { Ref: listener.id },
  });
  // SES, topic, queue and function speak to their own region only.
  const stacks = [topic, queue, dead, listener, subscription].map((each) => each?.stack);
  expect(new Set(stacks)).toEqual(new Set(['Mithaq-prod-Mail']));
});

test('events that name recipients are encrypted with a key of our own, on the topic and on the queue', () => {
  const topic = prod.templates.the('AWS::SNS::Topic', 'TopicName', 'mithaq-prod-email-events');
  const queue = prod.templates.the('AWS::SQS::Queue', 'QueueName', 'mithaq-prod-email-events');
  expect(topic.properties['KmsMasterKeyId']).toEqual(arnOf(inMail(prod, 'AWS::KMS::Key')?.id));
  expect(queue.properties['KmsMasterKeyId']).toEqual(topic.properties['KmsMasterKeyId']);
});

test('only the topic may put events on the queue and use its key', () => {
  const policies = prod.templates
    .all('AWS::SQS::QueuePolicy')
    .filter(({ stack }) => stack.endsWith('Mail'))
    .map(({ properties }) => JSON.stringify(properties['PolicyDocument']));
  expect(policies).toHaveLength(2);
  for (const policy of policies) {
    expect(policy).toMatch(/"ArnEquals":\{"aws:SourceArn":\{"Ref":"Events[0-9A-F]{8}"\}\}/u);
    expect(policy.match(/"Effect":"Allow"/gu)).toHaveLength(1);
  }
  expect(JSON.stringify(inMail(prod, 'AWS::KMS::Key')?.properties)).toContain(
    '"Principal":{"Service":"sns.amazonaws.com"}',
  );
});

describe('a stage that sends its e-mails from another region', () => {
  const regionOf = (stack: string): string | undefined => abroad.environments.get(stack)?.split('/').at(-1);

  test('has its mail stack there and nothing else', () => {
    expect(abroad.config.mailRegion).not.toBe(abroad.config.region);
    const there = [...abroad.templates.stacks.keys()].filter(
      (stack) => regionOf(stack) === abroad.config.mailRegion,
    );
    expect(there).toEqual(['Mithaq-prod-Mail']);
  });

  test('gives send-email the region, and permission to send in that region only', () => {
    const sender = abroad.templates.the('AWS::Lambda::Function', 'FunctionName', 'mithaq-prod-send-email');
    expect(regionOf(sender.stack)).toBe(abroad.config.region);
    expect(JSON.stringify(sender.properties['Environment'])).toContain('"MAIL_REGION":"eu-central-1"');
    const [sending] = permissionsOf(abroad.templates, sender).filter(({ Action }) =>
      Action.includes('ses:SendRawEmail'),
    );
    expect(sending?.Resource).toHaveLength(2);
    for (const arn of sending?.Resource ?? []) expect(JSON.stringify(arn)).toContain(':ses:eu-central-1:');
  });

  test('has the functions’ key of the CMS in that region too, and no other secret', () => {
    const replicated = abroad.templates
      .all('AWS::SecretsManager::Secret')
      .filter(({ properties }) => properties['ReplicaRegions'] !== undefined);
    expect(replicated.map(({ properties }) => [properties['Name'], properties['ReplicaRegions']])).toEqual([
      ['mithaq/prod/cms-api-key', [{ Region: 'eu-central-1' }]],
    ]);
    const listener = abroad.templates.the(
      'AWS::Lambda::Function',
      'FunctionName',
      'mithaq-prod-record-email-event',
    );
    expect(JSON.stringify(listener.properties['Environment'])).toContain(
      '{{resolve:secretsmanager:mithaq/prod/cms-api-key:SecretString:::}}',
    );
    const copied = prod.templates
      .all('AWS::SecretsManager::Secret')
      .filter(({ properties }) => properties['ReplicaRegions'] !== undefined);
    expect(copied).toEqual([]);
  });

  test('sends its alarms to a topic of that region', () => {
    for (const { stack, properties } of abroad.templates.all('AWS::CloudWatch::Alarm')) {
      const tells = JSON.stringify(properties['AlarmActions']);
      if (stack === 'Mithaq-prod-Mail') expect(tells).toMatch(/^\[\{"Ref":"Alarms[0-9A-F]{8}"\}\]$/u);
      else expect(tells).not.toContain('Mail');
    }
    const topics = abroad.templates
      .all('AWS::SNS::Subscription')
      .filter(({ properties }) => properties['Protocol'] === 'email');
    // The firewall tells of whom it shuts out by a topic of its own, in its own region.
    expect(topics.map(({ stack }) => stack).sort()).toEqual([
      'Mithaq-prod-Alarms',
      'Mithaq-prod-Edge',
      'Mithaq-prod-Mail',
    ]);
  });

  test('sends bounces to servers of that region', () => {
    const [mx] = abroad.templates
      .all('AWS::Route53::RecordSet')
      .filter(({ properties }) => properties['Type'] === 'MX');
    expect(mx?.properties['ResourceRecords']).toEqual(['10 feedback-smtp.eu-central-1.amazonses.com']);
  });

  test('has no stack in the data’s region that depends on the mail stack', () => {
    const text = JSON.stringify(
      [...abroad.templates.stacks].filter(([stack]) => stack !== 'Mithaq-prod-Mail'),
    );
    expect(text).not.toContain('Mithaq-prod-Mail');
  });
});

test('SES may publish to the topic, and use its key', () => {
  const ofMail = (type: string) =>
    JSON.stringify(
      prod.templates
        .all(type)
        .filter(({ stack }) => stack.endsWith('Mail'))
        .map(({ properties }) => properties),
    );
  expect(ofMail('AWS::SNS::TopicPolicy')).toContain(
    '"Effect":"Allow","Principal":{"Service":"ses.amazonaws.com"}',
  );
  expect(ofMail('AWS::KMS::Key')).toContain('"Principal":{"Service":"ses.amazonaws.com"}');
});

test('a stage with a Route 53 zone has its mail records made: DKIM, return path, SPF', () => {
  const records = prod.templates.all('AWS::Route53::RecordSet').filter(({ stack }) => stack.endsWith('Mail'));
  expect(records.map(({ properties }) => properties['Type'])).toEqual([
    'CNAME',
    'CNAME',
    'CNAME',
    'MX',
    'TXT',
  ]);
});
