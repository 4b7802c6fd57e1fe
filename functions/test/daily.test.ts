import { deliveryMessage } from '@mithaq/domain/contracts/messages';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { localQueueUrl, startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cmsClient } from '../src/cms/client.ts';
import { dailyTasks } from '../src/daily/daily.ts';
import { makeHandler } from '../src/daily/handler.ts';
import { wire } from '../src/daily/index.ts';
import { makeSqsClient, sqsMailQueue } from '../src/queue/sqs.ts';
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

test('a run whose time is spent while deliveries wait counts as failed, and the next tries again', async () => {
  for (let number = 0; number < 300; number += 1) cms.put(delivery({ id: `delivery-${String(number)}` }));
  let time = 0;
  const tasks = dailyTasks(
    cmsClient(cms.url, cms.apiKey),
    sqsMailQueue(makeSqsClient('me-south-1'), queues.queueUrls.mail),
    () => (time += 1000),
  );
  await expect(makeHandler(tasks, kept.log)()).rejects.toThrow('waiting-deliveries-remain');
  const enqueued = (await drain(queues, 'mail')).length;
  expect(kept.lines).toContainEqual({ code: 'waiting-deliveries-remain', facts: { deliveries: enqueued } });
  expect(enqueued).toBeGreaterThan(10);
  expect(enqueued).toBeLessThan(300);
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
    'uploads-expired',
    'due-requests-moved',
    'due-records-destroyed',
    'review-reminders-written',
    'cms-unavailable',
    'registers-completed',
  ]);
});

test('versions whose day has come are published, and each that was not is logged with its reasons', async () => {
  cms.due.push({
    published: ['a', 'b'],
    failed: [
      { version: 'c', reasons: ['approval.missing', 'four-eyes.same-person'] },
      { version: 'd', reasons: ['RegisterUnavailable'] },
    ],
    more: false,
  });
  await handler();
  expect(kept.lines.slice(0, 3)).toEqual([
    {
      code: 'due-version-not-published',
      facts: { version: 'c', reasons: 'approval.missing four-eyes.same-person' },
    },
    { code: 'due-version-not-published', facts: { version: 'd', reasons: 'RegisterUnavailable' } },
    { code: 'due-versions-published', facts: { versions: 2 } },
  ]);
});

test('due versions are published step by step until none is left, each that failed once', async () => {
  cms.due.push(
    { published: ['a', 'b'], failed: [{ version: 'c', reasons: ['x'] }], more: true },
    { published: [], failed: [{ version: 'd', reasons: ['x'] }], more: true },
    { published: ['e'], failed: [], more: false },
    { published: ['not today'], failed: [], more: false },
  );
  await handler();
  expect(cms.excepted).toEqual([[], ['c'], ['c', 'd']]);
  expect(kept.lines).toContainEqual({ code: 'due-versions-published', facts: { versions: 3 } });
});

test('a run whose time is spent while versions are due counts as failed, after the other tasks', async () => {
  const endless = { published: ['a'], failed: [], more: true };
  cms.due.push(...Array.from({ length: 50 }, () => endless));
  let time = 0;
  const clock = () => (time += 1000);
  const tasks = dailyTasks(
    cmsClient(cms.url, cms.apiKey),
    sqsMailQueue(makeSqsClient('me-south-1'), queues.queueUrls.mail),
    clock,
  );
  await expect(makeHandler(tasks, kept.log)()).rejects.toThrow('due-versions-remain');
  expect(kept.lines[0]).toEqual({ code: 'due-versions-remain', facts: { versions: 19 } });
  expect(kept.codes()).toContain('waiting-deliveries-enqueued');
});

test('a publication that fails stops no e-mail, and the run still counts as failed', async () => {
  cms.put(delivery({ id: 'forgotten' }));
  cms.faults.set('publish-due', 503);
  await expect(handler()).rejects.toThrow('503');
  expect(await drain(queues, 'mail')).toHaveLength(1);
  expect(kept.codes()).toEqual([
    'cms-unavailable',
    'follows-expired',
    'uploads-expired',
    'due-requests-moved',
    'due-records-destroyed',
    'review-reminders-written',
    'waiting-deliveries-enqueued',
    'registers-completed',
  ]);
});

test('a task that meets another write stops no other task and is no outage, and the run is tried again', async () => {
  cms.faults.set('publish-due', 'conflict');
  await expect(handler()).rejects.toThrow('met another write');
  await handler();
  const others = [
    'follows-expired',
    'uploads-expired',
    'due-requests-moved',
    'due-records-destroyed',
    'review-reminders-written',
    'waiting-deliveries-enqueued',
    'registers-completed',
  ];
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
    'uploads-expired',
    'due-requests-moved',
    'due-records-destroyed',
    'review-reminders-written',
    'mail-queue-unavailable',
    'registers-completed',
  ]);
});

test('addresses are erased step by step until none waits', async () => {
  cms.expirations.push(
    { expired: 200, erased: 100, more: true },
    { expired: 0, erased: 100, more: true },
    { expired: 0, erased: 7, more: false },
    { expired: 9, erased: 9, more: false },
  );
  await handler();
  expect(kept.lines).toContainEqual({ code: 'follows-expired', facts: { follows: 200, erased: 207 } });
  expect(cms.expirations).toHaveLength(1);
  const many = Array.from({ length: 100 }, (_, step) => ({ expired: 1, erased: 0, more: step < 99 }));
  cms.expirations.splice(0, 1, ...many);
  await handler();
  expect(kept.lines).toContainEqual({ code: 'follows-expired', facts: { follows: 100, erased: 0 } });
});

test('a run whose time is spent while addresses or files wait counts as failed, after the other tasks', async () => {
  const endless = { expired: 1, erased: 0, more: true };
  cms.expirations.push(...Array.from({ length: 50 }, () => endless));
  cms.uploadExpirations.push(...Array.from({ length: 50 }, () => endless));
  let time = 0;
  const tasks = dailyTasks(
    cmsClient(cms.url, cms.apiKey),
    sqsMailQueue(makeSqsClient('me-south-1'), queues.queueUrls.mail),
    () => (time += 1000),
  );
  await expect(makeHandler(tasks, kept.log)()).rejects.toThrow('due-follows-remain');
  expect(kept.lines).toContainEqual({ code: 'due-follows-remain', facts: { follows: 9, erased: 0 } });
  expect(kept.lines).toContainEqual({ code: 'due-uploads-remain', facts: { uploads: 9 } });
  expect(kept.codes()).toContain('waiting-deliveries-enqueued');
});

test('files that nobody saved are deleted step by step until none waits', async () => {
  cms.uploadExpirations.push(
    { expired: 100, more: true },
    { expired: 7, more: false },
    { expired: 9, more: false },
  );
  await handler();
  expect(kept.lines).toContainEqual({ code: 'uploads-expired', facts: { uploads: 107 } });
  expect(cms.uploadExpirations).toHaveLength(1);
});

test('erased addresses and written reminders are logged by their number', async () => {
  await handler();
  expect(kept.lines).toContainEqual({ code: 'follows-expired', facts: { follows: 2, erased: 0 } });
  expect(kept.lines).toContainEqual({ code: 'review-reminders-written', facts: { deliveries: 1 } });
});

/** Slugs from «a…» to «z…», so that wherever a run begins, some lie before it and some after it. */
const slugs = Array.from({ length: 26 }, (_, at) => `${String.fromCodePoint(97 + at)}-charity`);

test('the register of every association is completed, wherever the run begins', async () => {
  cms.associations.push(...slugs);
  await handler();
  expect([...new Set(cms.visited)].toSorted()).toEqual(slugs);
  expect(cms.visited.length).toBeLessThanOrEqual(slugs.length + 2);
  expect(kept.lines.at(-1)).toEqual({ code: 'registers-completed', facts: { behind: 0, failed: 0 } });
});

test('an association that was behind and one that fails are named in the log, and both end nothing', async () => {
  cms.associations.push(...slugs);
  const behind = { association: 'c-charity', publications: 1, withdrawals: 0, pdfs: 2 };
  cms.behind.set('c-charity', behind);
  cms.incompletable.set('x-charity', { association: 'x-charity', reason: 'SyntaxError' });
  await handler();
  expect(kept.lines).toContainEqual({ code: 'register-was-behind', facts: behind });
  expect(kept.lines).toContainEqual({
    code: 'register-not-completed',
    facts: { association: 'x-charity', reason: 'SyntaxError' },
  });
  expect(new Set(cms.visited).size).toBe(slugs.length);
});

test('a register that does not answer is an outage, and no e-mail waits for it', async () => {
  cms.put(delivery({ id: 'waiting' }));
  cms.faults.set('complete', 503);
  await expect(handler()).rejects.toThrow('503');
  expect(await drain(queues, 'mail')).toHaveLength(1);
  expect(kept.codes().slice(-2)).toEqual(['waiting-deliveries-enqueued', 'cms-unavailable']);
});

test('completion ends when its time is spent, says so, and begins elsewhere in the next run', async () => {
  cms.associations.push(...slugs);
  const client = cmsClient(cms.url, cms.apiKey);
  const queue = sqsMailQueue(makeSqsClient('me-south-1'), queues.queueUrls.mail);
  let time = 0;
  const slow = (): number => (time += 4_000);
  const run = makeHandler(dailyTasks(client, queue, slow), kept.log);
  await run();
  expect(kept.codes().at(-1)).toBe('registers-not-all-completed');
  expect(new Set(cms.visited).size).toBeLessThanOrEqual(6);
  for (let day = 0; day < 400 && new Set(cms.visited).size < slugs.length; day += 1) await run();
  expect(new Set(cms.visited).size).toBe(slugs.length);
});

test('requests whose day has come are moved step by step until none is left', async () => {
  const step = { reminded: 2, closed: 1, told: 1, deliveries: ['mail-1'] };
  const next = '2026-11-21T08:00:00.000Z';
  cms.requestSteps.push({ ...step, more: true }, { ...step, more: true, next }, { ...step, more: false });
  await handler();
  expect(cms.clockedAfter).toEqual([undefined, undefined, next]);
  expect(kept.lines).toContainEqual({
    code: 'due-requests-moved',
    facts: { reminded: 6, closed: 3, told: 3 },
  });
  expect(cms.requestSteps).toEqual([]);
});

test('a run whose time is spent while requests are due counts as failed, after the other tasks', async () => {
  const endless = { reminded: 1, closed: 0, told: 0, deliveries: [], more: true };
  cms.requestSteps.push(...Array.from({ length: 50 }, () => endless));
  let time = 0;
  const tasks = dailyTasks(
    cmsClient(cms.url, cms.apiKey),
    sqsMailQueue(makeSqsClient('me-south-1'), queues.queueUrls.mail),
    () => (time += 1000),
  );
  await expect(makeHandler(tasks, kept.log)()).rejects.toThrow('due-requests-remain');
  expect(kept.codes()).toContain('waiting-deliveries-enqueued');
});

test('reviews are reminded of step by step until none is due', async () => {
  cms.reminderSteps.push({ deliveries: ['a', 'b'], more: true }, { deliveries: [], more: true });
  await handler();
  expect(kept.lines).toContainEqual({ code: 'review-reminders-written', facts: { deliveries: 3 } });
});

test('a run whose time is spent while reviews are due counts as failed, after the other tasks', async () => {
  cms.reminderSteps.push(...Array.from({ length: 50 }, () => ({ deliveries: [], more: true })));
  let time = 0;
  const tasks = dailyTasks(
    cmsClient(cms.url, cms.apiKey),
    sqsMailQueue(makeSqsClient('me-south-1'), queues.queueUrls.mail),
    () => (time += 1000),
  );
  await expect(makeHandler(tasks, kept.log)()).rejects.toThrow('due-reminders-remain');
  expect(kept.codes()).toContain('waiting-deliveries-enqueued');
});

test('records that are no longer kept are destroyed step by step until none is left', async () => {
  const step = { requests: 20, services: 1 };
  cms.destructions.push(
    { ...step, more: true },
    { ...step, more: true, next: 'ihsan' },
    { requests: 0, services: 0, more: false },
  );
  await handler();
  expect(cms.destroyedAfter).toEqual([undefined, undefined, 'ihsan']);
  expect(kept.lines).toContainEqual({ code: 'due-records-destroyed', facts: { requests: 40, services: 2 } });
  expect(cms.destructions).toEqual([]);
});

test('a run whose time is spent while records are due counts as failed, after the other tasks', async () => {
  cms.destructions.push(...Array.from({ length: 50 }, () => ({ requests: 1, services: 0, more: true })));
  let time = 0;
  const tasks = dailyTasks(
    cmsClient(cms.url, cms.apiKey),
    sqsMailQueue(makeSqsClient('me-south-1'), queues.queueUrls.mail),
    () => (time += 1000),
  );
  await expect(makeHandler(tasks, kept.log)()).rejects.toThrow('due-records-remain');
  expect(kept.codes()).toContain('waiting-deliveries-enqueued');
});
