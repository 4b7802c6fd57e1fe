import type { APIRoute } from 'astro';
import { machineAnswer } from '../../../features/machine/machine-answer.server.ts';
import { publicSchema } from '../../../features/machine/public-schemas.ts';
import { siteUrl } from '../../../services.server.ts';

export const GET: APIRoute = ({ params: { version = '', name = '' }, request }) => {
  const schema = publicSchema(version, name, siteUrl);
  return schema === undefined
    ? Response.json({ status: 404 }, { status: 404 })
    : machineAnswer(request, JSON.stringify(schema), {
        'content-type': 'application/schema+json; charset=utf-8',
      });
};
