import type { APIRoute } from 'astro';
import { disclosureJson } from '../../../../features/disclosure/disclosure-json.ts';
import { loadDisclosure } from '../../../../features/disclosure/load-disclosure.server.ts';
import { jsonMachineAnswer } from '../../../../features/machine/machine-answer.server.ts';
import { addresses, register, siteUrlOf } from '../../../../services.server.ts';

export const GET: APIRoute = async ({
  params: { association = '', disclosure = '', version = '' },
  request,
}) => {
  const { index, entry } = await loadDisclosure(register, association, disclosure, version);
  return jsonMachineAnswer(
    request,
    disclosureJson(index.profile, entry, siteUrlOf(association), addresses.platform),
  );
};
