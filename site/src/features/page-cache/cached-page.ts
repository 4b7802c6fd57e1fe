/** One way in which a kept page is sent: all that Node needs, made once. */
export interface ReadyAnswer {
  readonly status: 200 | 304;
  /** Name, value, name, value: what `writeHead` takes without copying it. */
  readonly headers: string[];
  readonly body: Buffer | undefined;
}

/** A finished public page. */
export interface CachedPage {
  /** Of the register's index that the page was made from; another one means another page. */
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

/** The three answers of a page: as it is, compressed, and «you have it». */
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

/** What a browser says of itself when it asks. */
interface Asking {
  readonly 'if-none-match'?: string | undefined;
  readonly 'accept-encoding'?: string | undefined;
}

/** A kept page as it is sent: not again to who has it, compressed to who takes it so. */
export const cachedAnswer = (page: CachedPage, asking: Asking): ReadyAnswer => {
  if (asking['if-none-match'] === page.etag) return page.unchanged;
  return /\bbr\b/u.test(asking['accept-encoding'] ?? '') ? page.brotli : page.plain;
};
