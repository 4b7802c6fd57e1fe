import { isDecodable, isHost, pathOfTarget } from '@mithaq/domain/operations/request-line';
import { securityHeaders } from '@mithaq/domain/operations/security-headers';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';

const started = z.object({
  request: z.instanceof(IncomingMessage),
  response: z.instanceof(ServerResponse),
});

/** Addresses that nothing is at, for a program and for a person. */
const nothing = { api: '/api/nothing', page: '/nothing' } as const;

/** Returns the address of a request as Next can read it; one that nothing is at in place of every other. */
export const readableAddress = (target: string): string => {
  const address = pathOfTarget(target);
  const [path = ''] = (address ?? '').split('?', 1);
  if (address !== undefined && isDecodable(path)) return address;
  return path.startsWith('/api/') ? nothing.api : nothing.page;
};

/**
 * Makes every request that arrives at this process readable for Next, before it reads it, and gives every answer the
 * headers that protect its reader. Next answers an address that cannot be decoded, a target without a path, a host that
 * is none and the method TRACE with 500, which a stranger could ring the alarms with; and its redirects have no such
 * headers.
 */
export const readableRequests = (): void => {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = started.parse(message);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    request.url = readableAddress(request.url ?? '/');
    if (!isHost(request.headers.host ?? '')) request.headers.host = 'localhost';
    if (request.method === 'TRACE') {
      request.method = 'GET';
      request.url = nothing.page;
    }
  });
};
