import type { APIRoute } from 'astro';
import { jsonMachineAnswer } from '../../features/machine/machine-answer.server.ts';
import { NotInRegister } from '../../features/register/errors.ts';
import { associationPartJson } from '../../features/sector/association-list-json.ts';
import { addresses, sectorReader, siteUrl } from '../../services.server.ts';

export const GET: APIRoute = async ({ request, params: { part = '' } }) => {
  const number = /^[1-9]\d{0,3}$/u.test(part) ? Number(part) : 0;
  const list = await associationPartJson(await sectorReader.sector(), number, siteUrl, (association) =>
    addresses.of(association),
  );
  if (list === undefined) throw new NotInRegister('page', 'a part of the list of associations');
  return jsonMachineAnswer(request, list);
};
