import type { APIRoute } from 'astro';
import { sitemapIndexAnswer } from '../features/sitemap/sitemap-index-answer.server.ts';

export const GET: APIRoute = ({ request }) => sitemapIndexAnswer(request, 1);
