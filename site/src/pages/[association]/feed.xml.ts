import type { APIRoute } from 'astro';
import { atomFeed } from '../../features/feed/atom-feed.ts';
import { machineAnswer } from '../../features/machine/machine-answer.server.ts';
import { register, siteUrlOf } from '../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '' }, request }) =>
  machineAnswer(request, atomFeed(await register.association(association), siteUrlOf(association)), {
    'content-type': 'application/atom+xml; charset=utf-8',
  });
