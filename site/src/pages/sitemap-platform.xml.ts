import type { APIRoute } from 'astro';
import { machineAnswer } from '../features/machine/machine-answer.server.ts';
import { platformSitemap } from '../features/sitemap/sitemaps.server.ts';
import { sectorReader, siteUrl } from '../services.server.ts';

export const GET: APIRoute = async ({ request }) =>
  machineAnswer(request, await platformSitemap(await sectorReader.sector(), siteUrl), {
    'content-type': 'application/xml; charset=utf-8',
  });
