import type { APIRoute } from 'astro';
import { pdfAnswer } from '../../../features/policy/pdf-answer.server.ts';
import { requestedVersion } from '../../../features/policy/policy-page.server.ts';
import { register } from '../../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '', policy = '' }, request }) =>
  pdfAnswer(register, request, await requestedVersion(register, association, policy, undefined), false);
