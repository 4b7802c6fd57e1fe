import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { BoundedCache } from '../register/bounded-cache.ts';

const compress = promisify(brotliCompress);

/** Whole pages kept: about 30 KB each with their compressed form. */
const KEPT_PAGES = 400;

/** A finished public page. */
export interface KeptPage {
  /** Of the register's index that the page was made from; another one means another page. */
  readonly stamp: string;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer<ArrayBuffer>;
  readonly brotli: Buffer;
}

export interface PageCache {
  /** The page at this path (without a query) as it was made from the register as it stands now. */
  find(path: string): Promise<KeptPage | undefined>;
  /** Renders a page and keeps it, where it is a public one. */
  fill(path: string, render: () => Promise<Response>): Promise<Response>;
}

const keepable = (response: Response): boolean =>
  response.status === 200 &&
  response.headers.get('cache-control')?.startsWith('public') === true &&
  !response.headers.has('set-cookie');

const finished = async (response: Response, stamp: string): Promise<KeptPage> => {
  const plain = Buffer.from(await response.arrayBuffer());
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  const etag = response.headers.get('etag') ?? `W/"${digest}"`;
  const headers = { ...Object.fromEntries(response.headers), vary: 'accept-encoding', etag };
  const brotli = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { stamp, etag, headers, plain, brotli };
};

/**
 * Keeps finished public pages in memory as long as the register's index that they were made from stands. `stampOf`
 * asks the register; where it cannot answer nothing is found, and the page says itself what is the matter.
 */
export const createPageCache = (stampOf: (association: string | undefined) => Promise<string>): PageCache => {
  const pages = new BoundedCache<KeptPage>(KEPT_PAGES);

  const stampFor = async (path: string): Promise<string | undefined> => {
    const association = path.slice(1, path.indexOf('/', 1));
    return stampOf(path === '/' ? undefined : association).catch(() => undefined);
  };

  return {
    async find(path) {
      const page = pages.get(path);
      return page !== undefined && page.stamp === (await stampFor(path)) ? page : undefined;
    },
    async fill(path, render) {
      // Asked before the page is made: what changes meanwhile makes it stale, never wrongly fresh.
      const stamp = await stampFor(path);
      const response = await render();
      if (stamp === undefined || !keepable(response)) return response;
      const page = await finished(response, stamp);
      pages.set(path, page);
      return new Response(page.plain, { headers: page.headers });
    },
  };
};
