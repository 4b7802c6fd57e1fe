import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { toHttpEvent } from '../../../infra/local/src/lambda/http-event.ts';
import { close } from '../../../infra/local/src/net/close.ts';
import { listen } from '../../../infra/local/src/net/listen.ts';
import type { Route } from './routes.ts';

const answer = z.object({ statusCode: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });

const verdict = z.object({ isAuthorized: z.boolean() });

export interface Gateway {
  /** Address in place of `https://….execute-api.….amazonaws.com`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the HTTP API with the template's own routes and guard; its default route takes every other request. A call
 * without the header that the guard reads is refused before it, as API Gateway does.
 */
export const startGateway = async (
  routes: readonly Route[],
  invoke: (functionName: string, event: unknown) => Promise<unknown>,
): Promise<Gateway> => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const route of routes) {
      const pathParameters = route.match(request.method ?? '', pathname);
      if (pathParameters === undefined) continue;
      if (request.headers['x-origin-key'] === undefined) {
        response.writeHead(401).end('{"message":"Unauthorized"}');
        return;
      }
      const { isAuthorized } = verdict.parse(await invoke(route.guard, { headers: request.headers }));
      if (!isAuthorized) {
        response.writeHead(403).end('{"message":"Forbidden"}');
        return;
      }
      const event = await toHttpEvent(request, { key: route.key, pathParameters });
      const { statusCode, headers, body } = answer.parse(await invoke(route.functionName, event));
      response.writeHead(statusCode, headers).end(body);
      return;
    }
    response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: () => close(server),
  };
};
