import type { APIRoute } from 'astro';
import { machineAnswer } from '../features/machine/machine-answer.server.ts';
import { robots } from '../features/sitemap/robots.ts';
import { siteUrl } from '../services.server.ts';

export const GET: APIRoute = ({ request }) =>
  machineAnswer(request, robots(siteUrl), { 'content-type': 'text/plain; charset=utf-8' });
