import { setTimeout as wait } from 'node:timers/promises';

/** Header that marks, inside the process, the answer to a request that changed nothing and may be run again. */
export const RETRY_HEADER = 'x-mithaq-retry';

const MOST_TRIES = 6;

/** Longest pause before the second try, in milliseconds; doubled before each further try. */
const FIRST_PAUSE_MS = 40;

/** A little more than an upload may have, with the fields around it. */
const MOST_KEPT_BYTES = 5 * 1024 * 1024;

/** Whether the body is announced to be small enough to be held; others go through once, as a stream that is cut. */
const isKept = (headers: Headers): boolean => {
  const length = headers.get('content-length');
  return length !== null && Number(length) <= MOST_KEPT_BYTES;
};

type Handler<Rest extends readonly unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

const withoutMark = (response: Response): Response => {
  const headers = new Headers(response.headers);
  headers.delete(RETRY_HEADER);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
};

/**
 * Runs a request again, at most six times, where the database refused it because of a concurrent write to the same
 * rows. Payload's own saves and its log-in have transactions that no code of ours begins; this function retries
 * those, as `inTransaction` retries ours. The body of a request is held in memory for the retry; its size is bounded
 * by the size of an upload.
 */
export const retryingConflicts =
  <Rest extends readonly unknown[]>(handle: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    const { method, url, headers, signal } = request;
    if (request.body !== null && !isKept(headers)) return withoutMark(await handle(request, ...rest));
    const body = request.body === null ? undefined : await request.arrayBuffer();
    for (let tries = 1; ; tries += 1) {
      const attempt = new Request(url, { method, headers, signal, ...(body === undefined ? {} : { body }) });
      const response = await handle(attempt, ...rest);
      if (!response.headers.has(RETRY_HEADER)) return response;
      if (tries === MOST_TRIES || signal.aborted) return withoutMark(response);
      await wait(Math.random() * FIRST_PAUSE_MS * 2 ** (tries - 1));
    }
  };
