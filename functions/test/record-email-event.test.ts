import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeContainer } from '../src/record-email-event/container.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { keepLog } from './support/logged.ts';

let cms: CmsStandIn;
let kept: ReturnType<typeof keepLog>;
let handler: ReturnType<typeof makeContainer>['handler'];

beforeEach(async () => {
  cms = await startCms();
  kept = keepLog();
  ({ handler } = makeContainer({ CMS_URL: cms.url, CMS_API_KEY: cms.apiKey }, kept.log));
});
afterEach(() => cms.stop());

const notification = (message: unknown): unknown => ({
  Records: [
    {
      EventSource: 'aws:sns',
      Sns: { MessageId: 'n-1', Message: typeof message === 'string' ? message : JSON.stringify(message) },
    },
  ],
});

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
    await handler(notification(event));
    expect(cms.events).toEqual([{ sesMessageId: '0100019-abc', at, ...expected }]);
    expect(JSON.stringify([cms.events, kept.lines])).not.toContain('noura');
    expect(kept.codes()).toEqual(['email-event-recorded']);
  });
});

test('a complaint without a reason is recorded all the same', async () => {
  await handler(notification({ eventType: 'Complaint', mail, complaint: { timestamp: at } }));
  expect(cms.events).toEqual([{ sesMessageId: '0100019-abc', kind: 'complained', at }]);
});

test.each([
  ['a kind that changes nothing', { eventType: 'Open', mail, open: {} }, 'email-event-ignored'],
  ['the greeting of a new topic', 'Successfully validated SNS topic', 'email-event-malformed'],
  ['a bounce without its details', { eventType: 'Bounce', mail }, 'email-event-malformed'],
])('%s is named in the log and not tried again', async (_, message, code) => {
  await handler(notification(message));
  expect(cms.events).toEqual([]);
  expect(kept.codes()).toEqual([code]);
});

test('an e-mail that the CMS does not know yet is tried again', async () => {
  const event = { eventType: 'Delivery', mail: { messageId: 'unknown' }, delivery: delivered };
  await expect(handler(notification(event))).rejects.toThrow('404');
  expect(kept.codes()).toEqual(['email-event-delivery-unknown']);
});

test('with the CMS down the notification is tried again', async () => {
  cms.faults.set('events', 503);
  await expect(handler(notification({ eventType: 'Delivery', mail, delivery: delivered }))).rejects.toThrow(
    '503',
  );
  expect(kept.codes()).toEqual(['cms-unavailable']);
});
