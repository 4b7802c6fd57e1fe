import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { BoundedCache } from '../register/bounded-cache.ts';

const compress = promisify(brotliCompress);

/** Whole pages kept: about 30 KB each with their compressed form. */
const KEPT_PAGES = 400;

interface KeptPage {
  /** Of the register's index that the page was made from; another one means another page. */
  readonly stamp: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Promise<Uint8Array<ArrayBuffer>>;
}

export interface PageCache {
  /** The page as it was made from the same register, or as `render` makes it now. */
  answer(request: Request, path: string, render: () => Promise<Response>): Promise<Response>;
}

const keepable = (response: Response): boolean =>
  response.status === 200 &&
  response.headers.get('cache-control')?.startsWith('public') === true &&
  !response.headers.has('set-cookie');

const keep = async (response: Response, stamp: string): Promise<KeptPage> => {
  const plain = new Uint8Array(await response.arrayBuffer());
  const etag =
    response.headers.get('etag') ??
    `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const headers = { ...Object.fromEntries(response.headers), vary: 'accept-encoding', etag };
  const brotli = compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { stamp, headers, etag, plain, brotli };
};

const bodyFor = async (request: Request, page: KeptPage): Promise<Response> => {
  if (request.headers.get('if-none-match') === page.etag)
    return new Response(null, { status: 304, headers: page.headers });
  const takesBrotli = /\bbr\b/u.test(request.headers.get('accept-encoding') ?? '');
  const body = takesBrotli ? await page.brotli : page.plain;
  const headers = { ...page.headers, 'content-length': String(body.byteLength) };
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: takesBrotli ? { ...headers, 'content-encoding': 'br' } : headers,
  });
};

/**
 * Keeps finished public pages in memory as long as the register's index that they were made from stands. `stampOf`
 * asks the register; where it cannot answer, the page is rendered, and says itself what is the matter.
 */
export const createPageCache = (stampOf: (association: string | undefined) => Promise<string>): PageCache => {
  const pages = new BoundedCache<KeptPage>(KEPT_PAGES);
  return {
    async answer(request, path, render) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return render();
      const [, association = ''] = path.split('/');
      const stamp = await stampOf(association === '' ? undefined : association).catch(() => undefined);
      if (stamp === undefined) return render();
      const kept = pages.get(path);
      if (kept?.stamp === stamp) return bodyFor(request, kept);
      const response = await render();
      if (request.method !== 'GET' || !keepable(response)) return response;
      const page = await keep(response, stamp);
      pages.set(path, page);
      return bodyFor(request, page);
    },
  };
};
