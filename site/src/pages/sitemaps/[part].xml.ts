import type { APIRoute } from 'astro';
import { pageInPath } from '../../components/paging.ts';
import { sitemapIndexAnswer } from '../../features/sitemap/sitemap-index-answer.server.ts';

/** The first part is `/sitemap.xml` and has no number. */
export const GET: APIRoute = ({ request, params: { part = '' } }) =>
  sitemapIndexAnswer(request, pageInPath(part) ?? 0);
