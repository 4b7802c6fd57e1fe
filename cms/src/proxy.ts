import { NextResponse, type NextRequest } from 'next/server';

/** Payload's own pages about forgotten passwords, whose endpoints are shut; ours are `people/panel/gate-views.tsx`. */
const forgotten = /^\/admin\/(forgot|reset)(\/|$)/u;

/**
 * Sets Arabic unless the person chose a language: Payload follows the browser's language, and a secretary whose
 * browser is set to English works in Arabic all the same. The choice made on the account page is kept in the cookie.
 */
export const proxy = (request: NextRequest): NextResponse => {
  if (forgotten.test(request.nextUrl.pathname)) {
    return NextResponse.redirect(new URL('/admin/forgotten', request.url));
  }
  if (request.cookies.has('payload-lng')) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set('accept-language', 'ar');
  return NextResponse.next({ request: { headers } });
};

export const config = { matcher: ['/admin/:path*', '/api/:path*'] };
