import type { APIRoute } from 'astro';
import { machineAnswer } from '../../features/machine/machine-answer.server.ts';
import { associationSitemap } from '../../features/sitemap/sitemaps.server.ts';
import { register, siteUrlOf } from '../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '' }, request }) =>
  machineAnswer(
    request,
    await associationSitemap(await register.association(association), siteUrlOf(association)),
    {
      'content-type': 'application/xml; charset=utf-8',
    },
  );
