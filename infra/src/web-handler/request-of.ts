import { z } from 'zod';
import { withViewerHost } from './viewer-host.ts';

/**
 * Event of API Gateway's HTTP API, payload format 2.0, as far as a web server needs it:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
const httpEvent = z.object({
  version: z.literal('2.0'),
  rawPath: z.string().startsWith('/'),
  rawQueryString: z.string().default(''),
  cookies: z.array(z.string()).default([]),
  headers: z.record(z.string(), z.string()).default({}),
  requestContext: z.object({ http: z.object({ method: z.string() }), domainName: z.string().default('') }),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
});

export interface ServerRequest {
  readonly method: string;
  /** Path and query, as a browser would send them. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Headers that belong to one connection and not to a request (RFC 9110, 7.6.1), and the length, which is counted again. */
const ofConnection = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'content-length',
]);

/**
 * Returns the path percent-encoded. HTTP APIs hand over `rawPath` decoded, so a «?» or «#» in it was encoded once, and a
 * «%» that begins no encoded byte was one, too; what is encoded already stays. A slash that was encoded cannot be told
 * from a real one.
 */
export const encodedPath = (rawPath: string): string =>
  rawPath.replaceAll(/%(?![\dA-F]{2})|[^\w\-.~!$&'()*+,;=:@/%]/giu, (sign) =>
    sign.isWellFormed() ? encodeURIComponent(sign) : '%EF%BF%BD',
  );

/** Returns the request that an event stands for. Throws where it is no event of an HTTP API. */
export const requestOf = (event: unknown): ServerRequest => {
  const { rawPath, rawQueryString, cookies, headers, requestContext, body, isBase64Encoded } =
    httpEvent.parse(event);
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  const passed = Object.entries(withViewerHost(headers, requestContext.domainName)).filter(
    ([name]) => !ofConnection.has(name.toLowerCase()),
  );
  const cookie = cookies.join('; ');
  return {
    method: requestContext.http.method,
    path: `${encodedPath(rawPath)}${rawQueryString === '' ? '' : `?${rawQueryString}`}`,
    headers: {
      ...Object.fromEntries(passed),
      ...(cookie === '' ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-length': String(bytes.length) }),
    },
    body: bytes,
  };
};
