import type { APIRoute } from 'astro';
import { machineAnswer } from '../features/machine/machine-answer.server.ts';
import { sitemapIndex } from '../features/sitemap/sitemaps.server.ts';
import { register, siteUrl } from '../services.server.ts';

export const GET: APIRoute = async ({ request }) =>
  machineAnswer(request, await sitemapIndex(await register.platform(), siteUrl), {
    'content-type': 'application/xml; charset=utf-8',
  });
