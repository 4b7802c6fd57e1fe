import type { APIRoute } from 'astro';
import { disclosureListJson } from '../../features/disclosure/disclosure-json.ts';
import { jsonMachineAnswer } from '../../features/machine/machine-answer.server.ts';
import { addresses, register, siteUrlOf } from '../../services.server.ts';

export const GET: APIRoute = async ({ params: { association = '' }, request }) =>
  jsonMachineAnswer(
    request,
    disclosureListJson(await register.association(association), siteUrlOf(association), addresses.platform),
  );
