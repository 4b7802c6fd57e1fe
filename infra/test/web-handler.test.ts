import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startFunction, type LambdaFunction } from '../local/src/lambda/lambda-function.ts';
import { reservePorts } from '../local/src/net/reserve-ports.ts';
import { bundleSupportFunction } from '../src/artefacts/bundle-support-function.ts';
import { answerOf } from '../src/web-handler/answer-of.ts';
import { encodedPath, requestOf } from '../src/web-handler/request-of.ts';
import { siteHostsVariable } from '../src/web-handler/site-hosts.ts';

const event = (path: string, more: Readonly<Record<string, unknown>> = {}, method = 'GET') => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'mithaq.example' },
  requestContext: { http: { method } },
  isBase64Encoded: false,
  ...more,
});

describe('the host of a request', () => {
  const headers = { host: 'abc123.execute-api.me-south-1.amazonaws.com', 'x-viewer-host': 'wafa.example' };
  const under = (domainName: string) =>
    requestOf(event('/', { headers, requestContext: { http: { method: 'GET' }, domainName } })).headers;

  test('is the reader’s where the CDN asks under the API’s own name', () => {
    expect(under('abc123.execute-api.me-south-1.amazonaws.com')).toEqual({ host: 'wafa.example' });
  });

  test.each([
    'mithaq.example',
    'execute-api.example',
    'a.b.execute-api.me-south-1.amazonaws.com.example',
    '',
  ])('is not what a reader wrote into the CDN’s header under %j', (domainName) => {
    expect(under(domainName)).toEqual({ host: headers.host });
  });
});

describe('the list of hosts', () => {
  test('comes from the file that the deployment names, and from nowhere else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mithaq-hosts-'));
    writeFileSync(join(folder, 'site-hosts'), 'mithaq.example wafa.example=wafa\n');
    expect(siteHostsVariable({ SITE_HOSTS_FILE: join(folder, 'site-hosts') })).toEqual({
      SITE_HOSTS: 'mithaq.example wafa.example=wafa',
    });
    expect(siteHostsVariable({ SITE_HOSTS: 'mithaq.example' })).toEqual({});
    rmSync(folder, { recursive: true });
  });
});

describe('the path of an event', () => {
  // HTTP APIs hand it over decoded.
  test.each([
    ['/rusukh/policies/x/', '/rusukh/policies/x/'],
    ['/جمعية', '/%D8%AC%D9%85%D8%B9%D9%8A%D8%A9'],
    ['/%D8%AC', '/%D8%AC'],
    ['/a b', '/a%20b'],
    ['/a?admin=true', '/a%3Fadmin=true'],
    ['/a#b', '/a%23b'],
    ['/100%', '/100%25'],
    ['/100%zz', '/100%25zz'],
    ['/a\r\nset-cookie: x', '/a%0D%0Aset-cookie:%20x'],
    ['/a\0', '/a%00'],
    ['/"<>\\^`{|}[]', '/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D'],
    ["/-._~!$&'()*+,;=:@", "/-._~!$&'()*+,;=:@"],
    ['//evil.example/x', '//evil.example/x'],
    ['/😀', '/%F0%9F%98%80'],
    ['/\uD83D', '/%EF%BF%BD'],
  ])('%j is sent as %s', (path, sent) => {
    expect(encodedPath(path)).toBe(sent);
  });
});

describe('an event as a request', () => {
  test('keeps the query as it was written', () => {
    const rawQueryString = 'q=%D8%B4+x&q=a%2526b';
    expect(requestOf(event('/search', { rawQueryString })).path).toBe(`/search?${rawQueryString}`);
  });

  test('has its cookies in one header, and none of the connection’s headers', () => {
    const headers = {
      host: 'a.example',
      connection: 'close',
      'Transfer-Encoding': 'chunked',
      'content-length': '9',
    };
    expect(requestOf(event('/', { headers, cookies: ['a=1', 'b=2'] })).headers).toEqual({
      host: 'a.example',
      cookie: 'a=1; b=2',
    });
  });

  test('has the bytes of its body, and their number', () => {
    const bytes = Buffer.from([0, 255, 10]);
    const sent = event('/', { body: bytes.toString('base64'), isBase64Encoded: true }, 'POST');
    expect(requestOf(sent)).toMatchObject({ method: 'POST', headers: { 'content-length': '3' } });
    expect(requestOf(sent).body.equals(bytes)).toBe(true);
    expect(requestOf(event('/', { body: 'اسم' }, 'POST')).headers['content-length']).toBe('6');
  });

  test.each([[{}], [{ version: '1.0', path: '/' }], [null], [event('no-slash')]])(
    '%j is refused',
    (wrong) => {
      expect(() => requestOf(wrong)).toThrow();
    },
  );
});

describe('an answer for the gateway', () => {
  test.each([
    'text/html; charset=utf-8',
    'application/json',
    'application/akn+xml',
    'image/svg+xml',
    'text/javascript',
  ])('of %s is text', (type) => {
    const body = Buffer.from('\uFEFFنص');
    const answer = answerOf(200, { 'content-type': type }, body);
    expect([answer.isBase64Encoded, answer.body]).toEqual([false, '\uFEFFنص']);
  });

  test.each([
    ['a picture', { 'content-type': 'image/png' }, Buffer.from('text')],
    ['compressed text', { 'content-type': 'text/html', 'content-encoding': 'gzip' }, Buffer.from('text')],
    ['text that is none', { 'content-type': 'text/html' }, Buffer.from([0xff, 0xfe])],
    ['bytes of no kind', {}, Buffer.from('text')],
  ])('of %s is base64, byte for byte', (_what, headers, body) => {
    const answer = answerOf(200, headers, body);
    expect(answer.isBase64Encoded).toBe(true);
    expect(Buffer.from(answer.body, 'base64').equals(body)).toBe(true);
  });

  test('has each cookie by itself, and none of the connection’s headers', () => {
    const answer = answerOf(
      303,
      {
        'set-cookie': ['a=1; Expires=Wed, 01 Jan 2027 00:00:00 GMT', 'b=2'],
        location: '/',
        connection: 'close',
      },
      Buffer.alloc(0),
    );
    expect(answer).toMatchObject({
      headers: { location: '/' },
      cookies: [expect.stringMatching(/^a=1/u), 'b=2'],
    });
    expect(answer.headers).not.toHaveProperty('connection');
  });
});

const answered = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});

/** Tells what arrived; its start, end and heap are the test's to ask for. */
const SERVER = `
import { createServer } from 'node:http';
import { cachedDataVersionTag, getHeapStatistics } from 'node:v8';
setTimeout(() => {
  createServer((request, response) => {
    if (request.url === '/end') process.exit(3);
    if (request.url === '/binary') return response.end(Buffer.from([0, 255, 1]));
    const parts = [];
    request.on('data', (part) => parts.push(part)).on('end', () => {
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({
        method: request.method, url: request.url, headers: request.headers, cwd: process.cwd(),
        body: Buffer.concat(parts).toString('base64'), heap: getHeapStatistics().heap_size_limit,
        compiled: [cachedDataVersionTag(), process.env.NODE_COMPILE_CACHE],
      }));
    });
  }).listen(Number(process.env.PORT), process.env.HOST);
}, 300);
`;
const told = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  cwd: z.string(),
  body: z.string(),
  heap: z.number(),
  compiled: z.tuple([z.number(), z.string()]),
});

describe('the handler as it is packed', () => {
  let root: string;
  let lambda: LambdaFunction;
  let release: () => Promise<void>;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'mithaq-web-handler-'));
    await bundleSupportFunction('web-handler', root);
    const folder = join(root, 'web-handler');
    mkdirSync(join(folder, 'app'));
    mkdirSync(join(folder, 'compile-cache'));
    writeFileSync(join(folder, 'app/server.mjs'), SERVER);
    const reserved = await reservePorts(['server']);
    release = () => reserved.release();
    lambda = await startFunction({
      name: 'site',
      root: folder,
      handler: 'index.handler',
      timeoutMs: 10_000,
      startsProcesses: true,
      environment: {
        SERVER_ENTRY: 'app/server.mjs',
        PORT: String(reserved.port('server')),
        HOST: '127.0.0.1',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      },
    });
  });
  afterAll(async () => {
    await lambda.stop();
    await release();
    rmSync(root, { recursive: true });
  });
  const ask = async (...of: Parameters<typeof event>) => answered.parse(await lambda.invoke(event(...of)));

  test('hands the request to the server, which runs in its own folder, and the answer back', async () => {
    const body = Buffer.from('name=اسم');
    const answer = await ask(
      '/جمعية/request/',
      {
        rawQueryString: 'a=%20',
        headers: { host: 'mithaq.example', 'x-forwarded-proto': 'https' },
        cookies: ['s=1'],
        body: body.toString('base64'),
        isBase64Encoded: true,
      },
      'POST',
    );
    expect([answer.statusCode, answer.cookies, answer.isBase64Encoded]).toEqual([200, ['a=1', 'b=2'], false]);
    const arrived = told.parse(JSON.parse(answer.body));
    expect(arrived).toMatchObject({
      method: 'POST',
      url: '/%D8%AC%D9%85%D8%B9%D9%8A%D8%A9/request/?a=%20',
      headers: { host: 'mithaq.example', 'x-forwarded-proto': 'https', cookie: 's=1' },
      cwd: join(root, 'web-handler/app'),
      body: body.toString('base64'),
    });
  });

  test('bounds the heap of the server by half of the memory of the function, and its young objects', async () => {
    const { heap } = told.parse(JSON.parse((await ask('/')).body));
    // Three times the space for young objects, which would be 96 by default, comes on top.
    expect(heap / 2 ** 20).toBeGreaterThanOrEqual(512);
    expect(heap / 2 ** 20).toBeLessThan(512 + 64);
  });

  test('starts a server that brings compiled code so that V8 takes what a start without bounds has compiled', async () => {
    const { compiled } = told.parse(JSON.parse((await ask('/')).body));
    const plain = spawnSync(process.execPath, ['-p', 'v8.cachedDataVersionTag()'], {
      encoding: 'utf8',
      env: {},
    });
    expect(compiled).toEqual([Number(plain.stdout), join(root, 'web-handler/compile-cache')]);
  });

  test('gives bytes back as they are', async () => {
    const answer = await ask('/binary');
    expect([...Buffer.from(answer.body, 'base64')]).toEqual([0, 255, 1]);
  });

  test('ends with the server, and the next request has a new one', async () => {
    await expect(ask('/end')).rejects.toThrow();
    expect((await ask('/')).statusCode).toBe(200);
  });
});
