import { rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FRESH_MS } from '../src/features/page-cache/page-cache.server.ts';
import { publishedFile } from './fixtures/build-register.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const policy = 'policies/beneficiary-relations';
const file = `/rusukh/files/${publishedFile.hash}/${encodeURIComponent(publishedFile.name)}`;

const { site } = await siteForThisFile();

const ask = (address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${site.url}${address}`, { redirect: 'manual', ...init });

describe('every answer', () => {
  it.each([
    ['a page', `/rusukh/${policy}/`],
    ['a form', '/rusukh/request/'],
    ['a search', '/rusukh/search/?q=x'],
    ['JSON', `/rusukh/${policy}.json`],
    ['a feed', '/rusukh/feed.xml'],
    ['a PDF', `/rusukh/${policy}/v1.pdf`],
    ['a file', file],
    ['what is not there', '/nobody/'],
  ])('lets no other site see, frame or use it: %s', async (_what, address) => {
    const { headers } = await ask(address);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('of a tool’s file is revalidated by shared caches within the hour, because it may be withdrawn', async () => {
    expect((await ask(file)).headers.get('cache-control')).toBe(
      'public, max-age=31536000, s-maxage=3600, immutable',
    );
  });

  it('from the cache says that it varies by encoding, compressed or not', async () => {
    for (const encoding of ['br', 'identity', 'br']) {
      const { headers } = await ask(`/rusukh/${policy}/`, { headers: { 'accept-encoding': encoding } });
      expect(headers.get('vary')).toBe('accept-encoding');
    }
  });
});

describe('a client that has the answer already', () => {
  it('is told so for JSON by any of the ETags that it names, and by «any»', async () => {
    const address = `/rusukh/${policy}.json`;
    const etag = (await ask(address)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/u);
    for (const known of [etag, `"other", ${etag}`, '*'])
      expect((await ask(address, { headers: { 'if-none-match': known } })).status, known).toBe(304);
    expect((await ask(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('is told so for the PDF in force by the hash that the register has of it', async () => {
    const address = `/ihsan-tabuk/${policy}.pdf`;
    for (let time = 1; time <= 2; time += 1) {
      const etag = (await ask(address)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[0-9a-f]{64}"$/u);
      expect((await ask(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
  });
});

it('an address that somebody mistyped is not in the log', async () => {
  expect((await ask('/rusukh/policies/noura-0501234567/')).status).toBe(404);
  expect(site.log()).not.toContain('noura');
});

it('a program gets an outage as JSON, whichever kind of file it asked for', async () => {
  const own = await ownRegister();
  const other = await startOwnSite({ registerDir: own });
  await rename(own, `${own}-away`);
  await new Promise((resolve) => setTimeout(resolve, FRESH_MS + 50));
  for (const kind of ['json', 'jsonld']) {
    const answer = await fetch(`${other.url}/rusukh/${policy}.${kind}`);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 503 });
  }
});
