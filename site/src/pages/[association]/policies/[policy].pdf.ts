import type { APIRoute } from 'astro';
import { pdfAnswer } from '../../../features/policy/pdf-answer.server.ts';
import { loadVersion } from '../../../features/policy/load-version.server.ts';
import { register } from '../../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '', policy = '' }, request }) =>
  pdfAnswer(register, request, await loadVersion(register, association, policy, undefined), false);
