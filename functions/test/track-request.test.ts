import { problem, problemCode, problemOf } from '@mithaq/domain/contracts/problem';
import { deliveryMessage } from '@mithaq/domain/contracts/messages';
import { trackFaultCode, trackFaultStatus } from '@mithaq/domain/contracts/tracking-api';
import { issueCallerMark } from '@mithaq/domain/request/caller-mark';
import { trackFaultMessages } from '@mithaq/domain/request/track-faults.ar';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { localQueueUrl, startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hmacSha256 } from '../src/shared/hmac.ts';
import { wire } from '../src/track-request/index.ts';
import { LOST_CODE_ANSWER_MS, type TrackStep } from '../src/track-request/track-request.ts';
import { startCms, type CmsStandIn } from './support/cms-stand-in.ts';
import { keepLog } from './support/logged.ts';
import { drain } from './support/received.ts';
import { formTokenSecret } from './support/secrets.ts';

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
  await drain(queues, 'mail');
});
afterAll(() => queues.stop());

const session = 's'.repeat(43);
const once = '0'.repeat(32);
const typed = { reference: '7K3M-9QPA-T2X', code: '7K3M9-QPAT2' };
const acting = { session, once, act: 'answer', words: 'هذا جوابي.' };

const call = async (
  step: TrackStep,
  body: unknown,
  { slug = 'rusukh', mailQueue = queues.queueUrls.mail, cmsUrl = cms.url, source = '192.0.2.7' } = {},
) => {
  const handler = wire(
    {
      FORM_TOKEN_SECRET: formTokenSecret,
      CMS_URL: cmsUrl,
      CMS_API_KEY: cms.apiKey,
      MAIL_QUEUE_URL: mailQueue,
      AWS_REGION: 'me-south-1',
    },
    kept.log,
  );
  const answer = await handler({
    ...(slug === ''
      ? { routeKey: `POST /track/${step}` }
      : { routeKey: `POST /associations/{slug}/track/${step}`, pathParameters: { slug } }),
    body: typeof body === 'string' ? body : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: { http: { sourceIp: source } },
  });
  expect(answer.headers?.['cache-control']).toBe('no-store');
  const read: unknown = JSON.parse(answer.body ?? '');
  return { status: answer.statusCode, body: read };
};
const faultOf = ({ status, body }: { status: number | undefined; body: unknown }) => {
  const read = problem.parse(body);
  const fault = trackFaultCode.parse(problemCode(read));
  expect(status).toBe(trackFaultStatus[fault]);
  expect(read.detail).toBe(trackFaultMessages[fault]);
  return fault;
};

describe('a paper', () => {
  const form = { upload: 'u-1', action: 'https://uploads.example/', fields: { key: 'incoming/u-1' } };

  test('is begun with the form that the CMS signs, and kept once it was sent; its e-mails are queued', async () => {
    cms.track = { status: 200, body: form };
    expect(await call('paper-begin', { session, name: 'عقد' })).toEqual({ status: 200, body: form });
    cms.track = { status: 200, body: { name: 'عقد', deliveries: ['d-1'] } };
    expect(await call('paper-sent', { session, upload: 'u-1' })).toEqual({
      status: 200,
      body: { name: 'عقد' },
    });
    expect(cms.tracked).toEqual([
      { step: 'paper-begin', body: { session, name: 'عقد', association: 'rusukh' } },
      { step: 'paper-sent', body: { session, upload: 'u-1', association: 'rusukh' } },
    ]);
    expect(await drain(queues, 'mail')).toHaveLength(1);
  });

  test('that is refused says why', async () => {
    cms.track = { status: 422, body: problemOf(422, 'paper-unknown-type') };
    expect(faultOf(await call('paper-sent', { session, upload: 'u-1' }))).toBe('paper-unknown-type');
    expect(faultOf(await call('paper-sent', { session, upload: '../u-1' }))).toBe('malformed');
  });
});

describe('a copy of her data', () => {
  test('is handed on as the CMS made it, and asked for in a form that there is', async () => {
    const copied = { format: 'json', content: Buffer.from('{}').toString('base64') };
    cms.track = { status: 200, body: copied };
    expect(await call('copy', { session, format: 'json' })).toEqual({ status: 200, body: copied });
    expect(cms.tracked).toEqual([{ step: 'copy', body: { session, format: 'json', association: 'rusukh' } }]);
    expect(faultOf(await call('copy', { session, format: 'html' }))).toBe('malformed');
    cms.track = { status: 429, body: problemOf(429, 'too-many-copies') };
    expect(faultOf(await call('copy', { session, format: 'pdf' }))).toBe('too-many-copies');
  });
});

describe('a number and a code', () => {
  test('are handed on with the association and the caller of the site’s mark, and open a session', async () => {
    cms.track = { status: 200, body: { session } };
    const caller = issueCallerMark('198.51.100.9', hmacSha256(formTokenSecret));
    expect(await call('open', { ...typed, caller })).toEqual({ status: 200, body: { session } });
    expect(cms.tracked).toEqual([
      { step: 'open', body: { ...typed, association: 'rusukh', caller: caller.slice(0, 32) } },
    ]);
  });

  test('are handed on without an association where the address names none', async () => {
    cms.track = { status: 200, body: { session } };
    const caller = issueCallerMark('198.51.100.9', hmacSha256(formTokenSecret));
    expect(await call('open', { ...typed, caller }, { slug: '' })).toEqual({
      status: 200,
      body: { session },
    });
    expect(cms.tracked).toEqual([{ step: 'open', body: { ...typed, caller: caller.slice(0, 32) } }]);
    cms.track = { status: 401, body: problemOf(401, 'no-such-request') };
    expect(faultOf(await call('open', typed, { slug: '' }))).toBe('no-such-request');
    expect(faultOf(await call('open', typed, { slug: 'Not a slug' }))).toBe('no-such-request');
  });

  test('of somebody who calls the API himself count for the network that he calls from', async () => {
    cms.track = { status: 200, body: { session } };
    const forged = `${'0'.repeat(32)}.${'0'.repeat(32)}`;
    for (const caller of [undefined, forged]) await call('open', { ...typed, caller });
    await call('open', typed, { source: '192.0.2.8' });
    const [one, same, another] = cms.tracked.map(({ body }) => body);
    expect(one).toEqual(same);
    expect(one).not.toEqual(another);
    expect(JSON.stringify(cms.tracked)).not.toContain('192.0.2');
    // Every address behind the same 56 bits belongs to one household.
    await call('open', typed, { source: '2001:db8:0:1101::5' });
    await call('open', typed, { source: '2001:db8:0:11ff:8a2e::7' });
    const [, , , first, second] = cms.tracked.map(({ body }) => body);
    expect(first).toEqual(second);
    expect(first).not.toEqual(one);
  });

  test.each(['no-such-request', 'too-many-tries'] as const)(
    'are refused with %s as the CMS refuses',
    async (code) => {
      const status = trackFaultStatus[code];
      cms.track = { status, body: problemOf(status, code) };
      expect(faultOf(await call('open', typed))).toBe(code);
    },
  );

  test('of an association that cannot be are refused like wrong ones', async () => {
    expect(faultOf(await call('open', typed, { slug: 'No Such' }))).toBe('no-such-request');
    expect(cms.tracked).toEqual([]);
  });

  test('that are too long, or no text, are refused before the CMS is asked', async () => {
    for (const wrong of [
      { ...typed, code: 'x'.repeat(101) },
      { reference: 7, code: '' },
      {},
      '[',
      '[]',
      'null',
    ])
      expect(faultOf(await call('open', wrong))).toBe('malformed');
    expect(cms.tracked).toEqual([]);
  });
});

describe('an act', () => {
  test('is done, and its e-mails are in the mail queue', async () => {
    cms.track = { status: 200, body: { act: 'answer', deliveries: ['d1', 'd2'] } };
    expect(await call('act', acting)).toEqual({ status: 200, body: { act: 'answer' } });
    const queued = await drain(queues, 'mail');
    expect(queued.map((body) => deliveryMessage.parse(JSON.parse(body)).delivery)).toEqual(['d1', 'd2']);
  });

  test('is done although the mail queue is away, and the log says so', async () => {
    cms.track = { status: 200, body: { act: 'answer', deliveries: ['d1'] } };
    const away = localQueueUrl('http://127.0.0.1:1', 'mail');
    expect(await call('act', acting, { mailQueue: away })).toEqual({ status: 200, body: { act: 'answer' } });
    expect(kept.codes()).toContain('track-mail-not-enqueued');
  });

  test('that met another move is refused, and so is one whose session is over', async () => {
    for (const code of ['not-now', 'session-over'] as const) {
      cms.track = { status: trackFaultStatus[code], body: problemOf(trackFaultStatus[code], code) };
      expect(faultOf(await call('act', acting))).toBe(code);
    }
  });

  test('with a field at fault is refused with the field', async () => {
    const errors = [{ code: 'not-a-mobile', detail: 'اكتب رقمًا.', path: 'mobile' }];
    cms.track = { status: 422, body: problemOf(422, 'invalid', { errors }) };
    const answer = await call('act', { session, once, act: 'correct-contact', mobile: '12' });
    expect(faultOf(answer)).toBe('invalid');
    expect(problem.parse(answer.body).errors).toEqual(errors);
  });

  test('of more bytes than are read is refused as too large', async () => {
    expect(faultOf(await call('act', { ...acting, words: 'ا'.repeat(40_000) }))).toBe('too-large');
  });

  test.each([
    ['away', undefined],
    ['failing', 500],
    ['in a write conflict', 'conflict'],
    ['refusing our key', 401],
  ] as const)('is not known to be stored where the CMS is %s', async (_, fault) => {
    if (fault !== undefined) cms.faults.set('track', fault);
    const cmsUrl = fault === undefined ? 'http://127.0.0.1:1' : cms.url;
    expect(faultOf(await call('act', acting, { cmsUrl }))).toBe('unavailable');
    expect(kept.codes()).toContain('track-unavailable');
  });
});

describe('a lost code', () => {
  test('is answered alike, and in no less time, whether number and address fit', async () => {
    const asked = { reference: typed.reference, email: 'noura@example.com' };
    const times: number[] = [];
    for (const deliveries of [['d1'], []]) {
      cms.track = { status: 200, body: { deliveries } };
      const since = performance.now();
      expect(await call('lost-code', asked)).toEqual({ status: 202, body: {} });
      times.push(performance.now() - since);
    }
    expect(Math.min(...times)).toBeGreaterThanOrEqual(LOST_CODE_ANSWER_MS - 20);
    expect(Math.max(...times)).toBeLessThan(LOST_CODE_ANSWER_MS + 1500);
    expect(await drain(queues, 'mail')).toHaveLength(1);
  });
});

test('no line of the log holds what somebody typed', async () => {
  cms.track = { status: 401, body: problemOf(401, 'no-such-request') };
  await call('open', typed);
  cms.track = { status: 200, body: { act: 'answer', deliveries: [] } };
  await call('act', acting);
  await call('close', { session });
  expect(JSON.stringify(kept.lines)).not.toMatch(/7K3M|جوابي|sss|192\.0/u);
});
