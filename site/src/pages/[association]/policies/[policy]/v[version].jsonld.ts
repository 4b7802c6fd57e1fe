import type { APIRoute } from 'astro';
import { legislationAnswer } from '../../../../features/policy/legislation-answer.server.ts';
import { requestedVersion } from '../../../../features/policy/policy-page.server.ts';
import { register, siteUrlOf } from '../../../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '', policy = '', version = '' }, request }) =>
  legislationAnswer(
    request,
    await requestedVersion(register, association, policy, version),
    siteUrlOf(association),
  );
