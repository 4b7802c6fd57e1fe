import { isKnownEtag } from '../../../../../etag.ts';
import type { APIRoute } from 'astro';
import { loadVersion } from '../../../../../features/policy/load-version.server.ts';
import { register } from '../../../../../services.server.ts';

/** Answers with a version's file byte for byte, so that anybody can compute its hash. The file never changes. */
export const GET: APIRoute = async ({ params: { association = '', policy = '', version = '' }, request }) => {
  const { entry } = await loadVersion(register, association, policy, version);
  const headers = { etag: `"${entry.hash}"`, 'access-control-allow-origin': '*' };
  if (isKnownEtag(request.headers.get('if-none-match'), headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await register.fileOf(association, policy, entry);
  return new Response(Buffer.from(bytes), {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
};
