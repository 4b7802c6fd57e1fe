import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { toHttpEvent } from '../../../infra/local/src/lambda/http-event.ts';
import { close } from '../../../infra/local/src/net/close.ts';
import { listen } from '../../../infra/local/src/net/listen.ts';
import type { Route } from './routes.ts';

const answer = z.object({ statusCode: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });

export interface Gateway {
  /** Address in place of `https://….execute-api.….amazonaws.com`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the HTTP API with the template's own routes; its default route takes every other request. */
export const startGateway = async (
  routes: readonly Route[],
  invoke: (functionName: string, event: unknown) => Promise<unknown>,
): Promise<Gateway> => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const route of routes) {
      const pathParameters = route.match(request.method ?? '', pathname);
      if (pathParameters === undefined) continue;
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
