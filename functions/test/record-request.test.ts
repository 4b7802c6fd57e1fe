import { acceptedRequest, deliveryMessage, type AcceptedRequest } from '@mithaq/domain/contracts/messages';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { localQueueUrl, startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { wire } from '../src/record-request/index.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { keepLog } from './support/logged.ts';
import { queueEvent } from './support/post.ts';
import { drain } from './support/received.ts';

let queues: QueuesEmulator;
let cms: CmsStandIn;
let kept: ReturnType<typeof keepLog>;
let handler: ReturnType<typeof wire>;

const wired = (cmsUrl: string, apiKey: string, mailQueueUrl = queues.queueUrls.mail) =>
  wire(
    { CMS_URL: cmsUrl, CMS_API_KEY: apiKey, MAIL_QUEUE_URL: mailQueueUrl, AWS_REGION: 'me-south-1' },
    kept.log,
  );

beforeAll(async () => {
  queues = await startQueues();
  Object.assign(process.env, localAwsEnvironment({ queues: queues.url }));
});
beforeEach(async () => {
  cms = await startCms();
  kept = keepLog();
  handler = wired(cms.url, cms.apiKey);
});
afterEach(async () => {
  await cms.stop();
  await drain(queues, 'mail');
});
afterAll(() => queues.stop());

const request = (changes: Partial<AcceptedRequest> = {}): string =>
  JSON.stringify({
    schema: 1,
    reference: '7K3M9QPAT2X',
    association: 'rusukh',
    nonce: 'a'.repeat(32),
    acceptedAt: '2026-11-21T08:00:00.000Z',
    policyVersion: 1,
    privacyNotice: '2026-11',
    kind: 'service',
    submission: {
      name: 'نورة بنت سعد',
      mobile: '+966501234567',
      email: 'noura@example.com',
      city: 'تبوك',
      service: 'electricity',
      description: 'فاتورة كهرباء.',
      contactBy: 'call',
    },
    ...changes,
  } satisfies AcceptedRequest);

const mailed = async (): Promise<string[]> =>
  (await drain(queues, 'mail')).map((body) => deliveryMessage.parse(JSON.parse(body)).delivery);

test('a request is recorded and its e-mails wait in the mail queue by id alone', async () => {
  expect(await handler(queueEvent(request()))).toEqual({ batchItemFailures: [] });
  expect(cms.recorded).toHaveLength(1);
  expect(await mailed()).toEqual(['acknowledgement-7K3M9QPAT2X', 'staff-notice-7K3M9QPAT2X']);
  expect(kept.codes()).toEqual(['request-recorded']);
});

test('a digest waits in the mail queue until its time', async () => {
  cms.delayed = [{ delivery: 'digest', seconds: 2 }];
  await handler(queueEvent(request()));
  expect(await mailed()).not.toContain('digest');
  await wait(2200);
  expect(await mailed()).toEqual(['digest']);
});

test('a request without an e-mail address has a staff notice only', async () => {
  const { submission } = acceptedRequest.parse(JSON.parse(request()));
  await handler(queueEvent(request({ submission: { ...submission, email: undefined } })));
  expect(await mailed()).toEqual(['staff-notice-7K3M9QPAT2X']);
});

test('a request for a service that names none is malformed, and a complaint needs neither service nor city', async () => {
  const { submission } = acceptedRequest.parse(JSON.parse(request()));
  const bare = { ...submission, city: undefined, service: undefined };
  const answer = await handler(
    queueEvent(
      request({ submission: bare }),
      request({ kind: undefined, submission: bare }),
      request({ kind: 'complaint', submission: bare }),
    ),
  );
  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
    'message-1',
    'message-2',
  ]);
  expect(cms.recorded).toMatchObject([{ kind: 'complaint' }]);
});

test('a message delivered twice is recorded once, and what was sent is not enqueued again', async () => {
  await handler(queueEvent(request()));
  await drain(queues, 'mail');
  const sent = cms.outbox.get('acknowledgement-7K3M9QPAT2X');
  if (sent !== undefined) sent.state = { state: 'sent', sesMessageId: 'x', at: '2026-11-21T08:00:01.000Z' };
  expect(await handler(queueEvent(request()))).toEqual({ batchItemFailures: [] });
  expect(cms.recorded).toHaveLength(1);
  expect(await mailed()).toEqual(['staff-notice-7K3M9QPAT2X']);
});

test('a message that does not parse stays alone of its batch, for the dead-letter queue, and no value of it is logged', async () => {
  const torn = request({ reference: 'not a reference' });
  const answer = await handler(
    queueEvent(
      request(),
      torn,
      '{"name":"نورة',
      request({ reference: '7K3M9QPAT2Y', nonce: 'b'.repeat(32) }),
    ),
  );
  expect(answer.batchItemFailures).toEqual([
    { itemIdentifier: 'message-2' },
    { itemIdentifier: 'message-3' },
  ]);
  expect(cms.recorded).toHaveLength(2);
  expect(kept.codes()).toEqual([
    'request-recorded',
    'request-message-malformed',
    'request-message-malformed',
    'request-recorded',
  ]);
  expect(JSON.stringify(kept.lines)).not.toMatch(/نورة|966501234567|noura/u);
});

test('two tokens with one number are logged as a clash: the second stays and nothing is merged', async () => {
  await handler(queueEvent(request()));
  const answer = await handler(queueEvent(request({ nonce: 'b'.repeat(32) })));
  expect(answer.batchItemFailures).toHaveLength(1);
  expect(kept.codes()).toContain('request-reference-clash');
  expect(cms.recorded).toHaveLength(1);
});

test('an association unknown to the CMS is logged by its own code, and the message stays', async () => {
  cms.faults.set('record', 404);
  expect((await handler(queueEvent(request()))).batchItemFailures).toHaveLength(1);
  expect(kept.codes()).toEqual(['request-association-unknown']);
});

test('while the CMS answers 503 every message stays, the rest untried, and all are recorded when it is back', async () => {
  const batch = queueEvent(request(), request({ reference: '7K3M9QPAT2Y', nonce: 'b'.repeat(32) }));
  cms.faults.set('record', 503);
  expect((await handler(batch)).batchItemFailures).toHaveLength(2);
  expect(kept.codes()).toEqual(['cms-unavailable', 'message-kept-after-outage']);
  cms.faults.clear();
  expect((await handler(batch)).batchItemFailures).toEqual([]);
  expect(cms.recorded).toHaveLength(2);
});

test('a request whose record meets another write is retried alone: the batch goes on and no clash is logged', async () => {
  const batch = queueEvent(request(), request({ reference: '7K3M9QPAT2Y', nonce: 'b'.repeat(32) }));
  cms.faults.set('record', 'conflict');
  expect(await handler(batch)).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
  expect(kept.lines).toMatchObject([
    { code: 'cms-conflict', facts: { message: 'message-1', operation: 'record-request' } },
    { code: 'request-recorded' },
  ]);
  expect(await handler(queueEvent(request()))).toEqual({ batchItemFailures: [] });
  expect(cms.recorded).toHaveLength(2);
});

test('with no CMS at all the message stays', async () => {
  await cms.stop();
  expect((await handler(queueEvent(request()))).batchItemFailures).toHaveLength(1);
  expect(kept.codes()).toEqual(['cms-unavailable']);
});

test('a key that the CMS refuses is logged, and the message stays', async () => {
  handler = wired(cms.url, 'another key');
  expect((await handler(queueEvent(request()))).batchItemFailures).toHaveLength(1);
  expect(kept.codes()).toEqual(['cms-key-refused']);
});

test('with the mail queue down the message stays, and the next try enqueues the e-mails', async () => {
  const closedPort = 'http://127.0.0.1:9';
  process.env['AWS_ENDPOINT_URL_SQS'] = closedPort;
  handler = wired(cms.url, cms.apiKey, localQueueUrl(closedPort, 'mail'));
  expect((await handler(queueEvent(request()))).batchItemFailures).toHaveLength(1);
  expect(kept.codes()).toEqual(['mail-queue-unavailable']);
  process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
  handler = wired(cms.url, cms.apiKey);
  expect((await handler(queueEvent(request()))).batchItemFailures).toEqual([]);
  expect(await mailed()).toHaveLength(2);
  expect(cms.recorded).toHaveLength(1);
});
