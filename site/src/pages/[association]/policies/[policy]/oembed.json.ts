import type { APIRoute } from 'astro';
import { oembedResponse } from '../../../../features/elsewhere/oembed-answer.server.ts';

export const GET: APIRoute = ({ params: { association = '', policy = '' }, request }) =>
  oembedResponse(request, association, policy);
