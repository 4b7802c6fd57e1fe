import { expect, test } from 'vitest';
import { deployed } from './support/templates.ts';

const prod = deployed('prod');

test('every e-mail of the domain is signed, takes part in the set, and travels encrypted', () => {
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

test('an address that bounced or complained is not written to again', () => {
  const [set] = prod.templates.all('AWS::SES::ConfigurationSet');
  expect(set?.properties).toMatchObject({
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
});

test('what becomes of an e-mail is told to record-email-event, under a key of our own', () => {
  const [destination] = prod.templates.all('AWS::SES::ConfigurationSetEventDestination');
  expect(destination?.properties).toMatchObject({
    EventDestination: { MatchingEventTypes: ['delivery', 'bounce', 'complaint'] },
  });
  const [topic] = prod.templates.all('AWS::SNS::Topic').filter(({ stack }) => stack.endsWith('Mail'));
  expect(topic?.properties['KmsMasterKeyId']).toBeDefined();
  const listener = prod.templates.the(
    'AWS::Lambda::Function',
    'FunctionName',
    'mithaq-prod-record-email-event',
  );
  const [subscription] = prod.templates
    .all('AWS::SNS::Subscription')
    .filter(({ stack }) => stack.endsWith('Requests'));
  expect(subscription?.properties).toMatchObject({
    Protocol: 'lambda',
    Endpoint: { 'Fn::GetAtt': [listener.id, 'Arn'] },
  });
});

test('SES may speak to the topic, and use its key', () => {
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
