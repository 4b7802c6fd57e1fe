import { close } from '@mithaq/infra/local/net/close';
import { listen } from '@mithaq/infra/local/net/listen';
import {
  acceptFaultCode,
  acceptRequestAccepted,
  fieldFault,
} from '@mithaq/domain/contracts/accept-request-api';
import { problem, problemCode } from '@mithaq/domain/contracts/problem';
import { acceptedRequest } from '@mithaq/domain/contracts/messages';
import { SUBMISSION_LIMIT_BYTES } from '@mithaq/domain/contracts/request-submission';
import { MOST_AMENDMENTS } from '@mithaq/domain/request/amendments';
import { followUpDigestText } from '@mithaq/domain/request/follow-up-code';
import { formFields } from '@mithaq/domain/request/form-fields';
import { localAwsEnvironment } from '@mithaq/infra/local/emulators/local-aws';
import { localQueueUrl, startQueues, type QueuesEmulator } from '@mithaq/infra/local/emulators/queues';
import { issueSubmissionToken } from '@mithaq/domain/request/submission-token';
import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hmacSha256 } from '../src/shared/hmac.ts';
import { sha256Hex } from '../src/shared/sha256.ts';
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
    const { reference, code = '' } = acceptRequestAccepted.parse(JSON.parse(body));
    const [message, ...others] = await drain(queues, 'requests');
    expect(others).toEqual([]);
    expect(code).toHaveLength(10);
    expect(message).not.toContain(code);
    const request = acceptedRequest.parse(JSON.parse(message ?? ''));
    expect(request).toMatchObject({
      reference,
      followUpDigest: sha256Hex(followUpDigestText(reference, code)),
      association: 'rusukh',
      policyVersion: 1,
      submission: { name: 'نورة', mobile: '+966501234567', email: 'noura@example.com' },
    });
  });

  test.each([
    ['with spaces', '050 123 4567'],
    ['with dashes of a word processor', '050–123—4567'],
    ['with points', '050.123.4567'],
    ['with country code', '+966501234567'],
    ['with country code and trunk zero', '+966 (0)50 123 4567'],
    ['with two zeros before the country code', '00966501234567'],
    ['with a country code without plus', '966 50 123 4567'],
    ['with the plus at the end', '966501234567+'],
    ['without zero', '501234567'],
    ['in Arabic digits', '٠٥٠١٢٣٤٥٦٧'],
    ['in Persian digits', '۰۵۰۱۲۳۴۵۶۷'],
    ['in digits of full width', '＋９６６５０１２３４５６７'],
    ['out of contacts', '\u202a+966 50 123 4567\u202c'],
    ['out of contacts that force its direction', '\u202d+966 50 123 4567\u202c'],
    ['out of a chat', '\u2066+966 50 123 4567\u2069'],
    ['with marks between its digits', '050\u200f123\u200b4567\ufeff'],
    ['with no-break spaces', '050\u00a0123\u202f4567'],
    ['as a link', 'tel:+966501234567'],
    ['with words beside it', 'جوال: 0501234567 (واتساب)'],
  ])('is taken with a mobile %s', async (_, mobile) => {
    expect((await handler(httpEvent(posted({ mobile })))).statusCode).toBe(202);
    const [message] = await drain(queues, 'requests');
    expect(acceptedRequest.parse(JSON.parse(message ?? '')).submission.mobile).toBe('+966501234567');
  });

  test.each([
    ['with spaces around its signs', 'noura @ example . com', 'noura@example.com'],
    ['with «mailto:»', 'mailto:noura@example.com', 'noura@example.com'],
    ['with a name', 'نورة <noura@example.com>', 'noura@example.com'],
    ['in quotes, with a full stop', '«noura@example.com».', 'noura@example.com'],
    ['with a sign of full width', 'noura＠example．com', 'noura@example.com'],
    ['with an Arabic comma for the point', 'noura@example،com', 'noura@example.com'],
    ['with unseen marks', '\u200fnoura@\u200bexample.com\u202c', 'noura@example.com'],
    ['of an Arabic host', 'noura@بريد.السعودية', 'noura@xn--ngbof4h.xn--mgberp4a5d4ar'],
    [
      'of an Arabic host in Punycode',
      'noura@xn--ngbof4h.xn--mgberp4a5d4ar',
      'noura@xn--ngbof4h.xn--mgberp4a5d4ar',
    ],
  ])('is taken with an e-mail %s', async (_, email, stored) => {
    expect((await handler(httpEvent(posted({ email })))).statusCode).toBe(202);
    const [message] = await drain(queues, 'requests');
    expect(acceptedRequest.parse(JSON.parse(message ?? '')).submission.email).toBe(stored);
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
    ['Arabic letters before the «@»', { email: 'نورة@example.com' }, 'email', 'email-not-latin'],
    ['two e-mail addresses', { email: 'noura@example.com، sara@example.com' }, 'email', 'two-emails'],
    ['a space within an e-mail address', { email: 'noura saad@example.com' }, 'email', 'not-an-email'],
    ['a host without a point', { email: 'noura@example' }, 'email', 'not-an-email'],
    ['two mobiles', { mobile: '0501234567 / 0557654321' }, 'mobile', 'two-mobiles'],
    [
      'two mobiles and one of them again',
      { mobile: '0501234567 0557654321 +966501234567' },
      'mobile',
      'two-mobiles',
    ],
    ['a mobile of another country', { mobile: '+971501234567' }, 'mobile', 'not-a-mobile'],
    ['a mobile that is shown reversed', { mobile: '\u202e7654321050' }, 'mobile', 'unsafe-characters'],
    ['a mobile of unseen marks', { mobile: '\u200b\u2066\u2069' }, 'mobile', 'missing'],
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
  const refusedWithQueueAt = async (
    port: number,
    fault: 'unavailable' | 'unknown-outcome',
  ): Promise<void> => {
    const { log, codes } = keepLog();
    const endpoint = `http://127.0.0.1:${String(port)}`;
    process.env['AWS_ENDPOINT_URL_SQS'] = endpoint;
    const handleOffline = wiredFor(localQueueUrl(endpoint, 'requests'), log);
    const started = performance.now();
    const { statusCode, body = '' } = await handleOffline(httpEvent(posted()));
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
    expect(performance.now() - started).toBeLessThan(3000);
    expect(statusCode).toBe(503);
    const refused = problem.parse(JSON.parse(body));
    expect(problemCode(refused)).toBe(fault);
    expect(/لم يُسجَّل|ولم يُسجَّل/u.test(refused.detail)).toBe(fault === 'unavailable');
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

  test('is answered 503 without a number, and as not recorded, where the queue refuses connections', async () => {
    const { port, close } = await listening();
    await close();
    await refusedWithQueueAt(port, 'unavailable');
  });

  test('is answered within three seconds, and as unknown, where the queue never answers', async () => {
    const { port, close } = await listening();
    await refusedWithQueueAt(port, 'unknown-outcome');
    await close();
  });
});

describe('a queue whose answer is lost', () => {
  /** Passes what it receives on to the queue and closes the connection instead of answering. */
  const losingAnswers = async () => {
    const server = createHttpServer((request, response) => {
      void buffer(request).then(async (body) => {
        const { host: _host, connection: _connection, ...headers } = request.headers;
        const kept = new Headers();
        for (const [name, value] of Object.entries(headers))
          if (typeof value === 'string') kept.set(name, value);
        kept.delete('content-length');
        await fetch(`${queues.url}${request.url ?? ''}`, { method: 'POST', headers: kept, body });
        response.destroy();
      });
    });
    const port = await listen(server);
    return { port, stop: () => close(server) };
  };

  test('may hold the request: the answer says that we do not know, and the same form gets the same number', async () => {
    const proxy = await losingAnswers();
    const endpoint = `http://127.0.0.1:${String(proxy.port)}`;
    process.env['AWS_ENDPOINT_URL_SQS'] = endpoint;
    const body = posted();
    const lost = await wiredFor(localQueueUrl(endpoint, 'requests'))(httpEvent(body));
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
    await proxy.stop();
    const refused = problem.parse(JSON.parse(lost.body ?? ''));
    expect(problemCode(refused)).toBe('unknown-outcome');
    expect(refused.detail).not.toContain('لم يُسجَّل');
    const stored = await drain(queues, 'requests');
    expect(stored.length).toBeGreaterThan(0);
    const { reference } = acceptRequestAccepted.parse(
      JSON.parse((await handler(httpEvent(body))).body ?? ''),
    );
    for (const message of stored)
      expect(acceptedRequest.parse(JSON.parse(message)).reference).toBe(reference);
  });
});

describe('characters at the limits of what SQS takes', () => {
  test.each([
    ['an emoji', 'شكرًا \u{1F64F}'],
    ['the first letter beyond the basic plane', 'أ\u{10000}'],
    ['the last letter before the surrogates', 'أ\ud7fb'],
    ['a tab and a line break', 'أ\tب\nج'],
    ['a replacement character', 'أ\ufffdب'],
  ])('are taken: %s', async (_, description) => {
    expect((await handler(httpEvent(posted({ description })))).statusCode).toBe(202);
    const [message] = await drain(queues, 'requests');
    expect(acceptedRequest.parse(JSON.parse(message ?? '')).submission.description).toBe(description);
  });

  test.each([
    ['U+FFFE', 'أ\ufffeب'],
    ['U+FFFF', 'أ\uffffب'],
    ['a control', 'أ\u0001ب'],
    ['half of a surrogate pair', 'أ\udc00ب'],
  ])('are refused for good and by name: %s', async (_, description) => {
    expect(await refusal(httpEvent(posted({ description })))).toMatchObject({
      statusCode: 422,
      fields: [{ field: 'description', code: 'unsafe-characters' }],
    });
  });

  test('that SQS refuses all the same are never told as «later»', async () => {
    const refusing = createHttpServer((_, response) => {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'com.amazonaws.sqs#InvalidMessageContents', message: 'x' }));
    });
    const endpoint = `http://127.0.0.1:${String(await listen(refusing))}`;
    process.env['AWS_ENDPOINT_URL_SQS'] = endpoint;
    const { log, codes } = keepLog();
    const { statusCode, body = '' } = await wiredFor(
      localQueueUrl(endpoint, 'requests'),
      log,
    )(httpEvent(posted()));
    process.env['AWS_ENDPOINT_URL_SQS'] = queues.url;
    await close(refusing);
    expect(statusCode).toBe(422);
    expect(problemCode(problem.parse(JSON.parse(body)))).toBe('unstorable');
    expect(codes()).toEqual(['request-not-storable']);
  });
});

describe('one token', () => {
  const words = (n: number, token: string) => httpEvent(posted({ token, description: `حاجة ${String(n)}` }));

  test('takes ten amendments, refuses the eleventh calmly, and still answers the forms that it took', async () => {
    const token = tokenAged(60_000);
    for (let n = 0; n <= MOST_AMENDMENTS; n += 1)
      expect((await handler(words(n, token))).statusCode).toBe(202);
    const refused = await refusal(words(MOST_AMENDMENTS + 1, token));
    expect(refused).toMatchObject({ statusCode: 409, fault: 'too-many-amendments' });
    expect(refused.message).toContain('تواصل مع الجمعية');
    expect((await handler(words(3, token))).statusCode).toBe(202);
    expect((await handler(words(99, tokenAged(60_000)))).statusCode).toBe(202);
  });

  test('that names its services takes one of them and refuses any other with 422', async () => {
    const token = issueSubmissionToken(
      { association: 'rusukh', policyVersion: 1, services: ['electricity', 'training'] },
      Date.now() - 60_000,
      randomBytes(16),
      hmacSha256(formTokenSecret),
    );
    expect((await handler(httpEvent(posted({ token, service: ' training ' })))).statusCode).toBe(202);
    await drain(queues, 'requests');
    for (const service of ['DROP TABLE <b>', 'home-repair', 'electricit']) {
      expect(await refusal(httpEvent(posted({ token, service })))).toMatchObject({
        statusCode: 422,
        fault: 'invalid',
        fields: [{ field: 'service', code: 'unknown-choice' }],
      });
    }
    expect(await drain(queues, 'requests')).toEqual([]);
  });

  test.each([
    [30, []],
    [55, []],
    [90, ['form-clock-ahead']],
    [3600, ['form-clock-ahead']],
  ])('from a clock %i s ahead is taken', async (seconds, logged) => {
    const { statusCode } = await handler(httpEvent(posted({ token: tokenAged(-seconds * 1000) })));
    expect(statusCode).toBe(202);
    expect(kept.codes()).toEqual([...logged, 'request-accepted']);
  });
});
