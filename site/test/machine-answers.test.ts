import { problemOf } from '@mithaq/domain/contracts/problem';
import { rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';

const policy = 'policies/beneficiary-relations';
const { ask } = await machineSiteForThisFile();

describe('every answer for machines', () => {
  const addresses = [
    `/rusukh/${policy}.json`,
    `/history/${policy}/v2.json`,
    `/rusukh/${policy}.jsonld`,
    `/history/${policy}/v2.jsonld`,
    `/rusukh/${policy}.akn.xml`,
    `/history/${policy}/v2.akn.xml`,
    '/rusukh/policies.json',
    '/rusukh/feed.xml',
    '/rusukh/sitemap.xml',
    '/sitemap.xml',
    '/sitemap-platform.xml',
    '/robots.txt',
    '/schemas/v1/policy-version.json',
    '/schemas/v1/policy-list.json',
    '/schemas/v2/policy-version.json',
    '/openapi.json',
    '/rusukh/oembed.json',
    `/rusukh/${policy}/oembed.json`,
    '/rusukh/embed.html',
  ];

  it.each(addresses)(
    '%s may be cached, is not sent twice, and may be read from any origin',
    async (address) => {
      const { answer, text } = await ask(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=60/u);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).not.toContain('127.0.0.1');
      const etag = answer.headers.get('etag') ?? '';
      const again = await ask(address, { 'if-none-match': etag });
      expect([again.answer.status, again.text]).toEqual([304, '']);
      const other = await ask(address, { 'if-none-match': 'W/"another"' });
      expect([other.answer.status, other.text]).toEqual([200, text]);
    },
  );

  it.each([
    '/nobody/feed.xml',
    '/nobody/sitemap.xml',
    '/nobody/policies.json',
    `/rusukh/${policy}/v9.jsonld`,
    '/rusukh/policies/none.jsonld',
    `/rusukh/${policy}/v9.akn.xml`,
    '/rusukh/policies/none.akn.xml',
    '/schemas/v2/none.json',
    '/schemas/v3/policy-version.json',
    '/schemas/v1/none.json',
    '/schemas/v1/constructor.json',
  ])('%s is a 404', async (address) => {
    expect((await ask(address)).answer.status).toBe(404);
  });
});

describe('an outage', () => {
  it('is a 503 for programs too, never an empty list; robots.txt still answers', async () => {
    const own = await ownRegister();
    const other = await startOwnSite({ registerDir: own, siteUrl });
    await rename(own, `${own}-away`);
    for (const address of [
      '/sitemap.xml',
      '/rusukh/sitemap.xml',
      '/rusukh/feed.xml',
      '/rusukh/policies.json',
      `/rusukh/${policy}.jsonld`,
      `/rusukh/${policy}.akn.xml`,
    ]) {
      const answer = await fetch(`${other.url}${address}`);
      expect(answer.status, address).toBe(503);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toEqual(problemOf(503, 'unavailable'));
    }
    expect((await fetch(`${other.url}/robots.txt`)).status).toBe(200);
  });
});
