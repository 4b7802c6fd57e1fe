import { isKnownEtag } from '../../etag.ts';

/** A prepared answer with a cached page: everything that Node needs, made once. */
export interface ReadyAnswer {
  readonly status: 200 | 304;
  /** Name, value, name, value: the form that `writeHead` takes without copying it. */
  readonly headers: string[];
  readonly body: Buffer | undefined;
}

/** A finished public page. */
export interface CachedPage {
  /** Stamp of the register's index that the page was made from; a page of another stamp is stale. */
  readonly stamp: string;
  readonly etag: string;
  readonly plain: ReadyAnswer;
  readonly brotli: ReadyAnswer;
  readonly unchanged: ReadyAnswer;
  readonly bytes: number;
}

const answer = (
  status: ReadyAnswer['status'],
  headers: Readonly<Record<string, string>>,
  body: Buffer | undefined,
): ReadyAnswer => ({ status, headers: Object.entries(headers).flat(), body });

/** Prepares the three answers of a page: plain, compressed, and «not modified». */
export const cachedPage = (
  stamp: string,
  etag: string,
  headers: Readonly<Record<string, string>>,
  { plain, brotli }: { readonly plain: Buffer; readonly brotli: Buffer },
): CachedPage => ({
  stamp,
  etag,
  plain: answer(200, { ...headers, 'content-length': String(plain.length) }, plain),
  brotli: answer(
    200,
    { ...headers, 'content-encoding': 'br', 'content-length': String(brotli.length) },
    brotli,
  ),
  unchanged: answer(304, headers, undefined),
  bytes: plain.length + brotli.length,
});

/** Request headers that choose among the answers. */
export interface RequestHeaders {
  readonly 'if-none-match'?: string | undefined;
  readonly 'accept-encoding'?: string | undefined;
}

/** «br» in a list of codings, unless its weight is nought (RFC 9110, 12.5.3). */
const acceptsBrotli = /(?:^|,)[ \t]*br[ \t]*(?:;[ \t]*q=(?!0(?:\.0*)?[ \t]*(?:,|$))[^,]*)?(?:,|$)/iu;

/** Chooses a cached page's answer: 304 where the browser has the page, compressed where it accepts brotli. */
export const cachedAnswer = (page: CachedPage, headers: RequestHeaders): ReadyAnswer => {
  if (isKnownEtag(headers['if-none-match'], page.etag)) return page.unchanged;
  return acceptsBrotli.test(headers['accept-encoding'] ?? '') ? page.brotli : page.plain;
};

const pairs = (list: readonly string[]): [string, string][] =>
  list.flatMap((name, place): [string, string][] => (place % 2 === 0 ? [[name, list[place + 1] ?? '']] : []));

/** Returns an answer as Astro's adapter sends it. */
export const responseOf = ({ status, headers, body }: ReadyAnswer): Response =>
  new Response(body === undefined ? null : new Uint8Array(body), { status, headers: pairs(headers) });
