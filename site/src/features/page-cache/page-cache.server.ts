import { platformPaths } from '@mithaq/domain/contracts/association';
import { brotliCompressSync, constants } from 'node:zlib';
import { weakEtag } from '../../etag.ts';
import { LruCache } from '../register/lru-cache.ts';
import { cachedAnswer, cachedPage, responseOf, type CachedPage, type RequestHeaders } from './cached-page.ts';
import { withEmblem, type ReadSmallPicture } from './emblem-in-page.ts';
import { withUsedStyles } from './used-styles.ts';

/** Size of the cache, for plain and compressed bytes: some 400 policies as long as the published ones. */
const CACHE_BYTES = 16 * 1024 * 1024;

/** Quality 9 takes ten times the processor time of 5 and makes a page smaller by two per cent. */
const BROTLI_QUALITY = 5;

/**
 * Returns bytes compressed, in this thread: handing a page to another one and taking it back costs a fifth of what
 * compressing it does, which is a millisecond, and each of those threads keeps memory of its own.
 */
const compressed = (bytes: Uint8Array): Buffer<ArrayBuffer> =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** How long an entry is fresh after the register confirmed its stamp; milliseconds. */
export const FRESH_MS = 250;

interface Entry {
  readonly page: CachedPage;
  /** When the register last confirmed the page's stamp. */
  confirmedAt: number;
}

export interface PageCache {
  /** Returns the page at this path (without a query) if the register confirmed its stamp a moment ago. */
  fresh(path: string): CachedPage | undefined;
  /** Returns the page at this path if the register, asked now, confirms its stamp. */
  find(path: string): Promise<CachedPage | undefined>;
  /**
   * Renders a page, and caches it where it is public; the answer is the one that a reader with these headers gets of it,
   * and says how long it took (`Server-Timing`, W3C), which tells it from an answer that was held ready.
   */
  fill(path: string, render: () => Promise<Response>, headers?: RequestHeaders): Promise<Response>;
}

/** Whether a response is a public page or JSON; files are as the register has them and would fill the memory. */
const isCacheable = (response: Response): boolean =>
  response.status === 200 &&
  response.headers.get('cache-control')?.startsWith('public') === true &&
  response.headers.get('cache-control')?.includes('immutable') === false &&
  !response.headers.has('set-cookie');

/**
 * Returns the body of an answer. A page's styles become those that it uses, and so do the hashes in its headers; a
 * small emblem stands in the page.
 */
const bodyOf = async (response: Response, picture: ReadSmallPicture): Promise<Buffer<ArrayBuffer>> => {
  const policy = response.headers.get('content-security-policy');
  if (policy === null || response.headers.get('content-type')?.startsWith('text/html') !== true)
    return Buffer.from(await response.arrayBuffer());
  const page = withUsedStyles(await response.text(), policy);
  response.headers.set('content-security-policy', page.policy);
  // Astro has counted the bytes of the page as it was.
  response.headers.delete('content-length');
  return Buffer.from(await withEmblem(page.html, picture));
};

const finished = async (
  response: Response,
  stamp: string,
  picture: ReadSmallPicture,
): Promise<CachedPage> => {
  const plain = await bodyOf(response, picture);
  const etag = response.headers.get('etag') ?? weakEtag(plain);
  const headers = { ...Object.fromEntries(response.headers), vary: 'accept-encoding', etag };
  return cachedPage(stamp, etag, headers, { plain, brotli: compressed(plain) });
};

/**
 * Caches finished public pages in memory until the register's index that they were made from changes. `stampOf` asks
 * the register; where it cannot answer, nothing is found, and the page itself reports the outage. `now` gives
 * milliseconds; `picture` reads an emblem.
 */
export const createPageCache = (
  stampOf: (association: string | undefined) => Promise<string>,
  now: () => number,
  picture: ReadSmallPicture = () => Promise.resolve(undefined),
): PageCache => {
  const entries = new LruCache<Entry>(CACHE_BYTES, ({ page }) => page.bytes);

  const stampFor = async (path: string): Promise<string | undefined> => {
    // A path of one segment without a slash behind it (`/sitemap.xml`) belongs to the platform, as does `/sitemaps/2.xml`.
    const end = path.indexOf('/', 1);
    const first = path.slice(1, Math.max(end, 0));
    return stampOf(first === '' || platformPaths.includes(first) ? undefined : first).catch(() => undefined);
  };

  return {
    fresh(path) {
      const entry = entries.peek(path);
      return entry !== undefined && now() - entry.confirmedAt < FRESH_MS ? entry.page : undefined;
    },
    async find(path) {
      const entry = entries.get(path);
      if (entry === undefined) return undefined;
      const confirmedAt = now();
      if (entry.page.stamp !== (await stampFor(path))) return undefined;
      entry.confirmedAt = confirmedAt;
      return entry.page;
    },
    async fill(path, render, headers = {}) {
      // The register is asked before the page is made: a change in between makes the page stale, never wrongly fresh.
      const confirmedAt = now();
      const stamp = await stampFor(path);
      const response = await render();
      if (stamp === undefined || !isCacheable(response)) return response;
      const page = await finished(response, stamp, picture);
      entries.set(path, { page, confirmedAt });
      const answer = responseOf(cachedAnswer(page, headers));
      answer.headers.set('server-timing', `render;dur=${String(now() - confirmedAt)}`);
      return answer;
    },
  };
};
