import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { LambdaFunction } from './lambda-function.ts';
import { toHttpEvent, TooLargeForGateway } from './http-event.ts';

const answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
});

const trackRoute = <Step extends string>(step: Step) =>
  ({
    method: 'POST',
    pattern: new RegExp(`^/associations/([^/]+)/track/${step}$`, 'u'),
    key: `POST /associations/{slug}/track/${step}`,
    parameter: 'slug',
    function: 'track-request',
  }) as const;

/** The tracking page of the platform, whose address names no association. */
const neutralTrackRoute = <Step extends string>(step: Step) =>
  ({
    method: 'POST',
    pattern: new RegExp(`^/track/${step}$`, 'u'),
    key: `POST /track/${step}`,
    parameter: undefined,
    function: 'track-request',
  }) as const;

const trackSteps = [
  'open',
  'view',
  'act',
  'paper-begin',
  'paper-sent',
  'copy',
  'close',
  'lost-code',
] as const;

const routes = [
  ...trackSteps.map(trackRoute),
  ...trackSteps.map(neutralTrackRoute),
  {
    method: 'POST',
    pattern: /^\/associations\/([^/]+)\/requests$/u,
    key: 'POST /associations/{slug}/requests',
    parameter: 'slug',
    function: 'accept-request',
  },
  {
    method: 'POST',
    pattern: /^\/associations\/([^/]+)\/follows$/u,
    key: 'POST /associations/{slug}/follows',
    parameter: 'slug',
    function: 'accept-follow',
  },
  {
    method: 'POST',
    pattern: /^\/follows\/([^/]+)\/confirm$/u,
    key: 'POST /follows/{link}/confirm',
    parameter: 'link',
    function: 'accept-follow',
  },
  {
    method: 'POST',
    pattern: /^\/follows\/([^/]+)\/end$/u,
    key: 'POST /follows/{link}/end',
    parameter: 'link',
    function: 'accept-follow',
  },
] as const;

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // no slug looks like that: the function refuses it
  }
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/**
 * The functions' HTTP API; a request for no route goes to `accept-follow` under the key `$default`, as in AWS. `/_local/health` says to the launcher that it runs, and a post to `/_local/invoke/{function}`
 * calls a function with the event in the body, as a person does who debugs it.
 */
export const httpApi = (functions: ReadonlyMap<string, LambdaFunction>): Server => {
  const local = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (path === '/_local/health') {
      sendJson(response, 200, { functions: [...functions.keys()] });
      return;
    }
    const target = functions.get(/^\/_local\/invoke\/([a-z-]+)$/u.exec(path)?.[1] ?? '');
    if (target === undefined || request.method !== 'POST') {
      sendJson(response, 404, { message: 'Not Found' });
      return;
    }
    const event: unknown = await new Response(request).json();
    sendJson(response, 200, { result: await target.invoke(event) });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/_local/')) {
      await local(path, request, response);
      return;
    }
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(path));
    const target = functions.get(route?.function ?? 'accept-follow');
    if (target === undefined) {
      sendJson(response, 404, { message: 'Not Found' });
      return;
    }
    const segment = route?.pattern.exec(path)?.[1] ?? '';
    const event =
      route === undefined
        ? { key: '$default', pathParameters: {} }
        : {
            key: route.key,
            pathParameters: route.parameter === undefined ? {} : { [route.parameter]: decoded(segment) },
          };
    const { statusCode, headers, body } = answer.parse(
      await target.invoke(await toHttpEvent(request, event)),
    );
    response.writeHead(
      statusCode,
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    );
    response.end(body);
  };

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // The gateway's own answers where a function fails or a body is more than it takes.
      if (error instanceof TooLargeForGateway)
        sendJson(response, 413, { message: 'Request Entity Too Large' });
      else sendJson(response, 500, { message: 'Internal Server Error' });
      process.stderr.write(
        `functions: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'}\n`,
      );
    });
  });
};
