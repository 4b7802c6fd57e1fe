import type { VersionInRegister } from '../register/register-reader.ts';
import { policyJson } from './policy-json.ts';

/** The `.json` of a version. Its ETag is the file's hash with the status, the only thing that may change. */
export const jsonAnswer = (request: Request, found: VersionInRegister): Response => {
  const headers = {
    etag: `"${found.entry.hash.slice(0, 32)}-${found.entry.status}"`,
    vary: 'accept-encoding',
  };
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  return Response.json(policyJson(found), {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
    },
  });
};
