import { createServer } from 'node:http';
import { z } from 'zod';
import { toHttpEvent } from '../../../infra/local/src/lambda/http-event.ts';

const answer = z.object({ statusCode: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });

export interface Gateway {
  /** What stands for `https://….execute-api.….amazonaws.com`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The HTTP API of the template: its one route, below its stage `api`. */
export const startGateway = async (accept: (event: unknown) => Promise<unknown>): Promise<Gateway> => {
  const server = createServer((request, response) => {
    const slug = /^\/api\/associations\/([^/]+)\/requests$/u.exec(request.url ?? '')?.[1];
    if (slug === undefined || request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    toHttpEvent(request, { key: 'POST /associations/{slug}/requests', pathParameters: { slug } })
      .then(accept)
      .then((given) => {
        const { statusCode, headers, body } = answer.parse(given);
        response.writeHead(statusCode, headers).end(body);
      })
      .catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gateway has no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
};
