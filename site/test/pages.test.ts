import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FRESH_MS } from '../src/features/page-cache/page-cache.server.ts';
import { slugs } from './fixtures/build-register.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';
import { FORM_TOKEN_SECRET, startAndSeeItRefuse } from './support/site-server.ts';

const policy = 'policies/beneficiary-relations';

const { root, site } = await siteForThisFile();

/** A cached page is served for this long without asking the register. */
const aMomentLater = () => new Promise((resolve) => setTimeout(resolve, FRESH_MS + 50));

const page = async (address: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await fetch(`${site.url}${address}`, { redirect: 'manual', headers });
  return { answer, html: await answer.text() };
};

/** A quick compression, which makes a page larger than the site's does. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const weights = new Map<string, Promise<number>>();

/** Returns the bytes of a file that pages share, which is fetched once. */
const weightOf = (file: string): Promise<number> => {
  const known =
    weights.get(file) ??
    fetch(`${site.url}${file}`)
      .then((answer) => answer.arrayBuffer())
      .then(({ byteLength }) => byteLength);
  weights.set(file, known);
  return known;
};

describe('every page', () => {
  const addresses = [
    '/',
    '/rusukh/',
    '/rusukh/policies/',
    `/rusukh/${policy}/`,
    `/ihsan-tabuk/${policy}/v1/`,
    '/rusukh/channels/',
    '/rusukh/tools/',
    '/rusukh/accessibility/',
    '/accessibility/',
    '/rusukh/request/',
    '/rusukh/request/received/',
    '/no-such-page/',
  ];

  it.each(addresses)(
    '%s is Arabic, right to left, with a skip link and landmarks that have names',
    async (address) => {
      const { html } = await page(address);
      expect(html).toContain('<html lang="ar" dir="rtl">');
      expect(html).toContain('href="#page-main"');
      expect(html).toMatch(/<header class="top" aria-label="[^"]+"/u);
      expect(html).toMatch(/<footer class="foot" aria-label="[^"]+"/u);
      expect(html.match(/<h1[ >]/gu)).toHaveLength(1);
    },
  );

  it.each([
    ...slugs.map((slug) => `/${slug}/${policy}/`),
    ...addresses,
    '/associations/',
    '/developers/',
    '/search/?q=مستفيد',
    '/proof/',
    `/rusukh/${policy}/history/`,
    `/ihsan-tabuk/${policy}/compare/1/2/`,
    `/rusukh/${policy}/follow/`,
    '/rusukh/search/?q=مستفيد',
    '/rusukh/proof/',
    '/rusukh/disclosures/',
    '/rusukh/privacy/',
    '/rusukh/track/',
    '/rusukh/embed.html',
  ])('%s weighs little: 14 KB with its style, three requests and 40 KB with its fonts', async (address) => {
    const { html } = await page(address);
    const compressed = brotliCompressSync(html, quick).length;
    const files = [
      ...new Set([...html.matchAll(/(?:url\(|(?:src|href)=")(\/_astro\/[^")]+)/gu)].map(([, file]) => file)),
    ];
    const fonts = (await Promise.all(files.map((file = '') => weightOf(file)))).reduce(
      (sum, bytes) => sum + bytes,
      0,
    );
    expect(compressed).toBeLessThanOrEqual(14 * 1024);
    expect(files.length + 1).toBeLessThanOrEqual(3);
    expect(compressed + fonts).toBeLessThanOrEqual(40 * 1024);
  });

  it.each(addresses)('%s runs no script and lets none run', async (address) => {
    const { answer, html } = await page(address);
    expect(html).not.toMatch(/<script/u);
    expect(html).not.toMatch(/\son[a-z]+=/u);
    const policyOfPage = answer.headers.get('content-security-policy') ?? '';
    expect(policyOfPage).toContain("script-src 'none'");
    expect(policyOfPage).toContain("frame-ancestors 'none'");
    expect(policyOfPage).not.toContain('unsafe-inline');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('has headings in order', async () => {
    for (const address of addresses) {
      const levels = [...(await page(address)).html.matchAll(/<h([1-6])[ >]/gu)].map((match) =>
        Number(match[1]),
      );
      for (const [place, level] of levels.entries()) {
        expect(level, `${address}: ${levels.join(' ')}`).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
      }
    }
  });

  it('has no dead link', async () => {
    const seen = new Set<string>();
    for (const address of [...addresses, ...slugs.map((slug) => `/${slug}/${policy}/`)]) {
      for (const [, href = ''] of (await page(address)).html.matchAll(/href="(\/[^"#]*)"/gu)) seen.add(href);
    }
    const dead = [];
    // The quick exit leads out of the site.
    for (const href of [...seen].filter((path) => !path.endsWith('/track/exit/')))
      if ((await page(href)).answer.status !== 200) dead.push(href);
    expect(dead).toEqual([]);
  });
});

describe('the home of the platform', () => {
  it('says in its title what it has, for a tab and a list of results', async () => {
    expect((await page('/')).html).toContain(
      '<title>سياسات الجمعيات الأهلية، بنصها وبما يثبتها · ميثاق</title>',
    );
  });

  it('has the search before the list of associations, and says how a text is proved', async () => {
    const { html } = await page('/');
    const places = ['<h1', 'role="search"', 'id="page-associations"', 'id="page-proof"'].map((part) =>
      html.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(places).not.toContain(-1);
    expect(html).toContain('href="/proof/"');
    // Some of the approvals on it may be entered to try out the system.
    expect(html).not.toMatch(/اعتمدتها مجالس|مجلس إدارت/u);
  });
});

describe('the letterhead of an association', () => {
  it('stands below its name at head and foot: licence, supervising body, city', async () => {
    const { html } = await page('/history/');
    const line = 'ترخيص رقم 05049 · بإشراف المركز الوطني لتنمية القطاع غير الربحي · الرياض';
    expect(html.split(`<p class="letterhead">${line}</p>`)).toHaveLength(3);
    expect(html).toContain('href="https://x.com/three-versions"');
    expect(
      await (await fetch(`${site.url}/history/policies/beneficiary-relations.jsonld`)).json(),
    ).toMatchObject({
      publisher: { sameAs: ['https://x.com/three-versions', 'https://example.org/three'] },
    });
  });

  it('says nothing of what the association did not give, and has the digits of its pages', async () => {
    expect((await page('/rusukh/')).html).not.toContain('class="letterhead"');
    expect((await page('/robotweak/')).html).toContain('<p class="letterhead">ترخيص رقم ٠٥٠٤٩</p>');
  });
});

describe('a policy page', () => {
  it('opens with the approval in one sentence, and says in one line what the document does not', async () => {
    const { answer, html } = await page(`/rusukh/${policy}/`);
    expect(answer.headers.get('cache-control')).toMatch(
      /^public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400$/u,
    );
    expect(html).toMatch(
      /<p class="authority">\s*اعتمدها مجلس الإدارة في دورته الأولى واجتماعه السادس، في 17 محرم 1446هـ الموافق 23 يوليو 2024م\.\s*<\/p>/u,
    );
    expect(html).toContain('سارٍ منذ 17 محرم 1446هـ الموافق 23 يوليو 2024م');
    expect(html).toContain('A-008');
    expect(html).toMatch(
      /<p class="quiet">\s*غير مذكور في الوثيقة: قرار المجلس\. حُسب التاريخ الهجري من الميلادي\./u,
    );
    expect(html).not.toContain('لم يرد في المصدر');
    expect(html).not.toContain('بيانات تجريبية');
    expect(html.indexOf('class="authority"')).toBeLessThan(html.indexOf('class="contents"'));
  });

  it('seals the approval with the chair where one is printed, and with the short hash that proves the text', async () => {
    const { html } = await page(`/ihsan-tabuk/${policy}/`);
    const seal = html.slice(html.indexOf('class="seal"'), html.indexOf('id="page-cite"'));
    expect(seal).toContain('أ. علي بن عتيق الصريبطي');
    const [, short = '', hash = ''] =
      /class="hash"[^>]*>\s*([0-9a-f ]{19})\s*<[\s\S]*?\/proof\/([0-9a-f]{64})\//u.exec(seal) ?? [];
    expect(short.replaceAll(' ', '')).toBe(hash.slice(0, 16));
    expect(short).not.toBe('');
  });

  it.each(['robotweak', 'kafel'])(
    'of %s never speaks of an approval that was entered to try out the system as a board’s',
    async (slug) => {
      const { html } = await page(`/${slug}/${policy}/`);
      expect(html.indexOf('class="note demonstration"')).toBeLessThan(html.indexOf('class="contents"'));
      expect(html).toContain('بيانات تجريبية');
      expect(html).not.toMatch(/اعتمد(?:ها|ه)? مجلس/u);
      expect(html).toMatch(/سارٍ · منشور هنا منذ/u);
      // Day and number of the entered approval are nobody's.
      expect(html).not.toContain('1447هـ');
      expect(html).not.toContain('١٤٤٧هـ');
    },
  );

  it.each(['robotweak', 'kafel'])(
    'of %s is listed without a word of a board on the pages that lead to it',
    async (slug) => {
      for (const address of [`/${slug}/`, `/${slug}/policies/`]) {
        const { html } = await page(address);
        expect(html, address).toContain('بيانات تجريبية');
        expect(html, address).not.toMatch(/(?:التي|كما) اعتمدها مجلس/u);
      }
    },
  );

  it('says which version of how many it is, and what it changed, with a mark at each changed part', async () => {
    const { html } = await page('/history/policies/beneficiary-relations/');
    expect(html).toMatch(/إصدار 3 من 3/u);
    // The second was published in error, so that readers go on from the first.
    const comparison = '/history/policies/beneficiary-relations/compare/1/3/';
    expect(html).toMatch(new RegExp(`<a href="${comparison}"[^>]*>\\s*ما الذي تغيّر؟`, 'u'));
    const marks = [...html.matchAll(/class="change-mark" href="([^"#]*)#([^"]*)"[^>]*>\s*([^<\s]+)/gu)];
    expect(marks.map(([, address]) => address)).toContain(comparison);
    expect(marks.map((mark) => mark[3])).toContain('عُدّل');
    const compared = (await page(comparison)).html;
    for (const [, , anchor = ''] of marks) expect(compared).toContain(`id="${anchor}"`);
    const first = (await page('/history/policies/beneficiary-relations/v1/')).html;
    expect(first).not.toContain('class="change-mark"');
    expect(first).not.toContain('ما الذي تغيّر؟');
  });

  it('names each heading once, with the link to it beside and not within', async () => {
    const { html } = await page(`/ihsan-tabuk/${policy}/`);
    for (const [, inner = ''] of html.matchAll(/<h[2-6][^>]*>([\s\S]*?)<\/h[2-6]>/gu))
      expect(inner).not.toContain('<a ');
    expect(html).toContain('class="anchor');
  });

  it('numbers the steps of the path once: by the printed numbers where there are some', async () => {
    const { html } = await page(`/ihsan-tabuk/${policy}/`);
    const steps = [...html.matchAll(/<span class="step([^"]*)"([^>]*)>\s*(\S*?)\s*<\/span>/gu)];
    expect(steps.length).toBeGreaterThan(3);
    for (const [, kind = '', attributes] of steps) {
      expect(kind).toContain('marker');
      expect(attributes).not.toContain('aria-hidden');
    }
    const path = html.slice(html.indexOf('class="path"'));
    expect(path.slice(0, path.indexOf('</ol>')).match(/class="[^"]*marker[^"]*"/gu)?.length).toBe(
      steps.length,
    );
  });

  it('asks whether the page has a fault, where the association can be told', async () => {
    expect((await page(`/rusukh/${policy}/`)).html).toContain('href="/rusukh/request/enquiry/"');
    expect((await page(`/kafel/${policy}/`)).html).not.toContain('هل في هذه الصفحة خطأ؟');
  });

  it('ends with a citation that does not hide that an approval is a demonstration', async () => {
    const rusukh = (await page(`/rusukh/${policy}/`)).html;
    const title = '[^»]+';
    expect(rusukh).toMatch(
      new RegExp(
        `<p>جمعية رسوخ العلمية، «${title}»، الإصدار 1 في السجل، رقم الإصدار في الوثيقة A-008، اعتُمدت في 17 محرم 1446هـ الموافق 23 يوليو 2024م`,
        'u',
      ),
    );
    expect((await page(`/kafel/${policy}/`)).html).toMatch(/<p>[^<]*في السجل، [^<]*باعتماد تجريبي</u);
  });

  it('has an anchor for each entry of its contents', async () => {
    for (const slug of slugs) {
      const { html } = await page(`/${slug}/${policy}/`);
      const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]);
      expect(new Set(ids).size, 'each id once').toBe(ids.length);
      for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
    }
  });

  it('sets all digits in the numerals that the association chose', async () => {
    const { html } = await page(`/robotweak/${policy}/`);
    const article = /<article[\s\S]*?<section class="proof"/u.exec(html)?.[0] ?? '';
    // A hash is for copying and keeps its signs.
    const words = article.replace(/<bdi[^>]*class="hash"[^>]*>[^<]*<\/bdi>/gu, '').replace(/<[^>]+>/gu, '');
    expect(words).not.toMatch(/[0-9]/u);
    expect(article).toMatch(/[٠-٩]/u);
  });

  it('of an older version says so and leads to the one in force', async () => {
    const { html } = await page(`/ihsan-tabuk/${policy}/v1/`);
    expect(html).toContain('هذا إصدار سابق');
    expect(html).toContain(`href="/ihsan-tabuk/${policy}/">اقرأ الإصدار الساري`);
    expect((await page(`/ihsan-tabuk/${policy}/`)).html).not.toContain('هذا إصدار سابق');
  });

  it('has files with a hash in their names, which are kept for a year, and no missing file is', async () => {
    const { html } = await page(`/rusukh/${policy}/`);
    const file = /(?:url\(|(?:src|href)=")(\/_astro\/[^")]+)/u.exec(html)?.[1] ?? '';
    for (const method of ['GET', 'HEAD']) {
      const kept = await fetch(`${site.url}${file}`, { method });
      expect([method, kept.status, kept.headers.get('cache-control')]).toEqual([
        method,
        200,
        'public, max-age=31536000, immutable',
      ]);
      const missing = await fetch(`${site.url}/_astro/missing.0.woff2`, { method });
      expect(missing.status).toBe(404);
      expect(missing.headers.get('cache-control') ?? '').not.toContain('immutable');
    }
  });

  it('is revalidated without being sent again', async () => {
    const first = await page(`/rusukh/${policy}/`);
    const again = await page(`/rusukh/${policy}/`, {
      'if-none-match': first.answer.headers.get('etag') ?? '',
    });
    expect(again.answer.status).toBe(304);
  });

  it('is sent compressed to a browser that accepts it', async () => {
    await page(`/rusukh/${policy}/`);
    const { answer, html } = await page(`/rusukh/${policy}/`, { 'accept-encoding': 'br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(html).toContain('A-008');
  });
});

describe('the JSON of a policy', () => {
  it('holds the text as printed and null where the source has nothing', async () => {
    const { answer, html } = await page(`/libraries/${policy}.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const json: unknown = JSON.parse(html);
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(json))).toEqual([
      '$schema',
      'address',
      'association',
      'policy',
      'version',
      'status',
      'inForceFrom',
      'inForceBasis',
      'inForceUntil',
      'supersededBy',
      'withdrawal',
      'publishedAt',
      'issueNumber',
      'issueDate',
      'changeNote',
      'changeKind',
      'emergency',
      'approval',
      'decisionPeriod',
      'sections',
      'previousHash',
      'hash',
    ]);
    expect(json).toMatchObject({
      association: { slug: 'libraries' },
      version: 1,
      status: 'in-force',
      issueNumber: null,
      approval: { session: { printed: 'الثالثة' }, supersedesAllPrevious: true },
    });
    expect(json).toHaveProperty('sections[3].items[0]', {
      id: 'channels-1',
      marker: '1-',
      text: 'المقابلة.',
      items: [],
    });
    expect(json).toHaveProperty('hash', expect.stringMatching(/^[0-9a-f]{64}$/u));
  });

  it('of a version says what became of it, and is revalidated without being sent again', async () => {
    const { answer, html } = await page(`/ihsan-tabuk/${policy}/v1.json`);
    expect(JSON.parse(html)).toMatchObject({ version: 1, status: 'superseded' });
    const etag = answer.headers.get('etag') ?? '';
    expect((await page(`/ihsan-tabuk/${policy}/v1.json`, { 'if-none-match': etag })).answer.status).toBe(304);
  });
});

describe('a missing page', () => {
  it.each([
    '/nobody/',
    '/rusukh/policies/none/',
    `/rusukh/${policy}/v9/`,
    `/rusukh/${policy}/v01/`,
    '/rusukh/policies/none.json',
    '/..%2f..%2fetc/',
    '/bare/policies/beneficiary-relations/',
  ])('%s is a 404', async (address) => {
    expect((await page(address)).answer.status).toBe(404);
  });

  it('is never cached for long', async () => {
    expect((await page('/nobody/')).answer.headers.get('cache-control')).toContain('s-maxage=10');
  });

  it('is not assumed at an address that only lacks its slash, which redirects', async () => {
    const { answer } = await page('/rusukh');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/rusukh/');
  });
});

describe('a register that changes or fails while the site runs', () => {
  it('shows a changed index within a moment', async () => {
    const own = await ownRegister();
    const other = await startOwnSite({ registerDir: own });
    const read = async () => (await fetch(`${other.url}/`)).text();
    expect(await read()).toContain('جمعية كفل');
    await writeFile(
      path.join(own, 'associations.json'),
      JSON.stringify({ format: 1, associations: [{ slug: 'rusukh', name: 'جمعية رسوخ العلمية' }] }),
    );
    await aMomentLater();
    expect(await read()).not.toContain('جمعية كفل');
    expect((await fetch(`${other.url}/kafel/`)).status).toBe(404);
  });

  it('is a 503 that says so, and no empty list, and no 404', async () => {
    const own = await ownRegister();
    const other = await startOwnSite({ registerDir: own });
    await fetch(`${other.url}/rusukh/${policy}/`);
    await rename(own, `${own}-away`);
    await aMomentLater();
    for (const address of ['/', '/rusukh/', `/rusukh/${policy}/`, '/rusukh/request/']) {
      const answer = await fetch(`${other.url}${address}`);
      expect(answer.status, address).toBe(503);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('retry-after')).toBe('60');
      expect(await answer.text()).toContain('تعذّر عرض الصفحة');
    }
    const json = await fetch(`${other.url}/rusukh/${policy}.json`);
    expect(json.status).toBe(503);
    expect(json.headers.get('content-type')).toContain('json');
    expect(other.log()).toContain('"code":"register-unavailable"');
    await rename(`${own}-away`, own);
    expect((await fetch(`${other.url}/rusukh/${policy}/`)).status).toBe(200);
  });
});

describe('the server', () => {
  it('refuses to start without its variables, naming each and showing none', async () => {
    const refusal = await startAndSeeItRefuse({
      FORM_TOKEN_SECRET: 'short',
      SITE_URL: 'https://mithaq.example',
    });
    expect(refusal.exitCode).toBe(1);
    expect(refusal.log).toContain('"code":"environment-invalid"');
    for (const name of ['REQUESTS_API_URL', 'FORM_TOKEN_SECRET']) expect(refusal.log).toContain(name);
    expect(refusal.log).not.toContain('short');
    expect(refusal.log).not.toContain('server-listening');
  });

  it('refuses to start on a taken port, naming it', async () => {
    const refusal = await startAndSeeItRefuse({
      FORM_TOKEN_SECRET,
      SITE_URL: 'https://mithaq.example',
      REQUESTS_API_URL: 'https://api.mithaq.example',
      REGISTER_DIR: root,
      PORT: new URL(site.url).port,
    });
    expect(refusal.exitCode).toBe(1);
    expect(refusal.log).toContain(`"port":${new URL(site.url).port}`);
  });

  it('stops on a signal, even while a browser keeps its connection', async () => {
    const other = await startOwnSite({ registerDir: root });
    await (await fetch(`${other.url}/`)).text();
    expect(await other.stop()).toBe(0);
  });

  it('answers HEAD like GET without the page', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const answer = await fetch(`${site.url}/libraries/`, { method: 'HEAD' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toBe('');
      await page('/libraries/');
    }
  });

  it('refuses to start with two registers', async () => {
    const refusal = await startAndSeeItRefuse({
      FORM_TOKEN_SECRET,
      SITE_URL: 'https://mithaq.example',
      REQUESTS_API_URL: 'https://api.mithaq.example',
      REGISTER_DIR: root,
      REGISTER_BUCKET: 'register',
    });
    expect(refusal.exitCode).toBe(1);
    expect(refusal.log).toContain('REGISTER_DIR');
  });
});
