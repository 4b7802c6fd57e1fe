import type { APIRoute } from 'astro';
import { embeddedList } from '../../features/elsewhere/embedded-list.ts';
import { machineAnswer } from '../../features/machine/machine-answer.server.ts';
import { register, siteUrlOf } from '../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '' }, request }) => {
  const { html, policy } = embeddedList(await register.association(association), siteUrlOf(association));
  return machineAnswer(request, html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
};
