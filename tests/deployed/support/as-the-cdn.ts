import { request as httpRequest } from 'node:http';
import type { Deployment } from './deployment.ts';

export interface Page {
  readonly status: number;
  readonly body: string;
  readonly bytes: Buffer;
  readonly location: string;
  readonly cacheControl: string;
}

/** Requests a page as the CDN does: with the reader's own host, over the API that ends TLS. */
export const askAsTheCdn = (
  { urls }: Deployment,
  path: string,
  host: string,
  form?: URLSearchParams,
): Promise<Page> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(
      new URL(path, urls.site),
      {
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          host,
          'x-forwarded-proto': 'https',
          ...(form === undefined
            ? {}
            : { origin: `https://${host}`, 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const { location = '', 'cache-control': cacheControl = '' } = answer.headers;
          const bytes = Buffer.concat(parts);
          const body = bytes.toString('utf8');
          resolve({ status: answer.statusCode ?? 0, body, bytes, location, cacheControl });
        });
      },
    );
    sent.on('error', reject);
    sent.end(form?.toString());
  });

/** Returns the fields that a form on a page sends by itself. */
export const hiddenFields = ({ body }: Page): [string, string][] =>
  [...body.matchAll(/<(input[^>]*type="hidden"[^>]*)>/gu)].flatMap(([, tag = '']) => {
    const [, name = ''] = /name="([^"]*)"/u.exec(tag) ?? [];
    const [, value = ''] = /value="([^"]*)"/u.exec(tag) ?? [];
    return name === '' ? [] : [[name, value]];
  });
