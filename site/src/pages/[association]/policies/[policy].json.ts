import type { APIRoute } from 'astro';
import { jsonAnswer } from '../../../features/policy/json-answer.server.ts';
import { requestedVersion } from '../../../features/policy/policy-page.server.ts';
import { register, siteUrlOf } from '../../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '', policy = '' }, request }) =>
  jsonAnswer(
    request,
    await requestedVersion(register, association, policy, undefined),
    siteUrlOf(association),
  );
