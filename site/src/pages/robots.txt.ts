import type { APIRoute } from 'astro';
import { machineAnswer } from '../features/machine/machine-answer.server.ts';
import { RegisterUnavailable } from '../features/register/errors.ts';
import { robots } from '../features/sitemap/robots.ts';
import { sitemapIndexes } from '../features/sitemap/sitemaps.server.ts';
import { sectorReader, siteUrl } from '../services.server.ts';

/** Returns the number of lists of sitemaps; in an outage the first is named, which every register has. */
const indexes = async (): Promise<number> => {
  try {
    return sitemapIndexes((await sectorReader.sector()).associations);
  } catch (error) {
    if (error instanceof RegisterUnavailable) return 1;
    throw error;
  }
};

export const GET: APIRoute = async ({ request }) =>
  machineAnswer(request, robots(siteUrl, await indexes()), { 'content-type': 'text/plain; charset=utf-8' });
