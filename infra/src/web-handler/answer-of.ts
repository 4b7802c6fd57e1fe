import type { IncomingHttpHeaders } from 'node:http';

/** Answer of a function to an HTTP API, payload format 2.0. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** Headers of the connection to the server, which the gateway replaces by its own. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);

const isText = ({ 'content-type': type = '', 'content-encoding': encoding }: IncomingHttpHeaders): boolean =>
  encoding === undefined && /^text\/|[/+](?:json|xml|javascript)\b|^image\/svg/u.test(type);

/** Returns the bytes as text; undefined where they are none, so that no byte is lost. */
const textOf = (body: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
};

/**
 * Returns a server's answer as the gateway takes it: text as it is, since base64 would make it a third longer and Lambda
 * hands over 6 MB at most; any other bytes in base64; each cookie by itself.
 */
export const answerOf = (statusCode: number, headers: IncomingHttpHeaders, body: Buffer): HttpAnswer => {
  const { 'set-cookie': cookies = [], ...others } = headers;
  const text = isText(headers) ? textOf(body) : undefined;
  return {
    statusCode,
    headers: Object.fromEntries(
      Object.entries(others).flatMap(([name, value]) =>
        value === undefined || ofConnection.has(name)
          ? []
          : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
      ),
    ),
    cookies,
    body: text ?? body.toString('base64'),
    isBase64Encoded: text === undefined,
  };
};
