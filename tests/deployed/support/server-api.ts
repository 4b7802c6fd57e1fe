import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { toHttpEvent } from '../../../infra/local/src/lambda/http-event.ts';
import { close } from '../../../infra/local/src/net/close.ts';
import { listen } from '../../../infra/local/src/net/listen.ts';

const sent = z.looseObject({ rawPath: z.string(), headers: z.record(z.string(), z.string().optional()) });

const answer = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});

/** Returns an event as the API in front of a server makes it: with the path decoded, and cookies by themselves. */
const eventOf = async (request: IncomingMessage): Promise<unknown> => {
  const { rawPath, headers, ...others } = sent.parse(
    await toHttpEvent(request, { key: '$default', pathParameters: {} }),
  );
  const { cookie, ...rest } = headers;
  return {
    ...others,
    rawPath: decodeURIComponent(rawPath),
    headers: rest,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
  };
};

/** Starts the HTTP API in front of a web server: every request becomes an event of payload format 2.0. */
export const startServerApi = async (
  invoke: (event: unknown) => Promise<unknown>,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { statusCode, headers, cookies, body, isBase64Encoded } = answer.parse(
      await invoke(await eventOf(request)),
    );
    response
      .writeHead(statusCode, { ...headers, ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) })
      .end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${String(port)}`, stop: () => close(server) };
};
