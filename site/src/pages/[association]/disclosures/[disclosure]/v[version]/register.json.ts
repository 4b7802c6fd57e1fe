import type { APIRoute } from 'astro';
import { isKnownEtag } from '../../../../../etag.ts';
import { loadDisclosure } from '../../../../../features/disclosure/load-disclosure.server.ts';
import { register } from '../../../../../services.server.ts';

/** Answers with a version's file byte for byte, so that anybody can compute its hash. The file never changes. */
export const GET: APIRoute = async ({
  params: { association = '', disclosure = '', version = '' },
  request,
}) => {
  const { entry } = await loadDisclosure(register, association, disclosure, version);
  const headers = { etag: `"${entry.hash}"`, 'access-control-allow-origin': '*' };
  if (isKnownEtag(request.headers.get('if-none-match'), headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(Buffer.from(await register.disclosureFile(association, entry)), {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
};
