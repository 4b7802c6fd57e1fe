import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { startMail, type MailEmulator } from '@mithaq/infra/local/emulators/mail';
import { readInbox } from '@mithaq/infra/local/emulators/inbox';
import type { KeptEmail } from '@mithaq/infra/local/emulators/mail-file';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wire } from '../src/send-email/index.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { delivery } from './support/delivery.ts';
import { keepLog } from './support/logged.ts';
import { queueEvent } from './support/post.ts';
import { followLinkSecret, referenceSecret } from './support/secrets.ts';
import { startAnsweringSes, startRefusingSes } from './support/ses-error.ts';

let mail: MailEmulator;
let cms: CmsStandIn;
let kept: ReturnType<typeof keepLog>;
let handler: ReturnType<typeof wire>;

const wired = () =>
  wire(
    {
      CMS_URL: `${cms.url}/`,
      CMS_API_KEY: cms.apiKey,
      SITE_URL: 'https://mithaq.example/',
      PUBLIC_API_URL: 'https://mithaq.example/api',
      FOLLOW_LINK_SECRET: followLinkSecret,
      REFERENCE_SECRET: referenceSecret,
      MAIL_FROM: 'no-reply@mithaq.example',
      MAIL_REGION: 'eu-central-1',
    },
    kept.log,
  );

beforeAll(async () => {
  mail = await startMail();
});
beforeEach(async () => {
  Object.assign(process.env, localAwsEnvironment({ mail: mail.url }));
  cms = await startCms();
  kept = keepLog();
  handler = wired();
  cms.put(delivery());
});
afterEach(async () => {
  await cms.stop();
  await fetch(`${mail.url}/clear-store`, { method: 'POST' });
});
afterAll(() => mail.stop());

const message = (id = 'delivery-1'): string => JSON.stringify({ schema: 1, delivery: id });
const inbox = (): Promise<KeptEmail[]> => readInbox(mail.url);
const stateOf = (id = 'delivery-1') => cms.outbox.get(id)?.state;

test('an acknowledgement reaches the inbox in Arabic and is marked sent with the id of SES', async () => {
  expect(await handler(queueEvent(message()))).toEqual({ batchItemFailures: [] });
  const [email, ...others] = await inbox();
  expect(others).toEqual([]);
  expect(email).toMatchObject({
    subject: 'استلمنا طلبك',
    from: '"جمعية رسوخ العلمية" <no-reply@mithaq.example>',
    destination: { to: ['noura@example.com'] },
  });
  expect(email?.body.text).toContain('7K3M-9QPA-T2X');
  expect(email?.body.html).toContain('7K3M-9QPA-T2X');
  expect(stateOf()).toMatchObject({ state: 'sent', sesMessageId: email?.messageId });
  expect(kept.codes()).toEqual(['email-sent']);
});

test('a staff notice links to the request in the admin', async () => {
  cms.put(delivery({ id: 'delivery-2', kind: 'staff-notice', to: 'staff@rusukh.example', request: 'req 7' }));
  await handler(queueEvent(message('delivery-2')));
  const [email] = await inbox();
  expect(email?.body.text).toContain(`${cms.url}/admin/collections/requests/req%207`);
});

describe('a delivery is sent once', () => {
  test('however often the queue delivers the message', async () => {
    await handler(queueEvent(message(), message()));
    await handler(queueEvent(message()));
    expect(await inbox()).toHaveLength(1);
    expect(kept.codes()).toEqual(['email-sent', 'delivery-already-sent', 'delivery-already-sent']);
  });

  test('while another worker has the lease: the message stays in case that worker dies', async () => {
    const row = cms.outbox.get('delivery-1');
    if (row !== undefined) row.leasedUntil = Date.now() + 60_000;
    cms.put(delivery({ id: 'delivery-2' }));
    const { batchItemFailures } = await handler(queueEvent(message(), message('delivery-2')));
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'message-1' }]);
    expect(await inbox()).toHaveLength(1);
    expect(kept.codes()).toEqual(['delivery-leased', 'email-sent']);
  });

  test('and a delivery that somebody else marked meanwhile ends quietly', async () => {
    const row = cms.outbox.get('delivery-1');
    const ses = await startAnsweringSes(() => {
      if (row !== undefined)
        row.state = { state: 'sent', sesMessageId: 'other', at: '2026-11-21T08:00:01.000Z' };
    });
    process.env['AWS_ENDPOINT_URL_SES'] = ses.url;
    handler = wired();
    expect(await handler(queueEvent(message()))).toEqual({ batchItemFailures: [] });
    expect(await handler(queueEvent(message()))).toEqual({ batchItemFailures: [] });
    await ses.stop();
    expect(stateOf()).toMatchObject({ sesMessageId: 'other' });
    expect(kept.lines.filter(({ code }) => code === 'email-sent-not-marked')).toEqual([]);
    expect(kept.codes()).toEqual(['email-sent-and-settled', 'delivery-already-sent']);
  });

  test('and a delivery whose row is gone when it is marked ends quietly', async () => {
    const ses = await startAnsweringSes(() => cms.outbox.delete('delivery-1'));
    process.env['AWS_ENDPOINT_URL_SES'] = ses.url;
    handler = wired();
    expect(await handler(queueEvent(message()))).toEqual({ batchItemFailures: [] });
    await ses.stop();
    expect(kept.codes()).toEqual(['email-sent-and-settled']);
  });

  test('by this worker: SES is called once for a message, whatever it answers', async () => {
    const ses = await startRefusingSes(500, 'InternalFailure');
    process.env['AWS_ENDPOINT_URL_SES'] = ses.url;
    handler = wired();
    await handler(queueEvent(message()));
    await ses.stop();
    expect(ses.calls()).toBe(1);
  });

  test('also when the CMS is unavailable between the sending and the mark', async () => {
    cms.faults.set('mark', 503);
    expect((await handler(queueEvent(message()))).batchItemFailures).toHaveLength(1);
    expect(kept.codes()).toEqual(['email-sent-not-marked']);
    cms.faults.clear();
    expect((await handler(queueEvent(message()))).batchItemFailures).toEqual([]);
    const emails = await inbox();
    expect(emails).toHaveLength(1);
    expect(stateOf()).toMatchObject({ state: 'sent', sesMessageId: emails[0]?.messageId });
    // The mark is recorded: the message, delivered once more, asks the CMS as any other does.
    expect((await handler(queueEvent(message()))).batchItemFailures).toEqual([]);
    expect(kept.codes()).toEqual(['email-sent-not-marked', 'email-sent', 'delivery-already-sent']);
  });

  test.each([
    ['refuses the mark', 422, ['email-sent-not-marked', 'email-sent-not-marked']],
    ['is unavailable', 503, ['email-sent-not-marked', 'message-kept-after-outage']],
  ] as const)(
    'where the CMS %s, the next one is tried only if it would not meet the same',
    async (_, status, codes) => {
      cms.put(delivery({ id: 'delivery-2' }));
      cms.faults.set('mark', status);
      const { batchItemFailures } = await handler(queueEvent(message(), message('delivery-2')));
      expect(batchItemFailures).toHaveLength(2);
      expect(kept.codes()).toEqual(codes);
    },
  );
});

test('a digest carries a count and a link and nothing of any request', async () => {
  const digest = { id: 'delivery-4', to: 'staff@rusukh.example', requests: 25 };
  const association = { slug: 'rusukh', name: 'جمعية رسوخ', neutralCorrespondence: false };
  cms.put({ kind: 'staff-digest', association, ...digest });
  cms.put({ kind: 'unattended-requests', association, ...digest, id: 'delivery-5', requests: 2 });
  await handler(queueEvent(message('delivery-4'), message('delivery-5')));
  const [counted, unattended] = await inbox();
  expect(counted?.body.text).toContain('25 طلبًا جديدًا');
  expect(counted?.body.text).toContain(`${cms.url}/admin/collections/requests`);
  expect(unattended?.body.text).toContain('طلبان جديدان');
  expect(unattended?.body.text).toContain('لا يوجد في الجمعية حساب لموظف علاقات المستفيدين');
});

describe('a conflict in the CMS retries one delivery and lets the next go on', () => {
  beforeEach(() => {
    cms.put(delivery({ id: 'delivery-2' }));
  });
  const retriedFirst = { batchItemFailures: [{ itemIdentifier: 'message-1' }] };

  test('of its lease: it is not sent before it is leased', async () => {
    cms.faults.set('lease', 'conflict');
    expect(await handler(queueEvent(message(), message('delivery-2')))).toEqual(retriedFirst);
    expect(kept.codes()).toEqual(['cms-conflict', 'email-sent']);
    expect(stateOf()).toBe('pending');
    expect(await handler(queueEvent(message()))).toEqual({ batchItemFailures: [] });
    expect(await inbox()).toHaveLength(2);
  });

  test('of the mark that it was sent: the next try marks it and does not send it again', async () => {
    cms.faults.set('mark', 'conflict');
    expect(await handler(queueEvent(message(), message('delivery-2')))).toEqual(retriedFirst);
    expect(kept.codes()).toEqual(['cms-conflict', 'email-sent']);
    expect(await handler(queueEvent(message()))).toEqual({ batchItemFailures: [] });
    expect(await inbox()).toHaveLength(2);
    expect(stateOf()).toMatchObject({ state: 'sent' });
  });

  test('of the mark that it failed: it stays pending until the reason is recorded', async () => {
    const ses = await startRefusingSes(400, 'MessageRejected');
    process.env['AWS_ENDPOINT_URL_SES'] = ses.url;
    handler = wired();
    cms.faults.set('mark', 'conflict');
    expect(await handler(queueEvent(message(), message('delivery-2')))).toEqual(retriedFirst);
    await ses.stop();
    expect(kept.codes()).toEqual(['cms-conflict', 'email-refused']);
    expect([stateOf(), stateOf('delivery-2')]).toMatchObject(['pending', { state: 'failed' }]);
  });
});

describe('SES says no', () => {
  test.each([
    ['MessageRejected', 400],
    ['InvalidParameterValue', 400],
    ['InvalidParameterValueException', 400],
  ])(
    '%s for good: the delivery is marked failed with the reason and without the address',
    async (code, status) => {
      const ses = await startRefusingSes(status, code);
      process.env['AWS_ENDPOINT_URL_SES'] = ses.url;
      handler = wired();
      expect((await handler(queueEvent(message()))).batchItemFailures).toEqual([]);
      await ses.stop();
      expect(stateOf()).toMatchObject({ state: 'failed', reason: code });
      expect(kept.codes()).toEqual(['email-refused']);
      expect(JSON.stringify([stateOf(), kept.lines])).not.toContain('noura');
    },
  );

  test.each([
    ['Throttling', 400],
    ['AccountSendingPausedException', 400],
    ['AccessDenied', 403],
    ['InternalFailure', 500],
    ['A yes without an id', 200],
  ])('%s for now: the message stays and the next is not tried', async (code, status) => {
    const ses = await startRefusingSes(status, code);
    process.env['AWS_ENDPOINT_URL_SES'] = ses.url;
    handler = wired();
    const { batchItemFailures } = await handler(queueEvent(message(), message('delivery-2')));
    await ses.stop();
    // The request is signed for MAIL_REGION, whichever region the function runs in.
    expect(ses.signedFor()).toBe('eu-central-1');
    expect(batchItemFailures).toHaveLength(2);
    expect(stateOf()).toBe('pending');
    expect(kept.codes()).toEqual(['email-service-unavailable', 'message-kept-after-outage']);
  });

  test('for good while the CMS is unavailable: the message stays until the reason is recorded', async () => {
    const ses = await startRefusingSes(400, 'MessageRejected');
    process.env['AWS_ENDPOINT_URL_SES'] = ses.url;
    handler = wired();
    cms.faults.set('mark', 503);
    const { batchItemFailures } = await handler(queueEvent(message(), message('delivery-2')));
    await ses.stop();
    expect(batchItemFailures).toHaveLength(2);
    expect(stateOf()).toBe('pending');
    expect(kept.codes()).toEqual(['cms-unavailable', 'message-kept-after-outage']);
  });

  test('and recovers: the message that stayed is sent when its lease has ended', async () => {
    process.env['AWS_ENDPOINT_URL_SES'] = 'http://127.0.0.1:9';
    handler = wired();
    expect((await handler(queueEvent(message()))).batchItemFailures).toHaveLength(1);
    process.env['AWS_ENDPOINT_URL_SES'] = mail.url;
    handler = wired();
    const row = cms.outbox.get('delivery-1');
    if (row !== undefined) row.leasedUntil = 0;
    expect((await handler(queueEvent(message()))).batchItemFailures).toEqual([]);
    expect(await inbox()).toHaveLength(1);
  });
});

describe('where the CMS refuses', () => {
  test('an outage keeps the message and sends nothing', async () => {
    cms.faults.set('lease', 503);
    expect((await handler(queueEvent(message()))).batchItemFailures).toHaveLength(1);
    expect(kept.codes()).toEqual(['cms-unavailable']);
    expect(await inbox()).toEqual([]);
  });

  test('a delivery unknown to it is logged and leaves the queue', async () => {
    expect((await handler(queueEvent(message('nobody')))).batchItemFailures).toEqual([]);
    expect(kept.codes()).toEqual(['delivery-unknown']);
  });
});

test('an id leads to its own delivery and to no other place of the CMS', async () => {
  cms.put(delivery({ id: '../requests/1?x=/' }));
  await handler(queueEvent(message('../requests/1?x=/')));
  expect(kept.codes()).toEqual(['email-sent']);
});

test('a message that does not parse stays for the dead-letter queue, and the others are sent', async () => {
  const { batchItemFailures } = await handler(queueEvent('{', message(), '{"schema":2,"delivery":"x"}'));
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-3' }]);
  expect(await inbox()).toHaveLength(1);
  expect(kept.lines).toMatchObject([
    { code: 'mail-message-malformed' },
    { code: 'email-sent' },
    { code: 'message-schema-unknown', facts: { schema: 2 } },
  ]);
});
