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
