import { policyOfNoPage, securityHeaders } from '@mithaq/domain/operations/security-headers';

/**
 * Shared caches may keep a page for a minute, serve it for one more while they revalidate it, and for a day while we
 * are down. Nothing else makes pages new at the edge, but a withdrawal (`infra/src/refresh-pages`).
 */
const published = 'public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400';

/** Pages that are made for one person: a form with its token, the reference number, the link of an e-mail. */
const personal =
  /^\/(?:track|[^/]+\/(?:request|track|follow|policies\/[^/]+\/follow|disclosures\/follow))(?:\/|$)/u;

/** Pages about one request, which no search engine may keep, whatever links to them. */
const tracked = /^\/(?:track|[^/]+\/(?:track|request\/received))(?:\/|$)/u;

/** Ways out of such a page: a browser forgets what it keeps of it, so that «back» shows nothing. */
const left = /^\/(?:[^/]+\/)?track\/(?:close|exit)\/$/u;

/** Whether a path is that of a page made for one person. */
export const isPersonal = (path: string): boolean => personal.test(path);

/** Drafts behind a private link, which is worth nothing once anybody else has its address. */
const secret = /^\/[^/]+\/preview(?:\/|$)/u;

/** Whether a path is that of a private link. */
export const isSecret = (path: string): boolean => secret.test(path);

/** The list of an association that stands in frames of other sites: it has nothing to press but links. */
const framed = /^\/[^/]+\/embed\.html$/u;

/** Whether a path is that of a page which stands in frames of other sites. */
export const isFramed = (path: string): boolean => framed.test(path);

/** Search pages, which are private to the reader and as many as there are words. */
const searched = /^\/(?:[^/]+\/)?search\/$/u;

/**
 * Returns the policy of an answer. Astro's carries the hashes of the page's own styles, and of scripts that Astro
 * might need and we never send: no script runs on any page. An answer that is no page gets a policy that allows
 * nothing.
 */
const policyOf = (ofPage: string | null): string =>
  ofPage === null ? policyOfNoPage : ofPage.replace(/script-src[^;]*/u, "script-src 'none'");

/**
 * Sets security headers and says who may cache the answer for how long. Pages bring their own content security
 * policy.
 */
export const setHeaders = (headers: Headers, about: { path: string; status: number }): void => {
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  // The development server injects its own scripts and styles, and Astro makes no policy there.
  if (!import.meta.env.DEV) {
    headers.set('content-security-policy', policyOf(headers.get('content-security-policy')));
  }
  if (isFramed(about.path) && about.status === 200) headers.delete('x-frame-options');
  if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
  if (left.test(about.path)) headers.set('clear-site-data', '"cache"');
  if (tracked.test(about.path)) headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
  if (isSecret(about.path)) {
    headers.set('cache-control', 'private, no-store');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('x-robots-tag', 'noindex, nofollow, noarchive');
  } else if (isPersonal(about.path) || about.status >= 500) headers.set('cache-control', 'no-store');
  else if (about.status === 404) headers.set('cache-control', 'public, max-age=0, s-maxage=10');
  else if (searched.test(about.path)) headers.set('cache-control', 'private, no-cache');
  // A file under its hash sets its own lifetime.
  else if (!headers.get('cache-control')?.includes('immutable')) headers.set('cache-control', published);
  if (about.status === 503 && !headers.has('retry-after')) headers.set('retry-after', '60');
};
