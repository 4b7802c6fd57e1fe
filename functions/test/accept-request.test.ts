import { listen } from '@mithaq/infra/local/net/listen';
import {
  acceptFaultCode,
  acceptRequestAccepted,
  fieldFault,
} from '@mithaq/domain/contracts/accept-request-api';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import { acceptedRequest } from '@mithaq/domain/contracts/messages';
import { SUBMISSION_LIMIT_BYTES } from '@mithaq/domain/contracts/request-submission';
import { formFields } from '@mithaq/domain/request/form-fields';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { localQueueUrl, startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { wire } from '../src/accept-request/index.ts';
import { keepLog } from './support/logged.ts';
import { httpEvent, posted, tokenAged, validFields } from './support/post.ts';
import { drain } from './support/received.ts';
import { formTokenSecret, referenceSecret } from './support/secrets.ts';

let queues: QueuesEmulator;
let kept: ReturnType<typeof keepLog>;
let handler: ReturnType<typeof wire>;

const wiredFor = (requestQueueUrl: string, log = keepLog().log) =>
  wire(
    {
      FORM_TOKEN_SECRET: formTokenSecret,
      REFERENCE_SECRET: referenceSecret,
      REQUEST_QUEUE_URL: requestQueueUrl,
      AWS_REGION: 'me-south-1',
    },
    log,
  );

beforeAll(async () => {
  queues = await startQueues();
  Object.assign(process.env, localAwsEnvironment({ queues: queues.url }));
  kept = keepLog();
  handler = wiredFor(queues.queueUrls.requests, kept.log);
});
afterEach(async () => {
  kept.lines.length = 0;
  await drain(queues, 'requests');
});
afterAll(() => queues.stop());

/** Makes a request that is good but for one byte in the middle of its name. */
const withByte = (byte: number): Buffer => {
  const body = Buffer.from(posted({ name: 'Noura X Saad' }));
  body[body.indexOf('X')] = byte;
  return body;
};

const refusal = async (event: unknown) => {
  const { statusCode, headers, body = '' } = await handler(event);
  expect(headers?.['cache-control']).toBe('no-store');
  expect(headers?.['content-type']).toBe('application/problem+json');
  const read = problem.parse(JSON.parse(body));
  expect(read.status).toBe(statusCode);
  return {
    statusCode,
    fault: acceptFaultCode.parse(problemCode(read)),
    message: read.detail,
    fields: read.errors?.map((error) => fieldFault.parse(error)),
  };
};

describe('a good request', () => {
  test('is in the queue when its reference number is answered, normalised', async () => {
    const { statusCode, body = '' } = await handler(httpEvent(posted({ name: ' نورة  ' })));
    expect(statusCode).toBe(202);
    const { reference } = acceptRequestAccepted.parse(JSON.parse(body));
    const [message, ...others] = await drain(queues, 'requests');
    expect(others).toEqual([]);
    const request = acceptedRequest.parse(JSON.parse(message ?? ''));
    expect(request).toMatchObject({
      reference,
      association: 'rusukh',
      policyVersion: 1,
      submission: { name: 'نورة', mobile: '+966501234567', email: 'noura@example.com' },
    });
  });

  test('is taken without an e-mail address', async () => {
    const { statusCode } = await handler(httpEvent(posted({ email: '' })));
    expect(statusCode).toBe(202);
    const [message] = await drain(queues, 'requests');
    expect(acceptedRequest.parse(JSON.parse(message ?? '')).submission).not.toHaveProperty('email');
  });

  test('is taken from a body in base64', async () => {
    expect((await handler(httpEvent(Buffer.from(posted())))).statusCode).toBe(202);
  });

  test('is taken with an ASCII letter where another test has a broken byte', async () => {
    expect((await handler(httpEvent(withByte(0x59)))).statusCode).toBe(202);
  });

  test('posted twice gets the same number both times', async () => {
    const body = posted();
    const [first, second] = [await handler(httpEvent(body)), await handler(httpEvent(body))];
    expect(first.statusCode).toBe(202);
    expect(second.body).toBe(first.body);
  });

  test('leaves nothing of what was written in the log', async () => {
    await handler(httpEvent(posted()));
    const logged = JSON.stringify(kept.lines);
    for (const value of [
      validFields.name,
      '0501234567',
      '966501234567',
      validFields.email,
      validFields.city,
      validFields.description,
    ]) {
      expect(logged).not.toContain(value);
    }
    expect(kept.codes()).toEqual(['request-accepted']);
  });
});

describe('a request with a wrong field', () => {
  const rows: [string, Record<string, unknown>, string, string][] = [
    ['no name', { name: undefined }, 'name', 'missing'],
    ['a name of spaces', { name: '   ' }, 'name', 'missing'],
    ['a name that is a list', { name: ['نورة'] }, 'name', 'missing'],
    ['a name too long', { name: 'ن'.repeat(formFields.name.limit + 1) }, 'name', 'too-long'],
    [
      'a description too long',
      { description: 'و'.repeat(formFields.description.limit + 1) },
      'description',
      'too-long',
    ],
    ['a landline as mobile', { mobile: '0112345678' }, 'mobile', 'not-a-mobile'],
    ['a mobile with a digit missing', { mobile: '050123456' }, 'mobile', 'not-a-mobile'],
    ['a mobile of words', { mobile: 'جوالي' }, 'mobile', 'not-a-mobile'],
    ['no e-mail address', { email: 'noura@' }, 'email', 'not-an-email'],
    ['an e-mail that is a number', { email: 7 }, 'email', 'not-an-email'],
    ['wanting e-mail without an address', { email: '', contactBy: 'email' }, 'email', 'email-needed'],
    ['an unknown way of contact', { contactBy: 'pigeon' }, 'contactBy', 'unknown-choice'],
    ['no attestation', { attestation: undefined }, 'attestation', 'not-ticked'],
    ['an attestation that says no', { attestation: false }, 'attestation', 'not-ticked'],
    ['no consent', { consent: undefined }, 'consent', 'not-ticked'],
    ['half a surrogate pair', { name: 'نورة\ud83d' }, 'name', 'unsafe-characters'],
    ['a NUL', { city: 'تبوك\u0000' }, 'city', 'unsafe-characters'],
    ['a bidi override', { description: 'فاتورة\u202e0501' }, 'description', 'unsafe-characters'],
    ['a filled honeypot', { website: 'https://spam.example' }, 'website', 'must-stay-empty'],
  ];
  test.each(rows)('is refused with that field and stored nowhere: %s', async (_, changes, field, code) => {
    const refused = await refusal(httpEvent(posted(changes)));
    expect(refused).toMatchObject({ statusCode: 422, fault: 'invalid', fields: [{ field, code }] });
    expect(refused.message).toMatch(/[\u0600-\u06ff]/u);
    expect(await drain(queues, 'requests')).toEqual([]);
  });

  test('is refused with a lone surrogate that comes as a JSON escape', async () => {
    const body = posted({ name: 'NAME' }).replace('NAME', String.raw`نورة\ud800`);
    expect(await refusal(httpEvent(body))).toMatchObject({
      statusCode: 422,
      fields: [{ field: 'name', code: 'unsafe-characters' }],
    });
  });

  test('is refused with every wrong field named once, in the order of the form', async () => {
    const { fields } = await refusal(httpEvent(JSON.stringify({ token: tokenAged(60_000) })));
    expect(fields?.map(({ field }) => field)).toEqual([
      'name',
      'mobile',
      'city',
      'service',
      'description',
      'contactBy',
      'attestation',
      'consent',
    ]);
  });
});

describe('a post that is no request of ours', () => {
  const twoMegabytes = 'و'.repeat(1024 * 1024);
  const rows: [string, () => unknown, number, string][] = [
    ['JSON that is no JSON', () => httpEvent('{"name":'), 400, 'malformed'],
    ['an empty body', () => httpEvent(''), 400, 'malformed'],
    ['a JSON list', () => httpEvent('[]'), 400, 'malformed'],
    ['JSON null', () => httpEvent('null'), 400, 'malformed'],
    ['bytes that are no UTF-8', () => httpEvent(withByte(0xff)), 400, 'malformed'],
    ['a body of 2 MB', () => httpEvent(posted({ description: twoMegabytes })), 413, 'too-large'],
    [
      'a body of 2 MB in base64',
      () => httpEvent(Buffer.from(posted({ description: twoMegabytes }))),
      413,
      'too-large',
    ],
    ['2 MB of what is no JSON', () => httpEvent(twoMegabytes), 413, 'too-large'],
    ['no token', () => httpEvent(posted({ token: undefined })), 400, 'token-forged'],
    ['a token that is a number', () => httpEvent(posted({ token: 1 })), 400, 'token-forged'],
    [
      'a token signed with another key',
      () => httpEvent(posted({ token: tokenAged(60_000, 'rusukh', 'x'.repeat(40)) })),
      400,
      'token-forged',
    ],
    [
      'a token with its association changed',
      () => httpEvent(posted({ token: tokenAged(60_000).replace('rusukh', 'kafel') }), 'kafel'),
      400,
      'token-forged',
    ],
    [
      'a token more than a day old',
      () => httpEvent(posted({ token: tokenAged(24 * 3600_000 + 1000) })),
      409,
      'token-expired',
    ],
    ['a form sent after a second', () => httpEvent(posted({ token: tokenAged(1000) })), 422, 'too-fast'],
    [
      "another association's token",
      () => httpEvent(posted({ token: tokenAged(60_000, 'kafel') })),
      404,
      'unknown-association',
    ],
    [
      'a wrong token before wrong fields',
      () => httpEvent(posted({ token: 'x', name: '' })),
      400,
      'token-forged',
    ],
  ];
  test.each(rows)(
    'is refused with its status and stored nowhere: %s',
    async (_, event, statusCode, fault) => {
      const refused = await refusal(event());
      expect(refused).toMatchObject({ statusCode, fault });
      expect(refused.fields).toBeUndefined();
      expect(refused.message).toMatch(/[\u0600-\u06ff]/u);
      expect(await drain(queues, 'requests')).toEqual([]);
    },
  );

  test('is refused a byte past the limit and read at the limit', async () => {
    const body = posted();
    const padded = body + ' '.repeat(SUBMISSION_LIMIT_BYTES - Buffer.byteLength(body));
    expect((await handler(httpEvent(padded))).statusCode).toBe(202);
    expect((await handler(httpEvent(`${padded} `))).statusCode).toBe(413);
    // Base64 is longer than the bytes it holds, and the bytes count.
    expect((await handler(httpEvent(Buffer.from(padded)))).statusCode).toBe(202);
    expect((await handler(httpEvent(Buffer.from(`${padded} `)))).statusCode).toBe(413);
  });
});

describe('a request while the queue is down', () => {
  /** Posts to a queue behind `port` and expects that the person is answered in time and without a number. */
  const refusedWithQueueAt = async (port: number): Promise<void> => {
    const { log, codes } = keepLog();
    const endpoint = `http://127.0.0.1:${String(port)}`;
    process.env['AWS_ENDPOINT_URL_SQS'] = endpoint;
    const handleOffline = wiredFor(localQueueUrl(endpoint, 'requests'), log);
    const started = performance.now();
    const { statusCode, body = '' } = await handleOffline(httpEvent(posted()));
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
    expect(performance.now() - started).toBeLessThan(3000);
    expect(statusCode).toBe(503);
    expect(problemCode(problem.parse(JSON.parse(body)))).toBe('unavailable');
    expect(body).not.toContain('reference');
    expect(codes()).toEqual(['request-queue-unavailable']);
  };

  const listening = async (): Promise<{ port: number; close: () => Promise<void> }> => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => sockets.add(socket));
    const port = await listen(server);
    const close = () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      });
    return { port, close };
  };

  test('is answered 503 without a number where the queue refuses connections', async () => {
    const { port, close } = await listening();
    await close();
    await refusedWithQueueAt(port);
  });

  test('is answered within three seconds where the queue never answers', async () => {
    const { port, close } = await listening();
    await refusedWithQueueAt(port);
    await close();
  });
});
