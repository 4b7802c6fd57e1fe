/**
 * The server: Astro's handler, with the pages that are already finished answered before it. A finished page needs
 * none of the routing, the request objects and the streams that Astro makes for each request, and is what nearly
 * every reader asks for.
 */
import './without-autostart.ts';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { handler } from '@astrojs/node/server.js';
import { keptAnswer } from '../features/page-cache/kept-answer.ts';
import { logFault, logStart } from '../log.ts';
import { listenAt, pageCache } from '../services.server.ts';

/** How long requests that are under way may take to end when the server is told to stop; milliseconds. */
const LAST_REQUESTS_MS = 5000;

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const kept = reading ? await pageCache.find(request.url ?? '') : undefined;
  if (kept === undefined) {
    await handler(request, response);
    return;
  }
  const { status, headers, body } = keptAnswer(kept, request.headers);
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
};

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    logFault('page.failed', { route: 'server', reason: error instanceof Error ? error.name : 'unknown' });
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

server.on('error', (error) => {
  const { host, port } = listenAt;
  logFault('server.cannot-listen', { host, port, reason: error.message });
  process.exit(1);
});

server.listen(listenAt.port, listenAt.host, () => {
  const address = server.address();
  logStart(typeof address === 'object' && address !== null ? address.port : listenAt.port);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), LAST_REQUESTS_MS).unref();
  });
}
