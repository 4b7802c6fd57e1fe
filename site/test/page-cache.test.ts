import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LruCache } from '../src/features/register/lru-cache.ts';
import { cachedAnswer } from '../src/features/page-cache/cached-page.ts';
import { createPageCache, FRESH_MS } from '../src/features/page-cache/page-cache.server.ts';

const path = '/rusukh/policies/beneficiary-relations/';

/** A register whose stamp and state the test controls, a clock that it moves, and counts of the calls to both. */
const world = () => {
  const state = { stamp: 'first', down: false, now: 1000, asked: 0, rendered: 0 };
  const cache = createPageCache(
    () => {
      state.asked += 1;
      return state.down ? Promise.reject(new Error('down')) : Promise.resolve(state.stamp);
    },
    () => state.now,
  );
  const render = () => {
    state.rendered += 1;
    return Promise.resolve(
      new Response(`<p>${state.stamp}</p>`, { headers: { 'cache-control': 'public, max-age=0' } }),
    );
  };
  return { state, cache, fill: () => cache.fill(path, render) };
};

const textOf = (page: Parameters<typeof cachedAnswer>[0] | undefined): string | undefined =>
  page === undefined ? undefined : cachedAnswer(page, {}).body?.toString();

describe('cached pages', () => {
  it('are served without asking the register for a moment, and after that only once it was asked', async () => {
    const { state, cache, fill } = world();
    await fill();
    const asked = state.asked;
    state.now += FRESH_MS - 1;
    expect(textOf(cache.fresh(path))).toBe('<p>first</p>');
    expect(state.asked).toBe(asked);
    state.now += 1;
    expect(cache.fresh(path)).toBeUndefined();
    expect(textOf(await cache.find(path))).toBe('<p>first</p>');
    expect(cache.fresh(path)).toBeDefined();
  });

  it('have the styles that they use alone, the first time as every other', async () => {
    const { cache } = world();
    const css = 'li{color:red}.card{color:red}';
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const html = `<style>${css}</style><ul><li>ا</li></ul>`;
    const headers = {
      'cache-control': 'public, max-age=0',
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `style-src 'self' ${hash('b{}')} ${hash(css)};`,
      'content-length': String(Buffer.byteLength(html)),
    };
    const first = await cache.fill(path, () => Promise.resolve(new Response(html, { headers })));
    const kept = '<style>li{color:red}</style><ul><li>ا</li></ul>';
    expect(await first.text()).toBe(kept);
    expect(first.headers.get('content-length')).toBe(String(Buffer.byteLength(kept)));
    expect(first.headers.get('content-security-policy')).toBe(`style-src 'self' ${hash('li{color:red}')};`);
    const page = cache.fresh(path);
    expect(textOf(page)).toBe(kept);
    expect(page?.plain.headers).toContain(String(Buffer.byteLength(kept)));
  });

  it('are sent compressed the first time, too, to a reader whose browser takes that', async () => {
    const { cache } = world();
    const text = `<p>${'كلمة '.repeat(500)}</p>`;
    const headers = { 'cache-control': 'public, max-age=0' };
    const first = await cache.fill(path, () => Promise.resolve(new Response(text, { headers })), {
      'accept-encoding': 'gzip, br',
    });
    expect(first.headers.get('content-encoding')).toBe('br');
    const sent = Buffer.from(await first.arrayBuffer());
    expect(sent.length).toBe(Number(first.headers.get('content-length')));
    expect(sent.length).toBeLessThan(100);
    expect(brotliDecompressSync(sent).toString()).toBe(text);
    expect(first.headers.get('server-timing')).toMatch(/^render;dur=\d+$/u);
    expect(cache.fresh(path)?.brotli.headers).not.toContain('server-timing');
  });

  it('are not sent again to a browser that has them, though the server made them anew', async () => {
    const { cache, fill } = world();
    await fill();
    const etag = cache.fresh(path)?.etag;
    const again = await world().cache.fill(
      path,
      () => Promise.resolve(new Response('<p>first</p>', { headers: { 'cache-control': 'public' } })),
      { 'if-none-match': etag },
    );
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('belong to the platform where no association can have their path, as the sitemap and its parts', async () => {
    const asked: (string | undefined)[] = [];
    const cache = createPageCache(
      (association) => {
        asked.push(association);
        return Promise.resolve('stamp');
      },
      () => 1000,
    );
    const answer = () =>
      Promise.resolve(new Response('<urlset/>', { headers: { 'cache-control': 'public, max-age=0' } }));
    const ofThePlatform = ['/', '/sitemap.xml', '/sitemaps/2.xml', '/associations/letter/x/', '/proof/'];
    for (const address of [...ofThePlatform, '/rusukh/', '/rusukh/sitemap.xml', '/rusukh/proof/'])
      await cache.fill(address, answer);
    expect(asked).toEqual([...ofThePlatform.map(() => undefined), 'rusukh', 'rusukh', 'rusukh']);
    expect(textOf(await cache.find('/sitemap.xml'))).toBe('<urlset/>');
  });

  it('are dropped when the index that they were made from changes', async () => {
    const { state, cache, fill } = world();
    await fill();
    state.stamp = 'second';
    state.now += FRESH_MS;
    expect(await cache.find(path)).toBeUndefined();
    expect(cache.fresh(path)).toBeUndefined();
    await fill();
    expect(textOf(cache.fresh(path))).toBe('<p>second</p>');
  });

  it('are not served while the register does not answer', async () => {
    const { state, cache, fill } = world();
    await fill();
    state.down = true;
    state.now += FRESH_MS;
    expect(await cache.find(path)).toBeUndefined();
    expect(cache.fresh(path)).toBeUndefined();
  });

  it('that changed while they were made are fresh only from the stamp that was read before', async () => {
    const { state, cache } = world();
    await cache.fill(path, () => {
      state.now += FRESH_MS;
      return Promise.resolve(new Response('old', { headers: { 'cache-control': 'public' } }));
    });
    expect(cache.fresh(path)).toBeUndefined();
  });

  it.each([
    ['of one person', { 'cache-control': 'no-store' }, 200],
    ['with a cookie', { 'cache-control': 'public', 'set-cookie': 'a=b' }, 200],
    ['of a failure', { 'cache-control': 'public' }, 404],
    ['of bytes that never change', { 'cache-control': 'public, max-age=31536000, immutable' }, 200],
  ])('are never pages %s', async (_what, headers, status) => {
    const { cache } = world();
    await cache.fill(path, () => Promise.resolve(new Response('x', { headers, status })));
    expect(cache.fresh(path)).toBeUndefined();
    expect(await cache.find(path)).toBeUndefined();
  });

  it('keep the ETag of the page, and get one from their bytes where it has none', async () => {
    const { cache } = world();
    const kept = async (at: string, text: string, headers = {}) => {
      const answer = new Response(text, { headers: { 'cache-control': 'public', ...headers } });
      return (await cache.fill(at, () => Promise.resolve(answer))).headers.get('etag');
    };
    expect(await kept('/a/', 'x', { etag: '"of the register"' })).toBe('"of the register"');
    const etag = await kept('/b/', 'x');
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/u);
    expect(await kept('/c/', 'x')).toBe(etag);
    expect(await kept('/d/', 'y')).not.toBe(etag);
  });

  it('are sent with the length of what is sent', async () => {
    const { cache, fill } = world();
    await fill();
    const page = cache.fresh(path);
    if (page === undefined) throw new Error('not kept');
    for (const encoding of ['br', 'gzip']) {
      const { headers, body } = cachedAnswer(page, { 'accept-encoding': encoding });
      expect(headers[headers.indexOf('content-length') + 1]).toBe(String(body?.length));
      expect(headers.includes('content-encoding')).toBe(encoding === 'br');
    }
    const wish = (codings: string) => cachedAnswer(page, { 'accept-encoding': codings }) === page.brotli;
    for (const codings of ['gzip, deflate, br, zstd', 'BR', 'gzip;q=0, br ; q=0.5', 'br;q=0.01,*'])
      expect(wish(codings), codings).toBe(true);
    for (const codings of ['', '*', 'gzip', 'abr, br-x', 'br;q=0', 'br; q=0.000, gzip', 'gzip, br;q=0'])
      expect(wish(codings), codings).toBe(false);
    const unchanged = cachedAnswer(page, { 'if-none-match': page.etag });
    expect(unchanged).toMatchObject({ status: 304, body: undefined });
    expect(unchanged.headers).not.toContain('content-length');
  });
});

describe('an LRU cache', () => {
  it('evicts the least recently used entries, by weight', () => {
    const cache = new LruCache<string>(6, (text) => text.length);
    cache.set('a', 'aaa');
    cache.set('b', 'bbb');
    expect(cache.get('a')).toBe('aaa');
    cache.set('c', 'cc');
    expect(cache.peek('b')).toBeUndefined();
    expect([cache.peek('a'), cache.peek('c')]).toEqual(['aaa', 'cc']);
    cache.set('c', 'c');
    cache.set('d', 'dd');
    expect([cache.peek('a'), cache.peek('c'), cache.peek('d')]).toEqual(['aaa', 'c', 'dd']);
  });

  it('does not keep an entry that is heavier than its limit', () => {
    const cache = new LruCache<string>(6, (text) => text.length);
    cache.set('a', 'aaaaaaa');
    expect(cache.peek('a')).toBeUndefined();
    cache.set('b', 'bbbbbb');
    expect(cache.peek('b')).toBe('bbbbbb');
  });
});
