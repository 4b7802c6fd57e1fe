import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publicPolicyVersion } from '@mithaq/domain/contracts/public-policy';
import { associationIndex } from '@mithaq/domain/contracts/register';
import { atomFeed } from '../src/features/feed/atom-feed.ts';
import { buildRegister, slugs } from './fixtures/build-register.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { startSite, type RunningSite } from './support/site-server.ts';

const policy = 'policies/beneficiary-relations';
const siteUrl = 'https://mithaq.example';

let root: string;
let site: RunningSite;

const ask = async (address: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await fetch(`${site.url}${address}`, { redirect: 'manual', headers });
  return { answer, text: await answer.text() };
};

const json = async (address: string): Promise<unknown> => JSON.parse((await ask(address)).text);

const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).default([]);

const linkElement = z.object({ '@href': z.string(), '@rel': z.string().optional() });
const atom = z.object({
  feed: z.object({
    '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
    '@xml:lang': z.literal('ar'),
    id: z.string(),
    title: z.string(),
    updated: z.iso.datetime(),
    author: z.object({ name: z.string() }),
    link: z.array(linkElement),
    entry: oneOrMore(
      z.object({
        id: z.string(),
        title: z.object({ '@type': z.literal('html'), '#text': z.string() }),
        updated: z.iso.datetime(),
        link: linkElement,
        summary: z.object({ '#text': z.string() }).optional(),
      }),
    ),
  }),
});
const locations = oneOrMore(z.object({ loc: z.string(), lastmod: z.string().optional() }));
const urlset = z.object({ urlset: z.object({ url: locations }) });
const sitemaps = z.object({ sitemapindex: z.object({ sitemap: locations }) });

/** Throws where the text is not well-formed. */
const parseXml = (text: string): unknown => {
  SyntaxValidator.validate(text, { invalidCharSequence: { tagValue: true, attrLt: true } });
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false }).parse(
    text,
  );
};

const feedOf = async (association: string) =>
  atom.parse(parseXml((await ask(`/${association}/feed.xml`)).text)).feed;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'site-machines-'));
  await buildRegister(root);
  site = await startSite({ registerDir: root, requestsApiUrl: 'http://127.0.0.1:9', siteUrl });
});

afterAll(async () => {
  await site.stop();
  await rm(root, { recursive: true });
});

describe('every answer for machines', () => {
  const addresses = [
    `/rusukh/${policy}.json`,
    `/history/${policy}/v2.json`,
    `/history/${policy}/on/2025-01-10.json`,
    `/rusukh/${policy}.jsonld`,
    `/history/${policy}/v2.jsonld`,
    '/rusukh/policies.json',
    '/rusukh/feed.xml',
    '/rusukh/sitemap.xml',
    '/sitemap.xml',
    '/sitemap-platform.xml',
    '/robots.txt',
    '/schemas/v1/policy-version.json',
    '/schemas/v1/policy-list.json',
  ];

  it.each(addresses)(
    '%s may be kept, is not sent twice, and may be read from any origin',
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
    '/schemas/v1/none.json',
    '/schemas/v1/constructor.json',
  ])('%s is a 404', async (address) => {
    expect((await ask(address)).answer.status).toBe(404);
  });
});

describe('the published JSON Schema', () => {
  const validator = async (name: string) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const schema = z.record(z.string(), z.unknown()).parse(await json(`/schemas/v1/${name}.json`));
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(`${siteUrl}/schemas/v1/${name}.json`);
    return ajv.compile(schema);
  };

  it('fits the JSON of every version, which names it', async () => {
    const valid = await validator('policy-version');
    const versions = [
      ...slugs.map((slug) => `/${slug}/${policy}.json`),
      ...[1, 2, 3].map((version) => `/history/${policy}/v${String(version)}.json`),
    ];
    for (const address of versions) {
      const { answer, text } = await ask(address);
      const content: unknown = JSON.parse(text);
      expect(valid(content), JSON.stringify(valid.errors)).toBe(true);
      expect(content).toHaveProperty('$schema', `${siteUrl}/schemas/v1/policy-version.json`);
      expect(answer.headers.get('link')).toContain('</schemas'.replace('<', `<${siteUrl}`));
      expect(publicPolicyVersion.strict().safeParse(content).success).toBe(true);
    }
  });

  it('refuses what is no such JSON, down to a clause within a clause', async () => {
    const valid = await validator('policy-version');
    const good = publicPolicyVersion.parse(await json(`/rusukh/${policy}.json`));
    expect(valid(good)).toBe(true);
    expect(valid({ ...good, hash: 'ABC' })).toBe(false);
    expect(valid({ ...good, inForceFrom: '1446-13-45x' })).toBe(false);
    const { inForceUntil: _, ...without } = good;
    expect(valid(without)).toBe(false);
    const item = { id: 'a', marker: null, text: 'نص', items: [] };
    const nested = (inner: unknown) => [
      { id: 's', role: 'other', heading: 'عنوان', items: [{ ...item, items: [inner] }] },
    ];
    expect(valid({ ...good, sections: nested(item) })).toBe(true);
    expect(valid({ ...good, sections: nested({ ...item, text: 5 }) })).toBe(false);
  });

  it('fits the list of what an association published', async () => {
    const valid = await validator('policy-list');
    for (const slug of [...slugs, 'bare', 'history']) {
      const list = await json(`/${slug}/policies.json`);
      expect(valid(list), JSON.stringify(valid.errors)).toBe(true);
    }
    expect(await json('/bare/policies.json')).toMatchObject({ policies: [] });
    expect(await json('/history/policies.json')).toHaveProperty(
      'policies[0].versions[2].json',
      `${siteUrl}/history/${policy}/v3.json`,
    );
  });
});

describe('the JSON of a version', () => {
  it('says from when until when it was in force, what took its place and why it was withdrawn', async () => {
    expect(await json(`/history/${policy}/v1.json`)).toMatchObject({
      status: 'superseded',
      inForceFrom: '2025-01-10',
      inForceUntil: '2025-06-01T21:30:00.000Z',
      supersededBy: 2,
      withdrawal: null,
    });
    expect(await json(`/history/${policy}/v2.json`)).toMatchObject({
      status: 'withdrawn',
      // Published at half past midnight of the 2nd in Riyadh.
      inForceFrom: '2025-06-02',
      withdrawal: { kind: 'published-in-error', reason: 'نُشر نص لم يعتمده المجلس' },
      supersededBy: null,
      changeKind: 'minor',
    });
    expect(await json(`/history/${policy}/v3.json`)).toMatchObject({
      status: 'in-force',
      inForceUntil: null,
      changeNote: 'ملاحظة التغيير 3',
      emergency: { reason: 'تصحيح عاجل' },
      address: `${siteUrl}/history/${policy}/v3/`,
    });
  });

  it('gives a floor as a floor: days at the least and nothing at the most', async () => {
    for (const slug of slugs) {
      const { decisionPeriod } = publicPolicyVersion.parse(await json(`/${slug}/${policy}.json`));
      expect(decisionPeriod?.atLeastDays).toBe(14);
      expect(decisionPeriod?.atMostDays).toBeUndefined();
      expect(decisionPeriod?.printed).toContain('لا تقل');
    }
  });

  it('names clauses as their anchors on the page do', async () => {
    const { sections } = publicPolicyVersion.parse(await json(`/rusukh/${policy}.json`));
    const { text: html } = await ask(`/rusukh/${policy}/`);
    for (const section of sections) {
      expect(html).toContain(`id="${section.id}"`);
      for (const item of section.items) expect(html).toContain(`id="${item.id}"`);
    }
  });
});

describe('the description in the words of schema.org', () => {
  it('is linked from the page, which stays without a script element', async () => {
    for (const address of [`/rusukh/${policy}`, `/history/${policy}/v1`]) {
      const { text } = await ask(`${address}/`);
      expect(text).toContain(`<link rel="alternate" type="application/ld+json" href="${address}.jsonld">`);
      expect(text).not.toMatch(/<script/u);
    }
  });

  it('says who passed what when and whether it is in force', async () => {
    const { answer, text } = await ask(`/rusukh/${policy}.jsonld`);
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': `${siteUrl}/rusukh/${policy}/v1/`,
      legislationIdentifier: 'A-008',
      legislationDate: '2024-07-23',
      legislationLegalForce: 'https://schema.org/InForce',
      inLanguage: 'ar',
      publisher: { name: 'جمعية رسوخ العلمية' },
    });
  });

  it('says of a version that another took the place of, and of a withdrawn one, that it is not in force', async () => {
    expect(await json(`/history/${policy}/v1.jsonld`)).toMatchObject({
      legislationLegalForce: 'https://schema.org/NotInForce',
      temporalCoverage: '2025-01-10/2025-06-02',
    });
    expect(await json(`/history/${policy}/v2.jsonld`)).toMatchObject({
      legislationLegalForce: 'https://schema.org/NotInForce',
      legislationRepeals: [{ '@id': `${siteUrl}/history/${policy}/v1/` }],
    });
    expect(await json(`/history/${policy}/v3.jsonld`)).toMatchObject({ temporalCoverage: '2026-02-01/..' });
  });

  it.each(['robotweak', 'kafel'])('of %s says nothing of force: no board approved it', async (slug) => {
    const described = await json(`/${slug}/${policy}.jsonld`);
    for (const word of ['legislationLegalForce', 'legislationDate', 'legislationPassedBy'])
      expect(described).not.toHaveProperty(word);
    expect(described).toMatchObject({ creativeWorkStatus: 'اعتماد تجريبي' });
  });
});

describe('the feed of an association', () => {
  it('tells of publications, supersessions and withdrawals, the newest first, each once', async () => {
    const feed = await feedOf('history');
    const at = `${siteUrl}/history/${policy}/`;
    const entries = feed.entry.filter(({ id }) => id.startsWith(at));
    expect(entries.map(({ id }) => id.replace(at, ''))).toEqual([
      'v3/',
      'v2/#withdrawn',
      'v2/',
      'v1/#superseded',
      'v1/',
    ]);
    expect(entries[0]?.title['#text']).toContain('نُشر الإصدار 3');
    expect(entries[1]?.title['#text']).toContain('لأنه نُشر خطأً');
    expect(entries[1]?.summary?.['#text']).toContain('نُشر نص لم يعتمده المجلس');
    expect(entries[3]?.title['#text']).toContain('حلّ الإصدار 2 محل الإصدار 1');
    const days = feed.entry.map(({ updated }) => updated);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(feed.updated).toBe(days[0]);
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
    expect(feed.link).toContainEqual({ '@href': `${siteUrl}/history/feed.xml`, '@rel': 'self' });
    for (const { link } of feed.entry) {
      expect((await ask(new URL(link['@href']).pathname)).answer.status).toBe(200);
    }
  });

  it('holds the newest fifty, however long the history is', async () => {
    const index = associationIndex.parse(
      JSON.parse(await readFile(path.join(root, 'associations/rusukh/index.json'), 'utf8')),
    );
    const [published] = index.policies;
    const [entry] = published?.versions ?? [];
    if (published === undefined || entry === undefined) throw new Error('rusukh published nothing');
    const versions = Array.from({ length: 60 }, (_, place) => ({
      ...entry,
      version: place + 1,
      publishedAt: new Date(Date.UTC(2026, 0, place + 1)).toISOString(),
    }));
    const text = atomFeed({ ...index, policies: [{ ...published, versions }] }, new URL(siteUrl));
    const entries = atom.parse(parseXml(text)).feed.entry;
    expect(entries).toHaveLength(50);
    expect(entries[0]?.id).toContain('/v60/');
    expect(entries.at(-1)?.id).toContain('/v11/');
  });

  it('of an association without a policy is an empty feed', async () => {
    expect((await feedOf('bare')).entry).toEqual([]);
  });

  it('is found from every page of the association, and says of demonstrations that they are', async () => {
    for (const address of ['/kafel/', `/kafel/${policy}/`, '/kafel/policies/'])
      expect((await ask(address)).text).toMatch(/application\/atom\+xml[^>]*\/kafel\/feed\.xml/u);
    expect((await feedOf('kafel')).entry[0]?.summary?.['#text']).toContain('بيانات تجريبية');
  });

  it('is well-formed and holds no markup whatever somebody put into a title', async () => {
    const own = await ownRegister();
    const file = path.join(own, 'associations/history/index.json');
    const index = associationIndex.parse(JSON.parse(await readFile(file, 'utf8')));
    const hostile = '<script>alert(1)</script> & ]]> "\' &lt;b&gt;';
    const policies = index.policies.map((each) => ({
      ...each,
      versions: each.versions.map((entry) => ({ ...entry, title: hostile, changeNote: hostile })),
    }));
    await writeFile(
      file,
      JSON.stringify({ ...index, policies, profile: { ...index.profile, name: hostile } }),
    );
    const other = await startOwnSite({ registerDir: own, requestsApiUrl: 'http://127.0.0.1:9', siteUrl });
    const text = await (await fetch(`${other.url}/history/feed.xml`)).text();
    const { feed } = atom.parse(parseXml(text));
    for (const entry of feed.entry) {
      expect(entry.title['#text']).not.toContain('<');
      expect(entry.title['#text']).toContain('&lt;script&gt;');
    }
  });
});

describe('what search engines are told', () => {
  it('robots.txt names the list of sitemaps and keeps out addresses with a query', async () => {
    const { answer, text } = await ask('/robots.txt');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.split('\n')).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
    expect(text.split('\n')).toContain('Disallow: /*?');
    expect(text.split('\n'), 'a number of a person').toContain('Disallow: /*/request/received/');
  });

  it('leads from the list to every page, each at its canonical address and shown to engines', async () => {
    const { sitemap } = sitemaps.parse(parseXml((await ask('/sitemap.xml')).text)).sitemapindex;
    expect(sitemap.map(({ loc }) => loc)).toEqual(
      ['/sitemap-platform.xml', ...[...slugs, 'bare', 'history'].map((slug) => `/${slug}/sitemap.xml`)].map(
        (path) => `${siteUrl}${path}`,
      ),
    );
    const seen = new Set<string>();
    for (const { loc } of sitemap) {
      const { url } = urlset.parse(parseXml((await ask(new URL(loc).pathname)).text)).urlset;
      for (const page of url) {
        expect(seen).not.toContain(page.loc);
        seen.add(page.loc);
        const { answer, text } = await ask(new URL(page.loc).pathname);
        expect(answer.status, page.loc).toBe(200);
        expect(text, page.loc).not.toContain('name="robots"');
        if (!page.loc.endsWith('/request/'))
          expect(text, page.loc).toContain(`<link rel="canonical" href="${page.loc}">`);
      }
    }
    expect(seen).toContain(`${siteUrl}/`);
    expect(seen).toContain(`${siteUrl}/proof/`);
    expect(seen).toContain(`${siteUrl}/history/${policy}/v1/`);
    expect(seen).toContain(`${siteUrl}/history/${policy}/`);
    expect(seen, 'in force: at the address of the policy').not.toContain(`${siteUrl}/history/${policy}/v3/`);
    expect(seen, 'published in error').not.toContain(`${siteUrl}/history/${policy}/v2/`);
    expect(seen).toContain(`${siteUrl}/history/policies/withdrawn/`);
  });

  it('says of a policy that it changed when its version ended, not when that was published', async () => {
    const { url } = urlset.parse(parseXml((await ask('/history/sitemap.xml')).text)).urlset;
    const page = url.find(({ loc }) => loc === `${siteUrl}/history/policies/withdrawn/`);
    expect(page?.lastmod).toBe('2026-11-20T10:00:00.000Z');
  });

  it('lists 7,500 associations without opening one of them', async () => {
    const associations = Array.from({ length: 7500 }, (_, place) => ({
      slug: `association-${String(place)}`,
      name: 'جمعية',
    }));
    const own = await ownRegister((folder) =>
      writeFile(path.join(folder, 'associations.json'), JSON.stringify({ format: 1, associations })),
    );
    const other = await startOwnSite({ registerDir: own, requestsApiUrl: 'http://127.0.0.1:9', siteUrl });
    const answer = await fetch(`${other.url}/sitemap.xml`);
    const { sitemap } = sitemaps.parse(parseXml(await answer.text())).sitemapindex;
    expect(sitemap).toHaveLength(associations.length + 1);
    expect(sitemap.at(-1)?.loc).toBe(`${siteUrl}/association-7499/sitemap.xml`);
  });

  it('shows what an address is about to who shares it', async () => {
    const { text } = await ask(`/rusukh/${policy}/`);
    expect(text).toContain('<meta property="og:type" content="article">');
    expect(text).toContain(`<meta property="og:url" content="${siteUrl}/rusukh/${policy}/">`);
    expect(text).toContain('<meta property="og:site_name" content="جمعية رسوخ العلمية">');
    expect(text).toMatch(/<meta property="og:title" content="[^"]+">/u);
    const image = /<meta property="og:image" content="([^"]+)">/u.exec(text)?.[1] ?? '';
    expect(image).toMatch(/^https:\/\/mithaq\.example\/_astro\/share-card\.[\w-]+\.png$/u);
    const card = await fetch(`${site.url}${new URL(image).pathname}`);
    expect(card.headers.get('content-type')).toBe('image/png');
    expect((await card.arrayBuffer()).byteLength).toBeLessThan(100_000);
    expect((await ask('/rusukh/')).text).toContain('<meta property="og:type" content="website">');
    expect((await ask('/rusukh/request/received/')).text).not.toContain('og:');
  });
});

describe('an outage', () => {
  it('is a 503 for programs too, never an empty list; robots.txt still answers', async () => {
    const own = await ownRegister();
    const other = await startOwnSite({ registerDir: own, requestsApiUrl: 'http://127.0.0.1:9', siteUrl });
    await rename(own, `${own}-away`);
    for (const address of [
      '/sitemap.xml',
      '/rusukh/sitemap.xml',
      '/rusukh/feed.xml',
      '/rusukh/policies.json',
      `/rusukh/${policy}.jsonld`,
    ]) {
      const answer = await fetch(`${other.url}${address}`);
      expect(answer.status, address).toBe(503);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(await answer.json()).toEqual({ status: 503 });
    }
    expect((await fetch(`${other.url}/robots.txt`)).status).toBe(200);
  });
});
