import { defineMiddleware, sequence } from 'astro:middleware';
import { RegisterUnavailable, statusOfFailure } from './features/register/errors.ts';
import { problemResponse } from './features/machine/problem-response.ts';
import { logFault } from './log.ts';
import { isPersonal, isSecret, setHeaders } from './response-headers.ts';
import { tidyAddress } from './tidy-address.ts';

const logFailure = (error: unknown, route: string): void => {
  if (error instanceof RegisterUnavailable) {
    logFault('register-unavailable', { file: error.path, reason: error.message });
  } else {
    // The log has the route, not the path, and no message, because path and message may carry text that a person
    // typed.
    logFault('page-failed', {
      route,
      reason: error instanceof Error ? error.name : 'unknown',
      at: stackOf(error),
    });
  }
};

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join(' ').trim() : '';

/** Turns the register's errors (an absence, an outage) into the page that explains them to a reader. */
const failures = defineMiddleware(async (context, next) => {
  try {
    return await next();
  } catch (error) {
    const status = statusOfFailure(error);
    if (status !== 404) logFailure(error, context.routePattern);
    // A program that asked for a file learns from the status; it would parse an HTML page as something else.
    if (/\.(?:json|jsonld|xml)$/u.test(context.url.pathname)) return problemResponse(status);
    // The page is a new GET, because the post that failed would be checked by its origin again, against the proxy's
    // host.
    return context.rewrite(new Request(new URL(`/${String(status)}/`, context.url)));
  }
});

/** Leads from an address that was mistyped, or copied with the sentence around it, to the one that was meant. */
const tidied = defineMiddleware(async (context, next) => {
  const { pathname, search } = context.url;
  const response = await next();
  if (response.status !== 404 || !['GET', 'HEAD'].includes(context.request.method)) return response;
  if (isSecret(pathname) || isPersonal(pathname)) return response;
  const tidy = tidyAddress(pathname);
  return tidy === undefined ? response : context.redirect(`${tidy}${search}`, 301);
});

const headers = defineMiddleware(async (context, next) => {
  // The page of a failure is another one's address, and a private address stays private when its page fails.
  const asked = context.url.pathname;
  context.locals.asked ??= asked;
  const response = await next();
  const path = isSecret(asked) ? asked : context.url.pathname;
  setHeaders(response.headers, { path, status: response.status });
  return response;
});

export const onRequest = sequence(headers, tidied, failures);
