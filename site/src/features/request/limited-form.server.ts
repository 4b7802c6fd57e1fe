/** A posted form, or why there is none. */
export type PostedForm =
  | { readonly kind: 'form'; readonly fields: URLSearchParams }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'malformed' };

const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/iu;

/** Whether the connection ended before the body did. */
const isInterruption = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');

/**
 * Reads a posted form of at most `limit` bytes. Bytes beyond the limit are received and dropped, so that the browser
 * finishes sending and shows the page that says why; stopping in the middle would show a broken connection instead.
 * The server's own hard limit ends a sender who never stops.
 */
export const readLimitedForm = async (request: Request, limit: number): Promise<PostedForm> => {
  if (!formType.test(request.headers.get('content-type') ?? '') || request.body === null)
    return { kind: 'malformed' };
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
    }
    if (size > limit) return { kind: 'too-large' };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'form', fields: new URLSearchParams(text) };
  } catch (error) {
    // Bytes that are no UTF-8, or a sender who went away in the middle: neither is a failure of ours.
    if (error instanceof TypeError || isInterruption(error)) return { kind: 'malformed' };
    throw error;
  }
};
