/**
 * Everything may be read by programs but addresses with a query (what somebody typed into a form: endlessly many)
 * and the page with a beneficiary's number. It needs no register, so that an outage forbids nobody anything.
 */
export const robots = (siteUrl: URL): string =>
  [
    'User-agent: *',
    'Disallow: /*?',
    'Disallow: /*/request/received/',
    `Sitemap: ${new URL('/sitemap.xml', siteUrl).href}`,
    '',
  ].join('\n');
