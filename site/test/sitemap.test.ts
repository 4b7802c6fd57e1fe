import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { slugs } from './fixtures/build-register.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { oneOrMore, parseXml } from './support/xml.ts';

const policy = 'policies/beneficiary-relations';
const { ask } = await machineSiteForThisFile();

const locations = oneOrMore(z.object({ loc: z.string(), lastmod: z.string().optional() }));
const urlset = z.object({ urlset: z.object({ url: locations }) });
const sitemaps = z.object({ sitemapindex: z.object({ sitemap: locations }) });

describe('what search engines are told', () => {
  it('robots.txt names the list of sitemaps and keeps out addresses with a query', async () => {
    const { answer, text } = await ask('/robots.txt');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.split('\n')).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
    expect(text.split('\n')).toContain('Disallow: /*?');
    expect(text.split('\n'), 'a number of a person').toContain('Disallow: /*/request/received/');
  });

  it('leads from the list to every page, each at its canonical address and shown to engines, and to its text as XML', async () => {
    const { sitemap } = sitemaps.parse(parseXml((await ask('/sitemap.xml')).text)).sitemapindex;
    expect(sitemap.map(({ loc }) => loc).toSorted()).toEqual(
      ['/sitemap-platform.xml', ...[...slugs, 'bare', 'history'].map((slug) => `/${slug}/sitemap.xml`)]
        .map((path) => `${siteUrl}${path}`)
        .toSorted(),
    );
    const seen = new Set<string>();
    for (const { loc } of sitemap) {
      const { url } = urlset.parse(parseXml((await ask(new URL(loc).pathname)).text)).urlset;
      for (const page of url) {
        expect(seen).not.toContain(page.loc);
        seen.add(page.loc);
        const { answer, text } = await ask(new URL(page.loc).pathname);
        expect(answer.status, page.loc).toBe(200);
        if (page.loc.endsWith('.akn.xml')) {
          expect(answer.headers.get('content-type'), page.loc).toContain('application/akn+xml');
          continue;
        }
        expect(text, page.loc).not.toContain('name="robots"');
        if (!page.loc.endsWith('/request/'))
          expect(text, page.loc).toContain(`<link rel="canonical" href="${page.loc}">`);
      }
    }
    expect(seen).toContain(`${siteUrl}/`);
    expect(seen).toContain(`${siteUrl}/proof/`);
    expect(seen).toContain(`${siteUrl}/associations/`);
    expect(seen).toContain(`${siteUrl}/associations/letter/${encodeURIComponent('ر')}/`);
    expect(seen).toContain(`${siteUrl}/history/${policy}/v1/`);
    expect(seen).toContain(`${siteUrl}/history/${policy}/`);
    expect(seen, 'in force: at the address of the policy').not.toContain(`${siteUrl}/history/${policy}/v3/`);
    expect(seen, 'published in error').not.toContain(`${siteUrl}/history/${policy}/v2/`);
    expect(seen).toContain(`${siteUrl}/history/policies/withdrawn/`);
    const texts = [...seen].filter((loc) => loc.endsWith('.akn.xml'));
    expect(texts).toContain(`${siteUrl}/history/${policy}.akn.xml`);
    expect(texts).toContain(`${siteUrl}/history/${policy}/v1.akn.xml`);
    expect(texts, 'published in error').not.toContain(`${siteUrl}/history/${policy}/v2.akn.xml`);
    expect(texts, 'in force: at the address of the policy').not.toContain(
      `${siteUrl}/history/${policy}/v3.akn.xml`,
    );
    expect(texts, 'nothing in force').not.toContain(`${siteUrl}/history/policies/withdrawn.akn.xml`);
    expect(texts).toContain(`${siteUrl}/history/policies/withdrawn/v1.akn.xml`);
  });

  it('says of a policy that it changed when its version ended, not when that was published', async () => {
    const { url } = urlset.parse(parseXml((await ask('/history/sitemap.xml')).text)).urlset;
    const page = url.find(({ loc }) => loc === `${siteUrl}/history/policies/withdrawn/`);
    expect(page?.lastmod).toBe('2026-11-20T10:00:00.000Z');
  });

  it('lists 7,500 associations in parts of a thousand, without opening one of them', async () => {
    const associations = Array.from({ length: 7500 }, (_, place) => ({
      slug: `association-${String(place)}`,
      name: 'جمعية',
    }));
    const own = await ownRegister((folder) =>
      writeFile(path.join(folder, 'associations.json'), JSON.stringify({ format: 1, associations })),
    );
    const other = await startOwnSite({ registerDir: own, siteUrl });
    const textOf = async (address: string): Promise<string> => (await fetch(`${other.url}${address}`)).text();
    const lists = [...(await textOf('/robots.txt')).matchAll(/^Sitemap: (?<address>.+)$/gmu)].map(
      ({ groups }) => new URL(groups?.['address'] ?? '').pathname,
    );
    expect(lists).toEqual([
      '/sitemap.xml',
      ...[2, 3, 4, 5, 6, 7, 8].map((part) => `/sitemaps/${String(part)}.xml`),
    ]);
    const seen: string[] = [];
    for (const address of lists) {
      const list = await textOf(address);
      expect(list.length).toBeLessThan(200_000);
      seen.push(...sitemaps.parse(parseXml(list)).sitemapindex.sitemap.map(({ loc }) => loc));
    }
    expect(seen.toSorted()).toEqual(
      ['/sitemap-platform.xml', ...associations.map(({ slug }) => `/${slug}/sitemap.xml`)]
        .map((address) => `${siteUrl}${address}`)
        .toSorted(),
    );
    for (const address of ['/sitemaps/1.xml', '/sitemaps/9.xml', '/sitemaps/02.xml', '/sitemaps/x.xml'])
      expect((await fetch(`${other.url}${address}`)).status, address).toBe(404);
    const { headers } = await fetch(`${other.url}/sitemaps/2.xml`);
    const again = await fetch(`${other.url}/sitemaps/2.xml`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});
