import {
  addressFault,
  followAccepted,
  followFaultCode,
  FOLLOW_LIMIT_BYTES,
} from '@mithaq/domain/contracts/follow-api';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import { deliveryMessage, followMessage, type FollowMessage } from '@mithaq/domain/contracts/messages';
import { confirmLink, CONFIRM_LINK_LIFETIME_MS, endLink } from '@mithaq/domain/follow/follow-link';
import { followFormHmac } from '@mithaq/domain/follow/follow-form-token';
import { issueSubmissionToken } from '@mithaq/domain/request/submission-token';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { localQueueUrl, startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wire as makeAccept } from '../src/accept-follow/index.ts';
import { cmsClient } from '../src/cms/client.ts';
import { makeSqsClient, sqsMailQueue, sqsReadingQueue } from '../src/queue/sqs.ts';
import { delivery, reviewReminder, versionNotice } from './support/delivery.ts';
import { hmacSha256 } from '../src/shared/hmac.ts';
import { wire as makeRecord } from '../src/record-follow/index.ts';
import { wire as makeNotify } from '../src/tell-followers/index.ts';
import { notifyFollowersUseCase } from '../src/tell-followers/tell-followers.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { keepLog } from './support/logged.ts';
import { queueEvent, tokenAged } from './support/post.ts';
import { drain } from './support/received.ts';
import { followLinkSecret, formTokenSecret } from './support/secrets.ts';

let queues: QueuesEmulator;
let cms: CmsStandIn;
let kept: ReturnType<typeof keepLog>;

beforeAll(async () => {
  queues = await startQueues();
  Object.assign(process.env, localAwsEnvironment({ queues: queues.url }));
});
beforeEach(async () => {
  cms = await startCms();
  kept = keepLog();
});
afterEach(async () => {
  await cms.stop();
  await drain(queues, 'follows');
  await drain(queues, 'mail');
});
afterAll(() => queues.stop());

const accept = (queueUrl = queues.queueUrls.follows) =>
  makeAccept(
    {
      FORM_TOKEN_SECRET: formTokenSecret,
      FOLLOW_LINK_SECRET: followLinkSecret,
      FOLLOW_QUEUE_URL: queueUrl,
      AWS_REGION: 'me-south-1',
    },
    kept.log,
  );
const cmsEnvironment = () => ({
  CMS_URL: cms.url,
  CMS_API_KEY: cms.apiKey,
  MAIL_QUEUE_URL: queues.queueUrls.mail,
  READING_QUEUE_URL: queues.queueUrls.reading,
  AWS_REGION: 'me-south-1',
});

const linkHmac = hmacSha256(followLinkSecret);
const policy = 'beneficiary-relations';
const token = (ageMs: number, association = 'rusukh', of = policy): string =>
  issueSubmissionToken(
    { association, policyVersion: 1 },
    Date.now() - ageMs,
    randomBytes(16),
    followFormHmac(of, hmacSha256(formTokenSecret)),
  );
const form = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({ policy, email: 'reader@example.org', token: token(60_000), ...changes });
const asking = (body: string, slug = 'rusukh') => ({
  routeKey: 'POST /associations/{slug}/follows',
  pathParameters: { slug },
  body,
  isBase64Encoded: false,
});
const acting = (act: 'confirm' | 'end', link: string) => ({
  routeKey: `POST /follows/{link}/${act}`,
  pathParameters: { link },
  body: 'List-Unsubscribe=One-Click',
  isBase64Encoded: false,
});
const queued = async (): Promise<FollowMessage[]> =>
  (await drain(queues, 'follows')).map((body) => followMessage.parse(JSON.parse(body)));

/** Token of the form that follows an association's disclosures. */
const tokenOfDisclosures = (): string =>
  issueSubmissionToken(
    { association: 'rusukh', policyVersion: undefined },
    Date.now() - 60_000,
    randomBytes(16),
    followFormHmac(undefined, hmacSha256(formTokenSecret)),
  );

describe('asking to follow', () => {
  test('the disclosures of an association names no policy, and a token serves either them or a policy', async () => {
    const ask = (fields: Record<string, unknown>) =>
      accept()(asking(JSON.stringify({ email: 'reader@example.org', ...fields })));
    expect((await ask({ token: tokenOfDisclosures() })).statusCode).toBe(202);
    const [asked, ...more] = await queued();
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ action: 'ask', association: 'rusukh', email: 'reader@example.org' });
    expect(asked).not.toHaveProperty('policy');
    expect((await ask({ token: token(60_000) })).statusCode).toBe(400);
    expect((await ask({ policy, token: tokenOfDisclosures() })).statusCode).toBe(400);
    expect(await queued()).toEqual([]);
  });

  test('is in the queue when it is answered, with the address in small letters, and not in the log', async () => {
    const { statusCode, body = '' } = await accept()(asking(form({ email: ' Reader@Example.org ' })));
    expect(statusCode).toBe(202);
    expect(followAccepted.parse(JSON.parse(body))).toEqual({ accepted: true });
    expect(await queued()).toMatchObject([
      { action: 'ask', association: 'rusukh', policy, email: 'reader@example.org' },
    ]);
    expect(kept.codes()).toEqual(['follow-accepted']);
    expect(JSON.stringify(kept.lines)).not.toMatch(/reader/iu);
  });

  test.each([
    ['«mailto:» before it', 'mailto:reader@example.org', 'reader@example.org'],
    ['unseen marks around it', '\u202areader@example.org\u202c\u200b', 'reader@example.org'],
    ['a full stop behind it', 'reader@example.org.', 'reader@example.org'],
    ['a name beside it', '"القارئ" <reader@example.org>', 'reader@example.org'],
    ['an Arabic host', 'reader@بريد.السعودية', 'reader@xn--ngbof4h.xn--mgberp4a5d4ar'],
    [
      'an Arabic host in Punycode',
      'reader@XN--ngbof4h.xn--mgberp4a5d4ar',
      'reader@xn--ngbof4h.xn--mgberp4a5d4ar',
    ],
  ])('takes an address with %s in the form that mail is sent to', async (_, email, stored) => {
    expect((await accept()(asking(form({ email })))).statusCode).toBe(202);
    expect(await queued()).toMatchObject([{ action: 'ask', email: stored }]);
  });

  const rows: [string, () => unknown, number, string, string?][] = [
    ['no JSON', () => asking('{'), 400, 'malformed'],
    ['a list', () => asking('[]'), 400, 'malformed'],
    ['more than is read', () => asking(form({ more: 'x'.repeat(FOLLOW_LIMIT_BYTES) })), 413, 'too-large'],
    ['no token', () => asking(form({ token: undefined })), 400, 'token-forged'],
    ['a token of the request form', () => asking(form({ token: tokenAged(60_000) })), 400, 'token-forged'],
    [
      'a token of another policy',
      () => asking(form({ token: token(60_000, 'rusukh', 'other') })),
      400,
      'token-forged',
    ],
    [
      'a token of another association',
      () => asking(form({ token: token(60_000, 'kafel') })),
      404,
      'unknown-policy',
    ],
    ['a form of yesterday', () => asking(form({ token: token(25 * 3600_000) })), 409, 'token-expired'],
    ['a form sent at once', () => asking(form({ token: token(500) })), 422, 'too-fast'],
    ['no address', () => asking(form({ email: ' ' })), 422, 'invalid', 'missing'],
    ['half an address', () => asking(form({ email: 'reader@' })), 422, 'invalid', 'not-an-email'],
    ['a list of addresses', () => asking(form({ email: ['a@b.org'] })), 422, 'invalid', 'missing'],
    [
      'two addresses in one',
      () => asking(form({ email: 'a@example.org,b@example.org' })),
      422,
      'invalid',
      'two-emails',
    ],
    [
      'a header in the address',
      () => asking(form({ email: 'a@example.org\r\nBcc: b@example.org' })),
      422,
      'invalid',
      'two-emails',
    ],
    [
      'a header without an address behind the address',
      () => asking(form({ email: 'a@example.org\r\nSubject: hello' })),
      422,
      'invalid',
      'not-an-email',
    ],
    [
      'Arabic letters before the «@»',
      () => asking(form({ email: 'قارئ@example.org' })),
      422,
      'invalid',
      'email-not-latin',
    ],
    [
      'an address that is shown reversed',
      () => asking(form({ email: '\u202egro.elpmaxe@redaer' })),
      422,
      'invalid',
      'unsafe-characters',
    ],
    ['a filled honeypot', () => asking(form({ website: 'x' })), 422, 'invalid', 'must-stay-empty'],
  ];
  test.each(rows)('with %s is refused and stored nowhere', async (_, event, statusCode, fault, code) => {
    const answer = await accept()(event());
    const refused = problem.parse(JSON.parse(answer.body ?? ''));
    const [ofAddress] = refused.errors ?? [];
    expect({
      statusCode: answer.statusCode,
      fault: followFaultCode.parse(problemCode(refused)),
      code: ofAddress === undefined ? undefined : addressFault.parse(ofAddress).code,
    }).toEqual({ statusCode, fault, code });
    expect(refused.detail).toMatch(/[\u0600-\u06ff]/u);
    expect(await queued()).toEqual([]);
  });

  test('is answered 503 while the queue is down', async () => {
    process.env['AWS_ENDPOINT_URL_SQS'] = 'http://127.0.0.1:9';
    const answer = await accept(localQueueUrl('http://127.0.0.1:9', 'follows'))(asking(form()));
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
    expect(answer.statusCode).toBe(503);
    expect(kept.codes()).toEqual(['follow-queue-unavailable']);
  });
});

test('an answer is cached nowhere, and neither is a refusal', async () => {
  for (const body of [form(), '{']) {
    const { headers } = await accept()(asking(body));
    expect(headers?.['cache-control']).toBe('no-store');
  }
});

test('an event of another route is refused, and its words are not logged', async () => {
  const answer = await accept()({ ...asking(form()), routeKey: 'POST /reader' });
  expect(answer.statusCode).toBe(503);
  expect(kept.codes()).toEqual(['unexpected-error']);
  expect(JSON.stringify(kept.lines)).not.toContain('reader');
});

describe('a link of an e-mail', () => {
  const follow = 'f0f0f0f0-0000-4000-8000-000000000001';

  test('confirms, and ends with one click of a mail client', async () => {
    const confirm = confirmLink(follow, Date.now(), linkHmac);
    expect((await accept()(acting('confirm', confirm))).statusCode).toBe(202);
    expect((await accept()(acting('end', endLink(follow, linkHmac)))).statusCode).toBe(202);
    // A standard queue keeps no order: the acts carry their time.
    expect((await queued()).toSorted((one, two) => one.at.localeCompare(two.at))).toMatchObject([
      { action: 'confirm', follow },
      { action: 'end', follow },
    ]);
  });

  test.each([
    ['another key', confirmLink(follow, Date.now(), hmacSha256('x'.repeat(40))), 400, 'link-forged'],
    ['another id', endLink(follow, linkHmac).replace('1_', '2_'), 400, 'link-forged'],
    ['a link to end', endLink(follow, linkHmac), 400, 'link-forged'],
    ['nonsense', '../../x', 400, 'link-forged'],
    ['a book', `e_${'f'.repeat(5000)}`, 400, 'link-forged'],
    [
      'a link of eight days ago',
      confirmLink(follow, Date.now() - CONFIRM_LINK_LIFETIME_MS - 1000, linkHmac),
      410,
      'link-expired',
    ],
  ])('does not confirm with %s', async (_, link, statusCode, fault) => {
    const answer = await accept()(acting('confirm', link));
    expect(answer.statusCode).toBe(statusCode);
    expect(problemCode(problem.parse(JSON.parse(answer.body ?? '')))).toBe(fault);
    expect(await queued()).toEqual([]);
    expect(kept.codes()).toEqual(['follow-refused']);
  });
});

describe('recording', () => {
  const message = {
    schema: 1,
    action: 'ask',
    association: 'rusukh',
    policy,
    email: 'reader@example.org',
    at: '2026-11-21T08:00:00.000Z',
  } as const;
  const record = () => makeRecord(cmsEnvironment(), kept.log);

  test('queues the confirmation by its id alone', async () => {
    expect(await record()(queueEvent(JSON.stringify(message)))).toEqual({ batchItemFailures: [] });
    expect(cms.follows).toEqual([message]);
    const mails = (await drain(queues, 'mail')).map(
      (body) => deliveryMessage.parse(JSON.parse(body)).delivery,
    );
    expect(mails).toEqual(['confirmation-1']);
    expect(JSON.stringify(kept.lines)).not.toMatch(/reader/u);
  });

  test.each([
    ['503', 503, 'cms-unavailable'],
    ['401', 401, 'cms-key-refused'],
    ['404', 404, 'follow-policy-unknown'],
  ] as const)('retries the message while the CMS answers %s', async (_, status, code) => {
    cms.faults.set('follow', status);
    const answer = await record()(queueEvent(JSON.stringify(message)));
    expect(answer.batchItemFailures).toHaveLength(1);
    expect(kept.codes()).toEqual([code]);
  });

  test('retries alone a message whose record meets another write', async () => {
    cms.faults.set('follow', 'conflict');
    const [first, second] = [message, { ...message, email: 'other@example.org' }].map((body) =>
      JSON.stringify(body),
    );
    const answer = await record()(queueEvent(first ?? '', second ?? ''));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
    expect(kept.codes()).toEqual(['cms-conflict', 'follow-recorded']);
    expect(cms.follows).toMatchObject([{ email: 'other@example.org' }]);
  });

  test('retries the message while the mail queue is down, and the next is not tried', async () => {
    const closedPort = 'http://127.0.0.1:9';
    process.env['AWS_ENDPOINT_URL_SQS'] = closedPort;
    const down = { ...cmsEnvironment(), MAIL_QUEUE_URL: localQueueUrl(closedPort, 'mail') };
    const body = JSON.stringify(message);
    const answer = await makeRecord(down, kept.log)(queueEvent(body, body));
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
    expect(answer.batchItemFailures).toHaveLength(2);
    expect(kept.codes()).toEqual(['mail-queue-unavailable', 'message-kept-after-outage']);
  });

  test('leaves a message that does not parse to the dead-letter queue', async () => {
    const answer = await record()(queueEvent(JSON.stringify({ ...message, email: 'reader' })));
    expect(answer.batchItemFailures).toHaveLength(1);
    expect(kept.codes()).toEqual(['follow-message-malformed']);
    expect(JSON.stringify(kept.lines)).not.toContain('reader');
  });
});

describe('notifying followers', () => {
  const notify = () => makeNotify(cmsEnvironment(), kept.log);

  test('goes on step by step until everybody is notified', async () => {
    cms.toNotify.push(
      Array.from({ length: 12 }, (_, n) => `a-${String(n)}`),
      ['b-1', 'b-2'],
      ['c-1'],
    );
    await notify()();
    expect(await drain(queues, 'mail')).toHaveLength(15);
    expect(kept.lines).toEqual([{ code: 'followers-notified', facts: { deliveries: 15 } }]);
  });

  test('hands over what a step of staff tells a beneficiary, and leaves an acknowledgement to its own message', async () => {
    const update = { id: 'update-1', kind: 'request-update', requestKind: 'service', occasion: 'referred' };
    cms.put(delivery(update));
    cms.put(delivery({ id: 'acknowledgement-1' }));
    await notify()();
    const bodies = (await drain(queues, 'mail')).map((body) => JSON.stringify(body));
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('update-1');
  });

  test('stops after half a minute, with the steps that are done, though more wait', async () => {
    cms.toNotify.push(['a'], ['b'], ['c']);
    // Each step ends sixteen seconds after the one before it.
    let now = -16_000;
    const clock = () => (now += 16_000);
    const sqs = makeSqsClient('me-south-1');
    const mailQueue = sqsMailQueue(sqs, queues.queueUrls.mail);
    const readingQueue = sqsReadingQueue(sqs, queues.queueUrls.reading);
    const client = cmsClient(cms.url, cms.apiKey);
    expect(await notifyFollowersUseCase(client, mailQueue, readingQueue, clock)()).toBe(2);
    expect(await drain(queues, 'mail')).toHaveLength(2);
    expect(cms.toNotify).toEqual([['c']]);
  });

  test('merges new words into the directory of search, step by step until none is left', async () => {
    cms.wordsToMerge.push(200, 200, 3);
    await notify()();
    expect(cms.wordsToMerge).toEqual([]);
  });

  test('leaves words to the next run when its half minute is over', async () => {
    cms.wordsToMerge.push(200, 200, 3);
    let now = -16_000;
    const clock = () => (now += 16_000);
    const sqs = makeSqsClient('me-south-1');
    const [mailQueue, readingQueue] = [
      sqsMailQueue(sqs, queues.queueUrls.mail),
      sqsReadingQueue(sqs, queues.queueUrls.reading),
    ];
    await notifyFollowersUseCase(cmsClient(cms.url, cms.apiKey), mailQueue, readingQueue, clock)();
    expect(cms.wordsToMerge).toEqual([3]);
  });

  test('puts the e-mails about reviews into the mail queue as well, and none that waits for its own day', async () => {
    cms.put(versionNotice({ id: 'about-a-review' }));
    cms.put(reviewReminder({ id: 'of-the-daily-run' }));
    await notify()();
    expect(await drain(queues, 'mail')).toEqual([JSON.stringify({ schema: 1, delivery: 'about-a-review' })]);
  });

  test('logs nothing where nobody waits to be notified', async () => {
    await notify()();
    expect(kept.lines).toEqual([]);
  });

  test('fails with a conflict that is no outage, so that the next run goes on', async () => {
    cms.toNotify.push(['a']);
    cms.faults.set('notify', 'conflict');
    await expect(notify()()).rejects.toThrow('met another write');
    await notify()();
    expect(kept.codes()).toEqual(['cms-conflict', 'followers-notified']);
  });

  test('fails with the outage of the CMS', async () => {
    cms.faults.set('notify', 503);
    await expect(notify()()).rejects.toThrow('503');
    expect(kept.codes()).toEqual(['cms-unavailable']);
  });
});
