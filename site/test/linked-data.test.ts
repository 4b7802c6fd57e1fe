import { describe, expect, it } from 'vitest';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';

const policy = 'policies/beneficiary-relations';
const { site, ask, json } = await machineSiteForThisFile();

describe('the schema.org description', () => {
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

  it('says that a replaced version and a withdrawn one are not in force', async () => {
    expect(await json(`/history/${policy}/v1.jsonld`)).toMatchObject({
      legislationLegalForce: 'https://schema.org/NotInForce',
      temporalCoverage: '2024-07-23/2025-06-02',
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

describe('a page that is shared', () => {
  it('shows people what a shared address is about', async () => {
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
