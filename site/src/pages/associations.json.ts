import type { APIRoute } from 'astro';
import { jsonMachineAnswer } from '../features/machine/machine-answer.server.ts';
import { associationListJson } from '../features/sector/association-list-json.ts';
import { sectorReader, siteUrl } from '../services.server.ts';

export const GET: APIRoute = async ({ request }) =>
  jsonMachineAnswer(request, associationListJson(await sectorReader.sector(), siteUrl));
