import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wire } from '../src/record-email-event/index.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { keepLog } from './support/logged.ts';

let cms: CmsStandIn;
let kept: ReturnType<typeof keepLog>;
let handler: ReturnType<typeof wire>;

beforeEach(async () => {
  cms = await startCms();
  kept = keepLog();
  handler = wire({ CMS_URL: cms.url, CMS_API_KEY: cms.apiKey }, kept.log);
});
afterEach(() => cms.stop());

/** Makes the batch that SQS hands over when SNS delivers raw: SES's own words are the body. */
const batch = (...messages: readonly unknown[]): unknown => ({
  Records: messages.map((message, at) => ({
    messageId: `m-${String(at + 1)}`,
    body: typeof message === 'string' ? message : JSON.stringify(message),
    eventSource: 'aws:sqs',
  })),
});
const nothingKept = { batchItemFailures: [] };
const kept1 = { batchItemFailures: [{ itemIdentifier: 'm-1' }] };

const mail = {
  messageId: '0100019-abc',
  timestamp: '2026-11-21T08:00:00.000Z',
  source: 'no-reply@mithaq.example',
  destination: ['noura@example.com'],
};
const at = '2026-11-21T08:00:05.000Z';
const delivered = {
  timestamp: at,
  recipients: ['noura@example.com'],
  smtpResponse: '250 ok noura@example.com',
};
const bounced = {
  timestamp: at,
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: [{ emailAddress: 'noura@example.com', diagnosticCode: '550 no noura@example.com' }],
};
const complained = {
  timestamp: at,
  complaintFeedbackType: 'abuse',
  complainedRecipients: [{ emailAddress: 'noura@example.com' }],
};

describe.each(['notificationType', 'eventType'])('in the shape with %s', (typeField) => {
  test.each([
    [{ [typeField]: 'Delivery', mail, delivery: delivered }, { kind: 'delivered' }],
    [
      { [typeField]: 'Bounce', mail, bounce: bounced },
      { kind: 'bounced', detail: 'Permanent/General' },
    ],
    [
      { [typeField]: 'Complaint', mail, complaint: complained },
      { kind: 'complained', detail: 'abuse' },
    ],
  ])('%j reaches the CMS without an address', async (event, expected) => {
    expect(await handler(batch(event))).toEqual(nothingKept);
    expect(cms.events).toEqual([{ sesMessageId: '0100019-abc', at, ...expected }]);
    expect(JSON.stringify([cms.events, kept.lines])).not.toContain('noura');
    expect(kept.codes()).toEqual(['email-event-recorded']);
  });
});

test('a complaint without a reason is recorded all the same', async () => {
  await handler(batch({ eventType: 'Complaint', mail, complaint: { timestamp: at } }));
  expect(cms.events).toEqual([{ sesMessageId: '0100019-abc', kind: 'complained', at }]);
});

test.each([
  ['a kind that changes nothing', { eventType: 'Open', mail, open: {} }],
  [
    'a kind that changes nothing, beside a part of one that does',
    { eventType: 'Send', mail, delivery: delivered, bounce: bounced },
  ],
  ['the greeting of a new topic', 'Successfully validated SNS topic for Amazon SES event publishing.'],
])('%s is logged as ignored and leaves the queue', async (_, message) => {
  expect(await handler(batch(message))).toEqual(nothingKept);
  expect(cms.events).toEqual([]);
  expect(kept.codes()).toEqual(['email-event-ignored']);
});

test.each([
  ['a bounce without its details', { eventType: 'Bounce', mail }],
  ['an event without a kind', { mail }],
  ['an event of no e-mail', { eventType: 'Delivery', mail: { ...mail, messageId: '' }, delivery: delivered }],
  [
    'an event at no time',
    { eventType: 'Delivery', mail, delivery: { ...delivered, timestamp: 'yesterday' } },
  ],
  ['no JSON', '{'],
  ['nothing', ''],
])('%s is left to the dead-letter queue, and no word of it is logged', async (_, message) => {
  expect(await handler(batch(message))).toEqual(kept1);
  expect(cms.events).toEqual([]);
  expect(kept.codes()).toEqual(['email-event-malformed']);
  expect(JSON.stringify(kept.lines)).not.toContain('noura');
});

test('an event of an e-mail unknown to the CMS stays on the queue and does not hold up the others', async () => {
  const unknown = { eventType: 'Delivery', mail: { messageId: 'unknown' }, delivery: delivered };
  const known = { eventType: 'Delivery', mail, delivery: delivered };
  expect(await handler(batch(unknown, known))).toEqual(kept1);
  expect(cms.events).toHaveLength(1);
  expect(kept.codes()).toEqual(['email-event-delivery-unknown', 'email-event-recorded']);
});

test('an event that the CMS refuses is logged as refused and does not hold up the others', async () => {
  const event = { eventType: 'Delivery', mail, delivery: delivered };
  cms.faults.set('events', 422);
  expect(await handler(batch(event, event))).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm-1' }, { itemIdentifier: 'm-2' }],
  });
  expect(kept.codes()).toEqual(['cms-refused', 'cms-refused']);
});

test('an event whose record meets another write is retried alone, and the others are recorded', async () => {
  const event = { eventType: 'Delivery', mail, delivery: delivered };
  cms.faults.set('events', 'conflict');
  expect(await handler(batch(event, event))).toEqual(kept1);
  expect(kept.codes()).toEqual(['cms-conflict', 'email-event-recorded']);
});

test('with the CMS down every event stays on the queue, and is recorded when it is back', async () => {
  const events = batch(
    { eventType: 'Delivery', mail, delivery: delivered },
    { eventType: 'Bounce', mail, bounce: bounced },
  );
  cms.faults.set('events', 503);
  expect(await handler(events)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm-1' }, { itemIdentifier: 'm-2' }],
  });
  expect(kept.codes()).toEqual(['cms-unavailable', 'message-kept-after-outage']);
  cms.faults.clear();
  expect(await handler(events)).toEqual(nothingKept);
  expect(cms.events).toHaveLength(2);
});
