import { sitemapIndexPath } from './sitemaps.server.ts';

/**
 * Programs may read everything except addresses with a query (text typed into a form, endlessly many) and the page
 * with a beneficiary's number. `indexes` is the number of lists of sitemaps; an outage leaves out the further ones and
 * forbids nobody anything.
 */
export const robots = (siteUrl: URL, indexes: number): string =>
  [
    'User-agent: *',
    'Disallow: /*?',
    'Disallow: /*/request/received/',
    ...Array.from(
      { length: indexes },
      (_, place) => `Sitemap: ${new URL(sitemapIndexPath(place + 1), siteUrl).href}`,
    ),
    '',
  ].join('\n');
