import { policyOfNoPage, securityHeaders } from '@mithaq/domain/operations/security-headers';

/** The addresses that take files, which the matcher of `proxy.ts` leaves out. */
const besideProxy = /^\/api\/(?:documents\/uploads\/[^/]+\/bytes|requests\/track\/papers\/[^/]+)$/u;

/** Gives the answers of the addresses that pass the proxy by the headers that it gives to all others. */
export const protectingBesideProxy =
  (answer: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const response = await answer(request);
    if (!besideProxy.test(new URL(request.url).pathname)) return response;
    for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
    response.headers.set('content-security-policy', policyOfNoPage);
    return response;
  };
