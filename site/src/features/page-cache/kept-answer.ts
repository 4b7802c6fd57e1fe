import type { KeptPage } from './page-cache.server.ts';

/** What a browser says of itself when it asks. */
interface Asking {
  readonly 'if-none-match'?: string | undefined;
  readonly 'accept-encoding'?: string | undefined;
}

/** A kept page as it is sent: not again to who has it, compressed to who takes it so. */
export const keptAnswer = (
  page: KeptPage,
  asking: Asking,
): { status: number; headers: Readonly<Record<string, string | number>>; body: Buffer | undefined } => {
  if (asking['if-none-match'] === page.etag) return { status: 304, headers: page.headers, body: undefined };
  if (!/\bbr\b/u.test(asking['accept-encoding'] ?? '')) {
    return {
      status: 200,
      headers: { ...page.headers, 'content-length': page.plain.length },
      body: page.plain,
    };
  }
  const headers = { ...page.headers, 'content-length': page.brotli.length, 'content-encoding': 'br' };
  return { status: 200, headers, body: page.brotli };
};
