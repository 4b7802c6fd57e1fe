import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { PEER_HEADER } from './client-address.ts';

const started = z.object({ request: z.instanceof(IncomingMessage) });

/**
 * Writes the address at the other end of the connection into a header of every request that arrives at this process,
 * before anything reads the request. Next hands its pages no socket, and keeps the `X-Forwarded-For` that a client
 * sends.
 */
export const stampPeers = (): void => {
  subscribe('http.server.request.start', (message) => {
    const { request } = started.parse(message);
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? '';
  });
};
