import type { APIRoute } from 'astro';
import { akomaNtosoAnswer } from '../../../features/akoma-ntoso/akoma-ntoso-answer.server.ts';
import { loadVersion } from '../../../features/policy/load-version.server.ts';
import { register, siteUrlOf } from '../../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '', policy = '' }, request }) =>
  akomaNtosoAnswer(
    request,
    await loadVersion(register, association, policy, undefined),
    siteUrlOf(association),
  );
