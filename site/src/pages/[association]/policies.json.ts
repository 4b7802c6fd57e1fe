import type { APIRoute } from 'astro';
import { jsonMachineAnswer } from '../../features/machine/machine-answer.server.ts';
import { policyListJson } from '../../features/policy/policy-json.ts';
import { addresses, register } from '../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '' }, request }) =>
  jsonMachineAnswer(
    request,
    policyListJson(await register.association(association), addresses.of(association), addresses.platform),
  );
