import type { IncomingMessage } from 'node:http';

/** Limit above which API Gateway refuses a body with 413 before any function runs; bytes. */
const gatewayLimit = 10 * 1024 * 1024;

export class TooLargeForGateway extends Error {
  constructor() {
    super('body above the limit of the gateway');
    this.name = 'TooLargeForGateway';
  }
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a request without encoding gives bytes');
    size += chunk.length;
    if (size <= gatewayLimit) chunks.push(chunk);
  }
  if (size > gatewayLimit) throw new TooLargeForGateway();
  return Buffer.concat(chunks);
};

const asText = (body: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined; // bytes that are no text travel in base64, as from the gateway
  }
};

/** Makes the event of API Gateway's HTTP API (payload format 2.0) for a request that matched a route. */
export const toHttpEvent = async (
  request: IncomingMessage,
  route: { readonly key: string; readonly pathParameters: Readonly<Record<string, string>> },
): Promise<unknown> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const bytes = await readBody(request);
  const text = asText(bytes);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : value,
      ]),
    ),
    pathParameters: route.pathParameters,
    requestContext: {
      http: { method: request.method, path: url.pathname, sourceIp: request.socket.remoteAddress },
    },
    body: text ?? bytes.toString('base64'),
    isBase64Encoded: text === undefined,
  };
};
