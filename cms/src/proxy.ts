import { policyOfNoPage, securityHeaders } from '@mithaq/domain/operations/security-headers';
import { NextResponse, type NextRequest } from 'next/server';
import { adminPolicy, outagePolicy, uploadsOrigin } from './admin-policy.ts';
import { isBoundedLimit } from './payload/http/bounded-limit.ts';
import { isSignedToken } from './people/users/signed-token.ts';

/** Payload's own pages about forgotten passwords, whose endpoints are shut; ours are `people/panel/gate-views.tsx`. */
const forgotten = /^\/admin\/(forgot|reset)(\/|$)/u;

/** Payload's form for the first account of an empty system, whose endpoint is shut. */
const firstUser = /^\/admin\/create-first-user(\/|$)/u;

/** Returns the page that takes the place of one of Payload's; undefined for every other. */
const replacementOf = (pathname: string): string | undefined => {
  if (forgotten.test(pathname)) return '/admin/forgotten';
  return firstUser.test(pathname) ? '/first-administrator' : undefined;
};

/** Pages of a few words beside the admin. */
const plain = new Set(['/unavailable', '/first-administrator']);

const isAdmin = (pathname: string): boolean => pathname === '/admin' || pathname.startsWith('/admin/');

const policyOf = (pathname: string, nonce: string): string => {
  if (isAdmin(pathname)) return adminPolicy(nonce, uploadsOrigin(process.env));
  return plain.has(pathname) ? outagePolicy : policyOfNoPage;
};

/**
 * Passes a request on with the headers that Payload and Next read: Arabic unless the person chose a language, and the
 * policy whose nonce Next gives to its scripts. Payload follows the browser's language, and a secretary whose browser
 * is set to English works in Arabic all the same; the choice made on the account page is kept in the cookie.
 */
const passedOn = (request: NextRequest, policy: string): NextResponse => {
  const headers = new Headers(request.headers);
  if (!request.cookies.has('payload-lng')) headers.set('accept-language', 'ar');
  headers.set('content-security-policy', policy);
  return NextResponse.next({ request: { headers } });
};

/** Returns the address of a page without a limit that asks for all rows of its list; undefined for every other address. */
const boundedAddress = ({ nextUrl }: NextRequest): URL | undefined => {
  if (!isAdmin(nextUrl.pathname) || nextUrl.searchParams.getAll('limit').every(isBoundedLimit))
    return undefined;
  const address = new URL(nextUrl);
  address.searchParams.delete('limit');
  return address;
};

const refused = (status: 403 | 404 | 405, text: string): NextResponse =>
  new NextResponse(text, { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });

const isLoggedIn = ({ cookies }: NextRequest): boolean =>
  isSignedToken(cookies.get('payload-token')?.value ?? '', process.env.CMS_SECRET ?? '', Date.now());

const isForeign = ({ headers }: NextRequest): boolean => {
  const origin = headers.get('origin');
  return origin !== null && origin !== URL.parse(process.env.CMS_URL ?? '')?.origin;
};

/**
 * Returns the refusal of what is sent to a page and is no call of a server function by somebody who is logged in. Next
 * answers malformed calls with 500, by which a stranger could ring the alarms. To somebody whose log-in has ended it
 * would answer with the page as it is without one, and lead the browser away from what is typed there; an answer that is
 * no page leaves the page as it is.
 */
const refusalOf = (request: NextRequest): NextResponse | undefined => {
  const { method, headers, nextUrl } = request;
  if (method === 'GET' || method === 'HEAD' || nextUrl.pathname.startsWith('/api/')) return undefined;
  if (method !== 'POST') return refused(405, 'method not allowed');
  if (isForeign(request)) return refused(403, 'foreign origin');
  if (!headers.has('next-action')) return refused(405, 'method not allowed');
  return isLoggedIn(request) ? undefined : refused(404, 'not logged in');
};

/** Shuts the pages without use, and gives every answer the headers that protect its reader. */
export const proxy = (request: NextRequest): NextResponse => {
  const { pathname } = request.nextUrl;
  const policy = policyOf(pathname, btoa(crypto.randomUUID()));
  const replacement = replacementOf(pathname) ?? boundedAddress(request);
  const response =
    refusalOf(request) ??
    (replacement === undefined
      ? passedOn(request, policy)
      : NextResponse.redirect(new URL(replacement, request.url)));
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  // The development server evaluates the scripts that it reloads.
  if (process.env.NODE_ENV !== 'development') response.headers.set('content-security-policy', policy);
  return response;
};

/**
 * Leaves out the addresses that take files: Next holds the whole body of a request that comes through here in memory,
 * and cuts it at a limit without a word.
 */
export const config = {
  matcher: ['/((?!api/documents/uploads/[^/]+/bytes$|api/requests/track/papers/[^/]+$).*)'],
};
