/**
 * Programs may read everything except addresses with a query (text typed into a form, endlessly many) and the page
 * with a beneficiary's number. The text needs no register, so that an outage forbids nobody anything.
 */
export const robots = (siteUrl: URL): string =>
  [
    'User-agent: *',
    'Disallow: /*?',
    'Disallow: /*/request/received/',
    `Sitemap: ${new URL('/sitemap.xml', siteUrl).href}`,
    '',
  ].join('\n');
