import { deliveryMessage } from '@mithaq/domain/contracts/messages';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { localQueueUrl, startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { wire } from '../src/daily/index.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { delivery } from './support/delivery.ts';
import { keepLog } from './support/logged.ts';
import { drain } from './support/received.ts';

let queues: QueuesEmulator;
let cms: CmsStandIn;
let kept: ReturnType<typeof keepLog>;
let handler: ReturnType<typeof wire>;

const environmentWith = (mailQueueUrl: string) => ({
  CMS_URL: cms.url,
  CMS_API_KEY: cms.apiKey,
  MAIL_QUEUE_URL: mailQueueUrl,
  AWS_REGION: 'me-south-1',
});

beforeAll(async () => {
  queues = await startQueues();
  Object.assign(process.env, localAwsEnvironment({ queues: queues.url }));
});
beforeEach(async () => {
  cms = await startCms();
  kept = keepLog();
  handler = wire(environmentWith(queues.queueUrls.mail), kept.log);
});
afterEach(() => cms.stop());
afterAll(() => queues.stop());

test('every waiting delivery is in the mail queue again, more than one batch of them', async () => {
  const ids = Array.from({ length: 23 }, (_, index) => `delivery-${String(index)}`);
  for (const id of ids) cms.put(delivery({ id }));
  await handler();
  const enqueued = (await drain(queues, 'mail')).map(
    (body) => deliveryMessage.parse(JSON.parse(body)).delivery,
  );
  expect(enqueued.toSorted()).toEqual(ids.toSorted());
  expect(kept.lines).toContainEqual({ code: 'waiting-deliveries-enqueued', facts: { deliveries: 23 } });
});

test('an empty outbox enqueues nothing', async () => {
  await handler();
  expect(await drain(queues, 'mail')).toEqual([]);
});

test('an outage of the CMS is an error and no empty list', async () => {
  cms.faults.set('waiting', 503);
  await expect(handler()).rejects.toThrow('503');
  expect(kept.codes()).toEqual([
    'due-versions-published',
    'follows-expired',
    'review-reminders-written',
    'cms-unavailable',
  ]);
});

test('versions whose day has come are published, and each that was not is logged with its reasons', async () => {
  cms.due = {
    published: ['a', 'b'],
    failed: [
      { version: 'c', reasons: ['approval.missing', 'four-eyes.same-person'] },
      { version: 'd', reasons: ['RegisterUnavailable'] },
    ],
  };
  await handler();
  expect(kept.lines.slice(0, 3)).toEqual([
    { code: 'due-versions-published', facts: { versions: 2 } },
    {
      code: 'due-version-not-published',
      facts: { version: 'c', reasons: 'approval.missing four-eyes.same-person' },
    },
    { code: 'due-version-not-published', facts: { version: 'd', reasons: 'RegisterUnavailable' } },
  ]);
});

test('a publication that fails stops no e-mail, and the run still counts as failed', async () => {
  cms.put(delivery({ id: 'forgotten' }));
  cms.faults.set('publish-due', 503);
  await expect(handler()).rejects.toThrow('503');
  expect(await drain(queues, 'mail')).toHaveLength(1);
  expect(kept.codes()).toEqual([
    'cms-unavailable',
    'follows-expired',
    'review-reminders-written',
    'waiting-deliveries-enqueued',
  ]);
});

test('a task that meets another write stops no other task and is no outage, and the run is tried again', async () => {
  cms.faults.set('publish-due', 'conflict');
  await expect(handler()).rejects.toThrow('met another write');
  await handler();
  const others = ['follows-expired', 'review-reminders-written', 'waiting-deliveries-enqueued'];
  expect(kept.codes()).toEqual(['cms-conflict', ...others, 'due-versions-published', ...others]);
});

test('of several faults the first is thrown, and each is named in the log', async () => {
  cms.put(delivery({ id: 'waiting' }));
  cms.faults.set('publish-due', 503);
  cms.faults.set('expire', 422);
  const closedPort = 'http://127.0.0.1:9';
  process.env['AWS_ENDPOINT_URL_SQS'] = closedPort;
  handler = wire(environmentWith(localQueueUrl(closedPort, 'mail')), kept.log);
  await expect(handler()).rejects.toThrow('503');
  process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
  expect(kept.codes()).toEqual([
    'cms-unavailable',
    'cms-refused',
    'review-reminders-written',
    'mail-queue-unavailable',
  ]);
});

test('addresses are erased step by step until none waits, in thirty steps at most', async () => {
  cms.expirations.push(
    { expired: 200, erased: 100, more: true },
    { expired: 0, erased: 100, more: true },
    { expired: 0, erased: 7, more: false },
    { expired: 9, erased: 9, more: false },
  );
  await handler();
  expect(kept.lines).toContainEqual({ code: 'follows-expired', facts: { follows: 200, erased: 207 } });
  expect(cms.expirations).toHaveLength(1);
  const endless = Array.from({ length: 100 }, () => ({ expired: 1, erased: 0, more: true }));
  cms.expirations.splice(0, 1, ...endless);
  await handler();
  expect(kept.lines).toContainEqual({ code: 'follows-expired', facts: { follows: 30, erased: 0 } });
});

test('erased addresses and written reminders are logged by their number', async () => {
  await handler();
  expect(kept.lines).toContainEqual({ code: 'follows-expired', facts: { follows: 2, erased: 0 } });
  expect(kept.lines).toContainEqual({ code: 'review-reminders-written', facts: { deliveries: 1 } });
});
