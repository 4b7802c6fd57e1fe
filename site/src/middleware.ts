import { defineMiddleware, sequence } from 'astro:middleware';
import { RegisterUnavailable, statusOfFailure } from './features/register/errors.ts';
import { logFault } from './log.ts';
import { setHeaders } from './response-headers.ts';

const logFailure = (error: unknown, route: string): void => {
  if (error instanceof RegisterUnavailable) {
    logFault('register.unavailable', { file: error.path, reason: error.message });
  } else {
    // The route, not the path, and no message: neither may carry what a person typed.
    logFault('page.failed', {
      route,
      reason: error instanceof Error ? error.name : 'unknown',
      at: stackOf(error),
    });
  }
};

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join(' ').trim() : '';

/** Turns what the register says (an absence, an outage) into the page that tells a reader so. */
const failures = defineMiddleware(async (context, next) => {
  try {
    return await next();
  } catch (error) {
    const status = statusOfFailure(error);
    if (status !== 404) logFailure(error, context.routePattern);
    // A program that asked for a file is told by the status; a page in HTML would only be parsed as what it is not.
    if (/\.(?:json|jsonld|xml)$/u.test(context.url.pathname)) return Response.json({ status }, { status });
    // A GET of its own: the post that failed would be judged by its origin once more, against the proxy's host.
    return context.rewrite(new Request(new URL(`/${String(status)}/`, context.url)));
  }
});

const headers = defineMiddleware(async (context, next) => {
  const response = await next();
  setHeaders(response.headers, { path: context.url.pathname, status: response.status });
  return response;
});

export const onRequest = sequence(headers, failures);
