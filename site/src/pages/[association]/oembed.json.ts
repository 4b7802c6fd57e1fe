import type { APIRoute } from 'astro';
import { oembedResponse } from '../../features/elsewhere/oembed-answer.server.ts';

export const GET: APIRoute = ({ params: { association = '' }, request }) =>
  oembedResponse(request, association, undefined);
