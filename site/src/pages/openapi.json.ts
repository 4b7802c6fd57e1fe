import type { APIRoute } from 'astro';
import { machineAnswer } from '../features/machine/machine-answer.server.ts';
import { openApi } from '../features/machine/openapi.ts';
import { siteUrl } from '../services.server.ts';

export const GET: APIRoute = ({ request }) =>
  machineAnswer(request, JSON.stringify(openApi(siteUrl)), {
    'content-type': 'application/vnd.oai.openapi+json;version=3.1; charset=utf-8',
  });
