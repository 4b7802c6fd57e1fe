/**
 * Returns the content security policy of the admin's pages. Scripts run where they carry the nonce of this answer, or
 * where such a script loads them; Next gives the nonce to its own. Styles may be inline, because Payload's screens
 * position menus and columns by `style` attributes and its select boxes add style elements. Images may be `data:` and
 * `blob:`, the previews of a file that is about to be uploaded.
 */
export const adminPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Policy of the page of an outage, which has a style and a link and nothing else. */
export const outagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
