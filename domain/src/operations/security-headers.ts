/**
 * Headers of every answer of the site and of the CMS, whatever it holds. The edge adds those that belong to the
 * connection (HSTS); the content security policy differs from page to page.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Another site must not learn that somebody came from, say, a prisoners' aid association.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** Content security policy of an answer that is no page: it loads nothing and stands in no frame. */
export const policyOfNoPage = "default-src 'none'; frame-ancestors 'none'";
