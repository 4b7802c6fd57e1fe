/**
 * The server: Astro's handler, behind a cache that answers with finished pages. A finished page needs none of the
 * routing, request objects and streams that Astro makes for each request, and nearly every reader asks for one.
 */
import './without-autostart.ts';
import { problemOf, PROBLEM_MEDIA_TYPE } from '@mithaq/domain/contracts/problem';
import { policyOfNoPage, securityHeaders } from '@mithaq/domain/operations/security-headers';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { handler } from '@astrojs/node/server.js';
import { cachedAnswer, type CachedPage } from '../features/page-cache/cached-page.ts';
import { normalisedAddress } from '../features/page-cache/normalised-address.ts';
import fetchable from '../fetch.ts';
import { logFault, logStart } from '../log.ts';
import { isFramed } from '../response-headers.ts';
import { addresses, listenAt, pageCache, register, siteUrl } from '../services.server.ts';
import { askedAddress, askedHost } from './asked-address.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { warmUp } from './warm-up.ts';

/** How long open requests may take to end after the server was asked to stop; milliseconds. */
const LAST_REQUESTS_MS = 5000;

const send = (page: CachedPage, request: IncomingMessage, response: ServerResponse): void => {
  const { status, headers, body } = cachedAnswer(page, request.headers);
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
};

/**
 * Sets the headers of answers that no page writes: files, and the adapter's own redirects. A page brings its own, in
 * place of these.
 */
const setPlainHeaders = (response: ServerResponse, path: string): void => {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  response.setHeader('content-security-policy', policyOfNoPage);
  if (isFramed(path)) response.removeHeader('x-frame-options');
};

const answer = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
  const page = await pageCache.find(path);
  if (page !== undefined) {
    send(page, request, response);
    return;
  }
  setPlainHeaders(response, path);
  await handler(request, response);
};

const fail = (response: ServerResponse, error: unknown): void => {
  logFault('page-failed', { route: 'server', reason: error instanceof Error ? error.name : 'unknown' });
  if (!response.headersSent) response.writeHead(500);
  response.end();
};

/** The root of an association's own host redirects to that association and not to the list of all. */
const homeOf = ({ url, headers: { host } }: IncomingMessage): string | undefined => {
  const association = url === '/' ? addresses.associationAt(host) : undefined;
  return association === undefined ? undefined : `/${association}/`;
};

/** Whether an address is well-formed; Astro answers half a sign in percent-encoding without a page. */
const isDecodable = (address: string): boolean => {
  try {
    return !decodeURIComponent(address.replaceAll('+', ' ')).includes('\0');
  } catch {
    return false;
  }
};

/** Files with a hash in their names. */
const HASHED_FILES = '/_astro/';

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];

const refuseMethod = (response: ServerResponse): void => {
  response
    .writeHead(405, {
      ...securityHeaders,
      'content-security-policy': policyOfNoPage,
      'content-type': PROBLEM_MEDIA_TYPE,
      'cache-control': 'no-store',
      allow: methods.join(', '),
    })
    .end(JSON.stringify(problemOf(405, 'method-not-allowed')));
};

/**
 * Returns the page that is kept under the very address asked for. Pages are kept under tidied addresses alone, so an
 * address that has one needs no tidying. The root is left out, because hosts of associations have none.
 */
const keptAtAddress = ({ method, url = '/' }: IncomingMessage): CachedPage | undefined =>
  (method === 'GET' || method === 'HEAD') && url !== '/' ? pageCache.fresh(url) : undefined;

// A request without a body, as nearly every one is, gets no stream that would have to be read to its end.
const server = createServer({ optimizeEmptyRequests: true }, (request, response) => {
  // Nearly every request ends here, without a promise, a call to the register or a look at the parts of its address.
  const kept = keptAtAddress(request);
  if (kept !== undefined) {
    send(kept, request, response);
    return;
  }
  if (!methods.includes(request.method ?? '')) {
    refuseMethod(response);
    return;
  }
  request.url = askedAddress(request.url ?? '/');
  request.headers.host = askedHost(request.headers.host, addresses.platform.host);
  // No page has such an address, and its reader gets the page that says so. A query that the page does not read is
  // left out before anybody decodes it.
  const [pathname = '/'] = (request.url ?? '/').split('?');
  const isQueryRead =
    (request.method !== 'GET' && request.method !== 'HEAD') ||
    !isDecodable(pathname) ||
    normalisedAddress(request.url ?? '').includes('?');
  if (!isDecodable(isQueryRead ? (request.url ?? '/') : pathname)) request.url = '/404/';
  const home = homeOf(request);
  if (home !== undefined) {
    response.writeHead(302, { location: home, 'cache-control': 'public, max-age=300' }).end();
    return;
  }
  // Only GET and HEAD have a cached page; an empty path has none.
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const path = isRead ? normalisedAddress(request.url ?? '') : '';
  // The page is rendered as it is cached, so a parameter that it does not read cannot change it.
  if (isRead) request.url = path;
  // The adapter marks a file with a hash in its name as immutable where it sends it, and so not for HEAD; Node itself
  // leaves the body of a HEAD out.
  if (path.startsWith(HASHED_FILES)) request.method = 'GET';
  const page = pageCache.fresh(path);
  if (page !== undefined) send(page, request, response);
  else
    answer(request, response, path).catch((error: unknown) => {
      fail(response, error);
    });
});

server.on('clientError', refuseUnreadable);

server.on('error', (error) => {
  const { host, port } = listenAt;
  logFault('server-cannot-listen', { host, port, reason: error.message });
  process.exit(1);
});

await warmUp(register, (path) => fetchable.fetch(new Request(new URL(path, siteUrl))));

server.listen(listenAt.port, listenAt.host, () => {
  const address = server.address();
  logStart(typeof address === 'object' && address !== null ? address.port : listenAt.port);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), LAST_REQUESTS_MS).unref();
  });
}
