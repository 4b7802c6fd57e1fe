import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server.js';
import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { firstAdministratorPage } from '../../src/payload/http/messages.ar.ts';
import { GET } from '../../src/app/(home)/first-administrator/route.ts';
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

it('a server function that is called after the log-in has ended is answered without a page', () => {
  const call = (headers: Readonly<Record<string, string>>) =>
    proxy(
      new NextRequest('http://localhost:3000/admin/collections/policies/x', {
        method: 'POST',
        headers: { 'next-action': 'abc', ...headers },
      }),
    );
  expect([call({}).status, call({}).headers.get('content-type')]).toEqual([404, 'text/plain']);
  expect(call({ cookie: 'payload-token=abc' }).status).toBe(200);
  expect(ask('/admin').status).toBe(200);
});

it('the page of an empty system has no form, says who makes the first account, and may load nothing', async () => {
  const page = GET();
  const html = await page.text();
  expect(page.status).toBe(403);
  expect(html).toContain(firstAdministratorPage.heading);
  expect(html).not.toMatch(/<(?:form|input|script)/u);
  expect(ask('/first-administrator').headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('a file passes the proxy by, which would hold it in memory and cut it, and everything else goes through', () => {
  const goesThrough = (path: string): boolean =>
    unstable_doesMiddlewareMatch({ config, url: `http://localhost:3000${path}` });
  for (const path of ['/api/documents/uploads/abc/bytes', '/api/requests/track/papers/abc'])
    expect([path, goesThrough(path)]).toEqual([path, false]);
  const others = [
    '/',
    '/admin',
    '/admin/login',
    '/api/users/login',
    '/api/documents/uploads',
    '/api/documents',
  ];
  for (const path of [...others, '/api/documents/uploads/abc/complete', '/api/requests/track/paper-sent'])
    expect([path, goesThrough(path)]).toEqual([path, true]);
});
