import { connect } from 'node:net';
import { problem } from '@mithaq/domain/contracts/problem';
import { expect, it } from 'vitest';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { site } = await siteForThisFile();

const ask = (address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${site.url}${address}`, { redirect: 'manual', ...init });

it.each([
  ['half a percent sign', '/rusukh/%'],
  ['half a letter', '/rusukh/%D8'],
  ['half a percent sign in the query', '/rusukh/search/?q=%'],
  ['a NUL', '/rusukh/%00/'],
  ['what objects inherit', '/__proto__/'],
  ['what objects inherit below an association', '/rusukh/policies/constructor/'],
  ['many dots', '/rusukh/..%2f..%2fetc%2fpasswd/'],
  ['the page of a failure', '/500/'],
  ['the page of an outage', '/503/'],
  ['the page of a failure, encoded', '/%35%30%30/'],
  ['the page of a failure behind two slashes', '//500/'],
  ['the page of a refused post', '/403/'],
  ['an endpoint of Astro', '/_image/?href=/x'],
])('an address with %s has the page that says so, in Arabic and with 404', async (_what, address) => {
  const response = await ask(address);
  expect(response.status).toBe(404);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const html = await response.text();
  expect(html).toContain('lang="ar"');
  expect(html).not.toMatch(/node_modules|\bat \S+:\d+/u);
});

it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('a request with %s is refused with 405', async (method) => {
  const response = await ask('/rusukh/', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toContain('GET');
  expect(problem.parse(await response.json()).detail).toMatch(/\p{Script=Arabic}/u);
});

it.each([
  ['JSON', { body: '{}', headers: { 'content-type': 'application/json' } }],
  ['nothing', {}],
  [
    'bytes that are no UTF-8',
    { body: new Uint8Array([0xff, 0xfe]), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
] satisfies [string, RequestInit][])('a form of %s is refused in words', async (_what, init) => {
  const headers = { origin: site.url, ...('headers' in init ? init.headers : {}) };
  const response = await ask('/rusukh/request/', { method: 'POST', ...init, headers });
  expect([400, 403, 415]).toContain(response.status);
  expect(await response.text()).toContain('lang="ar"');
});

it('a form that breaks off in the middle leaves the site as it was', async () => {
  const { hostname, port } = new URL(site.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /rusukh/request/ HTTP/1.1\r\nhost: ${hostname}:${port}\r\norigin: ${site.url}\r\n` +
      'content-type: application/x-www-form-urlencoded\r\ncontent-length: 500\r\n\r\nname=x',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await ask('/rusukh/')).status).toBe(200);
});

/** Sends bytes as they are, and returns the answer as text. */
const sendRaw = (lines: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
    socket.write([...lines, 'connection: close', '', ''].join('\r\n'));
  });

it.each(['evil.example/rusukh/track/?', 'evil.example/500/#', 'evil.example@x', '[::1', 'a:99999', ''])(
  'the host «%s» leads to no other page than the one asked for',
  async (host) => {
    const answer = await sendRaw(['GET /rusukh/search/?q=x HTTP/1.1', `host: ${host}`]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
    expect(answer).toMatch(/<form[^>]*action="\/rusukh\/search\/"/u);
  },
);

it('a whole address as target is the page of its path', async () => {
  const answer = await sendRaw(['GET http://evil.example/rusukh/policies/ HTTP/1.1', 'host: evil.example']);
  expect(answer).toMatch(/<h1[^>]*>السياسات/u);
});

it.each([
  ['an address that is too long', `GET /rusukh/search/?q=${'%D8%A7'.repeat(3000)} HTTP/1.1`, 414],
  ['letters that are not percent-encoded', 'GET /rusukh/،/ HTTP/1.1', 400],
  ['no HTTP', 'GARBAGE', 400],
])('%s is refused in words', async (_what, line, status) => {
  const answer = await sendRaw([line, 'host: x']);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `, 'u'));
  expect(answer).toContain('x-content-type-options: nosniff');
  expect(answer).toContain('lang="ar"');
});

it.each(['/rusukh/policies', '/robots.txt', '/_astro/../x', '/404'])(
  'the answer to %s has the headers of every answer',
  async (address) => {
    const answer = await sendRaw([`GET ${address} HTTP/1.1`, 'host: x']);
    expect(answer).toContain('x-content-type-options: nosniff');
    expect(answer).toContain('x-frame-options: DENY');
    expect(answer).toContain('content-security-policy: default-src');
  },
);
