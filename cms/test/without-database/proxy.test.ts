import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server.js';
import { NextRequest } from 'next/server';
import { createHash, createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstAdministratorPage } from '../../src/payload/http/messages.ar.ts';
import { GET } from '../../src/app/(home)/first-administrator/route.ts';
import { protectingBesideProxy } from '../../src/payload/http/headers-beside-proxy.ts';
import { config, proxy } from '../../src/proxy.ts';

const ask = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`));

it.each([
  ['/admin/create-first-user', '/first-administrator'],
  ['/admin/create-first-user/', '/first-administrator'],
  ['/admin/forgot', '/admin/forgotten'],
  ['/admin/reset/some-token', '/admin/forgotten'],
])('%s, whose endpoint is shut, leads to our own page', (path, instead) => {
  const response = ask(path);
  expect([response.status, response.headers.get('location')]).toEqual([
    307,
    `http://localhost:3000${instead}`,
  ]);
});

it.each(['/admin', '/admin/login', '/admin/create-first-users', '/first-administrator', '/unavailable'])(
  '%s is answered where it is',
  (path) => {
    expect(ask(path).headers.get('location')).toBeNull();
  },
);

it.each([
  ['?limit=0', ''],
  ['?limit=100000&page=2', '?page=2'],
  ['?limit=10&limit=99999', ''],
  ['?limit=-1', ''],
])('a list of the admin with %s is led to one of bounded length', (query, bounded) => {
  expect(ask(`/admin/collections/requests${query}`).headers.get('location')).toBe(
    `http://localhost:3000/admin/collections/requests${bounded}`,
  );
  expect(ask('/admin/collections/requests?limit=100&page=2').headers.get('location')).toBeNull();
});

describe('what is sent to a page', () => {
  const secret = 'the secret of a test, which nobody else has';
  beforeEach(() => {
    vi.stubEnv('CMS_SECRET', secret);
    vi.stubEnv('CMS_URL', 'http://localhost:3000/');
    return () => {
      vi.unstubAllEnvs();
    };
  });
  const send = (
    method: string,
    headers: Readonly<Record<string, string>>,
    path = '/admin/collections/policies/x',
  ) => proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers }));
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (of = secret, exp = Date.now() / 1000 + 60): string => {
    const signed = `${part({ alg: 'HS256' })}.${part({ exp })}`;
    const key = createHash('sha256').update(of).digest('hex').slice(0, 32);
    return `payload-token=${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  };
  const call = { 'next-action': 'abc', origin: 'http://localhost:3000' };

  it('goes through where somebody who is logged in calls a server function, and pages are asked for', () => {
    expect(send('POST', { ...call, cookie: token() }).status).toBe(200);
    for (const method of ['GET', 'HEAD']) expect(send(method, {}).status).toBe(200);
    expect(send('PATCH', {}, '/api/channels/x').status).toBe(200);
  });

  it.each([
    ['', 404],
    ['payload-token=abc', 404],
    [token('another secret'), 404],
    [token(secret, 1000), 404],
    [`${token()}.x`, 404],
    [`payload-token=${part({ alg: 'none' })}.${part({ exp: 1e12 })}.`, 404],
  ])('is answered without a page where the log-in is «%s»', (cookie, status) => {
    const answer = send('POST', { ...call, cookie });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/plain']);
  });

  it.each([
    ['POST', { ...call, origin: 'https://evil.example' }, 403],
    ['POST', { ...call, origin: 'null' }, 403],
    ['POST', { 'content-type': 'multipart/form-data; boundary=x' }, 405],
    ['PUT', call, 405],
    ['OPTIONS', {}, 405],
  ])('by %s with %j is refused with %i before anything of it is read', (method, headers, status) => {
    expect(send(method, { ...headers, cookie: token() }).status).toBe(status);
  });
});

it('the page of an empty system has no form, says who makes the first account, and may load nothing', async () => {
  const page = GET();
  const html = await page.text();
  expect(page.status).toBe(403);
  expect(html).toContain(firstAdministratorPage.heading);
  expect(html).not.toMatch(/<(?:form|input|script)/u);
  expect(ask('/first-administrator').headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('a file passes the proxy by, which would hold it in memory and cut it, and its answer is protected all the same', async () => {
  const goesThrough = (path: string): boolean =>
    unstable_doesMiddlewareMatch({ config, url: `http://localhost:3000${path}` });
  const protects = async (path: string): Promise<boolean> => {
    const answer = protectingBesideProxy(() => Promise.resolve(new Response('')));
    const { headers } = await answer(new Request(`http://localhost:3000${path}`));
    return headers.get('x-content-type-options') === 'nosniff' && headers.has('content-security-policy');
  };
  for (const path of ['/api/documents/uploads/abc/bytes', '/api/requests/track/papers/abc'])
    expect([path, goesThrough(path), await protects(path)]).toEqual([path, false, true]);
  const others = [
    '/',
    '/admin',
    '/admin/login',
    '/api/users/login',
    '/api/documents/uploads',
    '/api/documents',
  ];
  for (const path of [...others, '/api/documents/uploads/abc/complete', '/api/requests/track/paper-sent'])
    expect([path, goesThrough(path), await protects(path)]).toEqual([path, true, false]);
});
