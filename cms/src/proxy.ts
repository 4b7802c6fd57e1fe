import { NextResponse, type NextRequest } from 'next/server';

/** Pages that promise an e-mail with a new password, or wait for who follows it. The CMS sends none. */
const byMailOnly = /^\/admin\/(forgot|reset)(\/|$)/u;

/**
 * Arabic unless somebody chose otherwise: Payload follows the browser's language, and a secretary whose browser
 * is set to English works in Arabic all the same. The choice made on the account page is the cookie.
 */
export const proxy = (request: NextRequest): NextResponse => {
  if (byMailOnly.test(request.nextUrl.pathname)) {
    return NextResponse.redirect(new URL('/admin/login', request.url));
  }
  if (request.cookies.has('payload-lng')) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set('accept-language', 'ar');
  return NextResponse.next({ request: { headers } });
};

export const config = { matcher: ['/admin/:path*', '/api/:path*'] };
